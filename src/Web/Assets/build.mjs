// Bundles the front end into wwwroot/assets: one stylesheet, one script, one font, all named by their content.
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const output = new URL("../wwwroot/assets/", import.meta.url);
const font = "node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2";
const darkSelector = ':root[data-theme="dark"]';
const systemDarkSelector = ':root:not([data-theme="light"])';
const budget = 60_000;

const darkForWhoAsksTheirSystem = {
  name: "dark theme once written, used twice",
  setup(bundler) {
    bundler.onLoad({ filter: /theme[\\/]dark\.css$/ }, async ({ path }) => {
      const chosen = await readFile(path, "utf8");
      const followed = `@media (prefers-color-scheme: dark) {\n${chosen.replaceAll(darkSelector, systemDarkSelector)}}\n`;
      return { contents: `@media screen {\n${chosen}${followed}}\n`, loader: "css" };
    });
  },
};

// Pages are written in plain HTML: the components of NL Design System dress the plain elements too.
const plainElements = [
  [/heading-css[\\/]dist[\\/]heading\.css$/, [[/\.nl-heading--level-(\d)\{/g, "h$1,.nl-heading--level-$1{"]]],
  [/paragraph-css[\\/]dist[\\/]paragraph\.css$/, [[/\.nl-paragraph\{/g, "p:not([class]),.nl-paragraph{"]]],
  [/link-css[\\/]dist[\\/]link\.css$/, [[/\.nl-link:any-link/g, ":is(a:not([class]),.nl-link):any-link"]]],
];

const componentsOnPlainElements = {
  name: "components on plain elements",
  setup(bundler) {
    for (const [filter, changes] of plainElements) {
      bundler.onLoad({ filter }, async ({ path }) => {
        const original = await readFile(path, "utf8");
        const contents = changes.reduce((text, [from, to]) => text.replace(from, to), original);
        if (contents === original) throw new Error(`Nothing to dress in ${path}: the component changed.`);
        return { contents, loader: "css" };
      });
    }
  },
};

async function bundle(entry, extra) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    target: ["es2022", "chrome111", "firefox115", "safari16.4"],
    legalComments: "none",
    logLevel: "warning",
    ...extra,
  });
  return result.outputFiles[0].contents;
}

function named(name, contents) {
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 10);
  const dot = name.lastIndexOf(".");
  return `${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
}

const fontContents = await readFile(font);
const fontName = named("atkinson.woff2", fontContents);
const styles = Buffer.from(await bundle("app.css", { plugins: [darkForWhoAsksTheirSystem, componentsOnPlainElements], external: ["*.woff2"] }))
  .toString("utf8")
  .replaceAll("atkinson.woff2", fontName);
const files = {
  "app.css": Buffer.from(styles),
  "app.js": Buffer.from(await bundle("app.ts", { format: "esm" })),
};

await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });
const icon = await readFile("icon.svg");
const manifest = { "atkinson.woff2": fontName, "icon.svg": named("icon.svg", icon) };
await writeFile(new URL(fontName, output), fontContents);
await writeFile(new URL(manifest["icon.svg"], output), icon);
let total = 0;
for (const [name, contents] of Object.entries(files)) {
  manifest[name] = named(name, contents);
  await writeFile(new URL(manifest[name], output), contents);
  const compressed = gzipSync(contents, { level: 9 }).length;
  total += compressed;
  console.log(`${manifest[name]}  ${contents.length} bytes, ${compressed} compressed`);
}
await writeFile(new URL("manifest.json", output), `${JSON.stringify(manifest, null, 2)}\n`);
if (total > budget) {
  console.error(`Styles and script are ${total} bytes compressed; at most ${budget} are allowed.`);
  process.exit(1);
}
