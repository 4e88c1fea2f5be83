export function searchByKey(): void {
  const search = document.querySelector<HTMLInputElement>("#zoek");
  if (!search) return;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target;
    const isTyping = target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
    if (isTyping) return;
    event.preventDefault();
    search.focus();
    search.select();
  });
}
