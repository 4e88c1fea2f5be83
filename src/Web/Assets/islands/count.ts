import { all } from "./dom";

// Says how much room is left when it gets tight. It never cuts off what somebody typed.
export function countCharacters(): void {
  for (const field of all<HTMLInputElement | HTMLTextAreaElement>("[data-max]")) {
    const max = Number(field.dataset.max);
    const count = document.createElement("div");
    count.className = "kt-field__count";
    count.setAttribute("role", "status");
    count.hidden = true;
    field.after(count);
    const tell = () => {
      const left = max - field.value.length;
      count.hidden = left > max * 0.2;
      count.classList.toggle("kt-field__count--over", left < 0);
      count.textContent = left < 0 ? `${-left} tekens te veel` : `Nog ruimte voor ${left} tekens`;
    };
    field.addEventListener("input", tell);
    tell();
  }
}
