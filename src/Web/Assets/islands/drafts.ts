import { all, button, message } from "./dom";

type Fields = Record<string, string[]>;
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Store {
  read(): Promise<Fields | null>;
  write(fields: Fields): Promise<boolean>;
  remove(): Promise<void>;
}

const pause = 1500;
const retry = 20_000;
// A browser refuses a larger body for a request that may outlive its page.
const keepaliveLimit = 60_000;
const neverKept = new Set(["__RequestVerificationToken", "Once"]);

// A form with data-draft keeps what was typed: on the server for who is signed in, in this tab for a visitor.
// The page that confirms the sending carries data-draft-done with the key: only then a draft in the tab goes away.
export function keepDrafts(): void {
  for (const done of all<HTMLElement>("[data-draft-done]")) void inTab(done.dataset.draftDone ?? "").remove();
  for (const form of all<HTMLFormElement>("form[data-draft]")) void keep(form);
}

async function keep(form: HTMLFormElement): Promise<void> {
  const key = form.dataset.draft ?? "";
  const store = form.dataset.draftStore === "tab" ? inTab(key) : onServer(key, form);
  let waiting: number | undefined;
  const empty = read(form);
  let last = JSON.stringify(empty);
  const save = async () => {
    const fields = read(form);
    const now = JSON.stringify(fields);
    if (now === last || form.dataset.sent) return;
    if (await store.write(fields)) {
      last = now;
      tell(form, `Bewaard om ${clock()}`);
    } else {
      tell(form, "Nog niet bewaard. We proberen het zo opnieuw.");
      waiting = window.setTimeout(() => void save(), retry);
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void save(), pause);
  });
  window.addEventListener("pagehide", () => void save());
  form.addEventListener("submit", () => clearTimeout(waiting));

  // After an error the server already shows what was typed.
  if (document.querySelector("[data-errors]")) return;
  const kept = await store.read();
  if (!kept || JSON.stringify(kept) === last) return;
  fill(form, untouched(kept, empty, read(form)));
  last = JSON.stringify(read(form));
  const notice = message("info", "We hebben uw concept teruggezet.", button("Weggooien", "secondary", () => {
    fill(form, empty);
    last = JSON.stringify(read(form));
    void store.remove();
    notice.remove();
    form.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select")?.focus();
  }));
  notice.setAttribute("role", "status");
  form.prepend(notice);
}

function fieldsOf(form: HTMLFormElement): Field[] {
  return all<Field>("input[name], textarea[name], select[name]", form).filter(
    (field) => !neverKept.has(field.name) && !["hidden", "file", "password"].includes(field.type),
  );
}

const isTick = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio");

function read(form: HTMLFormElement): Fields {
  const fields: Fields = {};
  for (const field of fieldsOf(form)) {
    const values = (fields[field.name] ??= []);
    if (!isTick(field) || field.checked) values.push(field.value);
  }
  return fields;
}

function fill(form: HTMLFormElement, fields: Fields): void {
  const seen = new Map<string, number>();
  for (const field of fieldsOf(form)) {
    const values = fields[field.name];
    if (!values) continue;
    if (isTick(field)) {
      field.checked = values.includes(field.value);
    } else {
      const place = seen.get(field.name) ?? 0;
      seen.set(field.name, place + 1);
      field.value = values[place] ?? "";
    }
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

// What somebody typed while the draft was on its way is theirs.
function untouched(kept: Fields, empty: Fields, present: Fields): Fields {
  const isUntouched = (name: string) => JSON.stringify(present[name]) === JSON.stringify(empty[name]);
  return Object.fromEntries(Object.entries(kept).filter(([name]) => isUntouched(name)));
}

function tell(form: HTMLFormElement, words: string): void {
  const place = form.querySelector("[data-saved]");
  if (place) place.textContent = words;
}

function clock(): string {
  const now = new Date();
  return `${now.getHours()}.${String(now.getMinutes()).padStart(2, "0")}`;
}

function inTab(key: string): Store {
  const name = `concept:${key}`;
  return {
    read: async () => JSON.parse(sessionStorage.getItem(name) ?? "null") as Fields | null,
    write: async (fields) => {
      sessionStorage.setItem(name, JSON.stringify(fields));
      return true;
    },
    remove: async () => sessionStorage.removeItem(name),
  };
}

function onServer(key: string, form: HTMLFormElement): Store {
  const token = form.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')?.value ?? "";
  const send = async (fields: Fields | null): Promise<boolean> => {
    const body = JSON.stringify({ key, fields });
    try {
      const response = await fetch("/concept", {
        method: "POST",
        headers: { "Content-Type": "application/json", RequestVerificationToken: token },
        body,
        keepalive: body.length < keepaliveLimit,
      });
      return response.ok && !response.redirected;
    } catch {
      return false;
    }
  };
  return {
    read: async () => {
      try {
        const response = await fetch(`/concept?key=${encodeURIComponent(key)}`, { headers: { Accept: "application/json" } });
        if (response.status !== 200 || response.redirected) return null;
        return ((await response.json()) as { fields: Fields | null }).fields;
      } catch {
        return null;
      }
    },
    write: send,
    remove: async () => void (await send(null)),
  };
}
