import { all, button, message } from "./dom";

const pause = 1500;
const retry = 15_000;
const keepaliveLimit = 60_000;

// A part of a conversation saves itself a moment after the last word; the button does the same without this script.
export function saveConversation(): void {
  for (const form of all<HTMLFormElement>("form[data-row]")) watch(form);
}

function watch(form: HTMLFormElement): void {
  let waiting: number | undefined;
  let last = said(form);
  let running: Promise<void> | null = null;

  const save = async (): Promise<void> => {
    clearTimeout(waiting);
    if (running || form.dataset.sent || form.dataset.stopped) return;
    const now = said(form);
    if (now === last) return;
    running = send(form).then((saved) => {
      if (saved) last = now;
      else if (!form.dataset.stopped) waiting = window.setTimeout(() => void save(), retry);
    });
    await running;
    running = null;
    if (last === now && said(form) !== last) void save();
  };

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void save(), pause);
  });
  form.addEventListener("focusout", () => void save());
  // The same words are on their way already: sent beside that, they would be each other's conflict.
  form.addEventListener("submit", (event) => {
    clearTimeout(waiting);
    if (!running) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void running.then(() => form.requestSubmit(event.submitter));
  }, { capture: true });
  window.addEventListener("pagehide", () => void save());
}

async function send(form: HTMLFormElement): Promise<boolean> {
  const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  tell(form, "Bewaren…");
  try {
    const response = await fetch(form.action, {
      method: "POST",
      body,
      headers: { "X-Requested-With": "fetch" },
      keepalive: body.toString().length < keepaliveLimit,
    });
    if (response.status === 409) return stop(form, "Een collega heeft dit ook veranderd. Er is nog niets bewaard.", "Vergelijk en kies");
    if (response.status === 422) return stop(form, "Er is iets niet goed ingevuld. Er is nog niets bewaard.", "Laat zien wat");
    if (response.redirected) return stop(form, "U bent afgemeld. Wat u schreef, komt terug als u weer bent aangemeld.", "Aanmelden");
    if (!response.ok) throw new Error(String(response.status));
    show(form, response.headers.get("Row-Version"), await response.text());
    return true;
  } catch {
    tell(form, "Nog niet bewaard. We proberen het zo opnieuw.");
    return false;
  }
}

function show(form: HTMLFormElement, version: string | null, profile: string): void {
  const rows = all<HTMLFormElement>(`form[data-row="${CSS.escape(form.dataset.row ?? "")}"]`);
  for (const row of rows) {
    const field = row.querySelector<HTMLInputElement>('input[name="Version"]');
    if (field && version !== null) field.value = version;
  }
  const aside = document.querySelector("[data-profile]");
  if (aside) aside.innerHTML = profile;
  const mark = form.closest("details")?.querySelector<HTMLElement>("[data-spoken]");
  if (mark) mark.hidden = !isSpoken(form);
  const now = new Date();
  tell(form, `Bewaard om ${now.getHours()}.${String(now.getMinutes()).padStart(2, "0")}`);
}

function stop(form: HTMLFormElement, words: string, act: string): boolean {
  form.dataset.stopped = "true";
  tell(form, "");
  const notice = message("warning", words, button(act, "primary", () => form.submit()));
  notice.setAttribute("role", "alert");
  form.append(notice);
  return false;
}

function said(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].filter(([name]) => name !== "Version" && name !== "__RequestVerificationToken");
  return JSON.stringify(fields);
}

function isSpoken(form: HTMLFormElement): boolean {
  return [...new FormData(form)].some(([name, value]) => name.includes(".") && String(value).trim() !== "");
}

function tell(form: HTMLFormElement, words: string): void {
  const place = form.querySelector("[data-saved-row]");
  if (place) place.textContent = words;
}
