export function all<T extends Element>(selector: string, within: ParentNode = document): T[] {
  return [...within.querySelectorAll<T>(selector)];
}

export function button(words: string, kind: "primary" | "secondary", act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = `nl-button nl-button--${kind} nl-button--small`;
  element.textContent = words;
  element.addEventListener("click", act);
  return element;
}

export function message(kind: "info" | "warning" | "error", words: string, ...actions: HTMLElement[]): HTMLElement {
  const frame = document.createElement("div");
  frame.className = `utrecht-alert utrecht-alert--${kind}`;
  const content = document.createElement("div");
  content.className = "utrecht-alert__content";
  const text = document.createElement("p");
  text.textContent = words;
  content.append(text);
  if (actions.length > 0) {
    const row = document.createElement("div");
    row.className = "kt-row";
    row.append(...actions);
    content.append(row);
  }
  frame.append(content);
  return frame;
}

// The corner is a live region: what is put there is read aloud.
export function inCorner(notice: HTMLElement): void {
  (document.querySelector("[data-corner]") ?? document.body).append(notice);
}
