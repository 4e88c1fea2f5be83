export function focusErrors(): void {
  document.querySelector<HTMLElement>("[data-errors]")?.focus();
}
