import { all } from "./dom";

export function printOnRequest(): void {
  for (const element of all<HTMLButtonElement>("button[data-print]")) {
    element.hidden = false;
    element.addEventListener("click", () => window.print());
  }
}
