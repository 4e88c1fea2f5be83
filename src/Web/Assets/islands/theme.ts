const year = 60 * 60 * 24 * 365;

export function chooseTheme(): void {
  const choice = document.querySelector<HTMLButtonElement>("[data-theme-choice]");
  if (!choice) return;
  const root = document.documentElement;
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const name = () => {
    choice.textContent = isDark() ? "Licht beeld" : "Donker beeld";
  };
  choice.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    root.dataset.theme = theme;
    const secure = location.protocol === "https:" ? "; secure" : "";
    document.cookie = `kt-theme=${theme}; path=/; max-age=${year}; samesite=lax${secure}`;
    name();
  });
  system.addEventListener("change", name);
  name();
  choice.hidden = false;
}
