import { button, inCorner, message } from "./dom";

const warning = 2 * 60_000;

// Two minutes before the session ends somebody can say that they are still there.
export function warnBeforeIdle(): void {
  const minutes = Number(document.body.dataset.idleMinutes);
  if (!minutes) return;
  let notice: HTMLElement | undefined;
  let timer: number | undefined;
  const show = (next: HTMLElement | undefined) => {
    notice?.remove();
    notice = next;
    if (next) inCorner(next);
  };
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(warn, Math.max(minutes * 60_000 - warning, 1000));
  };
  const warn = () => {
    show(message("warning", "U wordt over twee minuten afgemeld. Uw tekst blijft bewaard.", button("Blijf aangemeld", "primary", () => void stay())));
    timer = window.setTimeout(ended, warning);
  };
  const ended = () => show(message("warning", "U bent afgemeld, omdat u een tijd niets deed. Meld u opnieuw aan om verder te gaan."));
  const stay = async () => {
    try {
      const response = await fetch("/blijf");
      if (response.ok && !response.redirected) {
        show(undefined);
        wait();
        return;
      }
    } catch {
      // No connection: said below, the same as a session that ended.
    }
    ended();
  };
  wait();
}
