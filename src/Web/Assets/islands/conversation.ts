import { all, button, message } from "./dom";

const pause = 1500;
const retry = 15_000;
const patience = 5000;
const keepaliveLimit = 60_000;

interface Row {
  form: HTMLFormElement;
  isKept(): boolean;
  save(): Promise<void>;
}

// One sending at a time: forms of one row share a version and would be each other's conflict.
let line: Promise<void> | null = null;

function inLine(act: () => Promise<void>): Promise<void> {
  const mine = (line ?? Promise.resolve()).then(act);
  line = mine;
  void mine.then(() => {
    if (line === mine) line = null;
  });
  return mine;
}

// A part of a conversation saves itself a moment after the last word; the button does the same without this script.
export function saveConversation(): void {
  const forms = all<HTMLFormElement>("form[data-row]");
  if (forms.length > 0) keepBeforeLeaving(forms.map(watch));
}

function watch(form: HTMLFormElement): Row {
  let waiting: number | undefined;
  let last = said(form);
  let running: Promise<void> | null = null;
  let isUnderWay = false;

  const isDue = () => !form.dataset.sent && !form.dataset.stopped && said(form) !== last;
  const sendAll = async (): Promise<void> => {
    while (isDue()) {
      const now = said(form);
      isUnderWay = true;
      const saved = await send(form);
      isUnderWay = false;
      if (!saved) {
        if (!form.dataset.stopped) waiting = window.setTimeout(() => void save(), retry);
        return;
      }
      last = now;
    }
  };
  const save = (): Promise<void> => {
    clearTimeout(waiting);
    if (isDue()) {
      running ??= inLine(sendAll).then(() => {
        running = null;
      });
    }
    return running ?? Promise.resolve();
  };

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void save(), pause);
  });
  form.addEventListener("focusout", () => void save());
  // The same words are on their way already: sent beside that, they would be each other's conflict.
  form.addEventListener("submit", (event) => {
    clearTimeout(waiting);
    if (!line) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void line.then(() => form.requestSubmit(event.submitter));
  }, { capture: true });
  // Nothing waits in line on a page that goes away.
  window.addEventListener("pagehide", () => {
    if (isDue() && !isUnderWay) void send(form);
  });
  return { form, isKept: () => !running && !isDue(), save };
}

// The next page is made of what was said here: it waits until the last words are there.
function keepBeforeLeaving(rows: Row[]): void {
  document.addEventListener("click", (event) => {
    const link = leavesBy(event);
    if (!link || rows.every((row) => row.isKept())) return;
    event.preventDefault();
    const saved = Promise.all(rows.map((row) => row.save()));
    const enough = new Promise((done) => setTimeout(done, patience));
    void Promise.race([saved, enough]).then(() => {
      const held = rows.find((row) => row.form.dataset.stopped || (!navigator.onLine && !row.isKept()));
      if (held) held.form.scrollIntoView({ block: "nearest" });
      else location.assign(link.href);
    });
  });
}

function leavesBy(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
  if (!link || link.target || link.hasAttribute("download")) return null;
  return link.hash && link.pathname === location.pathname && link.search === location.search ? null : link;
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
