import { all, message } from "./dom";

// A form is sent once, and not at all while there is no connection: the text stays where it is.
const patience = 10_000;

export function sendOnce(): void {
  for (const form of all<HTMLFormElement>('form[method="post"]')) {
    form.addEventListener("submit", (event) => {
      form.querySelector("[data-offline]")?.remove();
      if (!navigator.onLine) {
        event.preventDefault();
        tellOffline(form);
        return;
      }
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = "true";
      // After this turn: a disabled button would not be sent along.
      setTimeout(() => setBusy(form, true));
      // A download leaves the page where it is; by then the server knows a second sending by its id.
      setTimeout(() => release(form), patience);
    });
  }
  window.addEventListener("pageshow", () => {
    for (const form of all<HTMLFormElement>("form[data-sent]")) release(form);
  });
}

function release(form: HTMLFormElement): void {
  delete form.dataset.sent;
  setBusy(form, false);
}

function setBusy(form: HTMLFormElement, busy: boolean): void {
  for (const button of all<HTMLButtonElement>('button:not([type="button"])', form)) {
    button.disabled = busy;
    button.classList.toggle("nl-button--disabled", busy && button.classList.contains("nl-button"));
  }
}

function tellOffline(form: HTMLFormElement): void {
  const notice = message("warning", "U hebt nu geen internet. Uw tekst blijft hier staan. Probeer het opnieuw als u weer internet hebt.");
  notice.dataset.offline = "";
  notice.setAttribute("role", "alert");
  form.append(notice);
  notice.scrollIntoView({ block: "nearest" });
}
