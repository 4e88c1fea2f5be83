// What the product is made of, read from the lock files of NuGet and npm, and the bill of it (CycloneDX 1.6).
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const npmLock = 'src/Web/Assets/package-lock.json';
const buildTools = /^(esbuild|@esbuild\/|typescript$|@typescript\/)/;

/** Every component: { kind, name, version, hash, licence, ships, uses }. */
export function components(root) {
  return [...nuget(root), ...npm(root)].sort((a, b) => (a.purl < b.purl ? -1 : 1));
}

/** Files that git knows below the root and that match a pattern of git. */
export function files(root, ...patterns) {
  return execFileSync('git', ['ls-files', '--', ...patterns], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
}

function nuget(root) {
  const found = new Map();
  for (const file of files(root, '*packages.lock.json')) {
    for (const packages of Object.values(json(root, file).dependencies)) {
      for (const [name, { type, resolved, contentHash, dependencies }] of Object.entries(packages)) {
        if (type === 'Project') continue;
        const purl = `pkg:nuget/${name}@${resolved}`;
        const known = found.get(purl) ?? { kind: 'NuGet', name, version: resolved, purl, hash: contentHash, ships: false, ...described(name, resolved) };
        known.ships ||= file === 'src/Web/packages.lock.json' && !known.isTool;
        known.uses = Object.keys(dependencies ?? {}).map((used) => [packages[used]?.resolved, used]).filter(([version]) => version).map(([version, used]) => `pkg:nuget/${used}@${version}`);
        found.set(purl, known);
      }
    }
  }
  return [...found.values()];
}

// What a package says of itself; the cache of NuGet has it after a restore.
function described(name, version) {
  const folder = process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget', 'packages');
  const file = join(folder, name.toLowerCase(), version.toLowerCase(), `${name.toLowerCase()}.nuspec`);
  if (!existsSync(file)) return { licence: null, isTool: false };
  const text = readFileSync(file, 'utf8');
  return {
    licence: /<license type="expression"[^>]*>\s*([^<]+?)\s*</.exec(text)?.[1] ?? null,
    isTool: /<developmentDependency>\s*true/i.test(text),
  };
}

function npm(root) {
  const { packages } = json(root, npmLock);
  const purlOf = (path, { version }) => `pkg:npm/${path.replace(/^.*node_modules\//, '').replace('@', '%40')}@${version}`;
  return Object.entries(packages).filter(([path]) => path !== '').map(([path, one]) => {
    const name = path.replace(/^.*node_modules\//, '');
    const uses = Object.keys(one.dependencies ?? {}).map((used) => [`node_modules/${used}`, packages[`node_modules/${used}`]])
      .filter(([, found]) => found).map(([used, found]) => purlOf(used, found));
    return { kind: 'npm', name, version: one.version, purl: purlOf(path, one), hash: one.integrity?.replace(/^sha512-/, ''), licence: one.license ?? null, ships: !buildTools.test(name), uses };
  });
}

/** The bill: the same for the same lock files, whenever and wherever it is made. */
export function bill(all, version) {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': 'keukentafel', name: 'Keukentafel', version, licenses: [{ license: { id: 'EUPL-1.2' } }] },
    },
    components: all.map((one) => ({
      type: 'library',
      'bom-ref': one.purl,
      name: one.name,
      version: one.version,
      // What only builds or tests the product does not reach whoever runs it.
      scope: one.ships ? 'required' : 'excluded',
      hashes: [{ alg: 'SHA-512', content: Buffer.from(one.hash, 'base64').toString('hex') }],
      licenses: [{ license: { id: one.licence } }],
      purl: one.purl,
    })),
    dependencies: [
      { ref: 'keukentafel', dependsOn: all.filter((one) => one.ships).map((one) => one.purl) },
      ...all.map((one) => ({ ref: one.purl, dependsOn: one.uses })),
    ],
  };
}

/** The list for people. */
export function licenceList(all) {
  const rows = (list) => list.map((one) => `| ${one.name} | ${one.version} | ${one.kind} | ${one.licence} |`).join('\n');
  const table = (list) => `| package | version | from | licence |\n|---|---|---|---|\n${rows(list)}\n`;
  const used = [...new Set(all.map((one) => one.licence))].sort();
  return `# Licences

Made by \`node tests/tools/supply.mjs --write\` from the lock files; \`./test supply\` fails when it is not up to date, or when a
package has a licence that does not go with EUPL-1.2. In use: ${used.join(', ')}.

## In the product

${table(all.filter((one) => one.ships))}
## Only to build and to test

${table(all.filter((one) => !one.ships && !one.name.startsWith('@esbuild/') && !one.name.startsWith('@typescript/')))}
And the builds per platform of esbuild and TypeScript, with the licence of each.
`;
}

function json(root, file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}
