// Checks where the product comes from. Usage: node tests/tools/supply.mjs <folder of results> | --twice | --write
// Writes supply.tsv (name, passed or failed or skipped, why) and the bill of materials sbom.cdx.json in the folder;
// --twice builds the product twice and compares what comes out (./test nightly), --write renews docs/licences.md. What a registry does not answer is skipped and says so: silence is not "safe".
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bill, components, files, licenceList } from './components.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const licences = join(root, 'docs/licences.md');
// Licences that may be combined with EUPL-1.2 (permissive, or in its appendix), and OFL-1.1 for fonts.
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'EUPL-1.2', 'ISC', 'MIT', 'MPL-2.0', 'OFL-1.1', 'PostgreSQL'];
const run = promisify(execFile);
const all = components(root);

if (process.argv[2] === '--write') {
  writeFileSync(licences, licenceList(all));
  process.exit(0);
}
if (process.argv[2] === '--twice') {
  console.log(await reproducible());
  process.exit(0);
}
const folder = process.argv[2];
if (!folder) {
  console.error('Usage: node tests/tools/supply.mjs <folder of results> | --twice | --write');
  process.exit(2);
}

class Skipped extends Error {}
const results = [];
await check('lock-files', lockFiles);
await check('licences', licencesAreAllowed);
await check('sbom', billOfMaterials);
await check('nuget-vulnerable', nugetVulnerable);
await check('npm-audit', npmAudit);
writeFileSync(join(folder, 'supply.tsv'), results.map((row) => row.join('\t')).join('\n') + '\n');

async function check(name, test) {
  const row = await test().then((words) => [name, 'passed', words ?? ''], (error) => [name, error instanceof Skipped ? 'skipped' : 'failed', error.message]);
  results.push(row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  console.log(row.join(': '));
}

function must(condition, words) {
  if (!condition) throw new Error(words);
}

async function lockFiles() {
  const locks = new Set(files(root, '*packages.lock.json').map(dirname));
  const without = files(root, '*.csproj').map(dirname).filter((project) => !locks.has(project));
  must(without.length === 0, `without packages.lock.json: ${without.join(', ')}`);
  const unhashed = all.filter((one) => !one.hash).map((one) => one.purl);
  must(unhashed.length === 0, `without a hash: ${unhashed.join(', ')}`);
  const { packages } = JSON.parse(readFileSync(join(root, 'src/Web/Assets/package-lock.json'), 'utf8'));
  must(!Object.values(packages).some((one) => one.resolved), 'package-lock.json names the registry of one machine');
  return `${locks.size + 1} lock files, ${all.length} packages`;
}

async function licencesAreAllowed() {
  const wrong = all.filter((one) => !allowed.includes(one.licence)).map((one) => `${one.purl} (${one.licence ?? 'says none'})`);
  must(wrong.length === 0, `not allowed: ${wrong.join(', ')}`);
  must(existsSync(licences) && readFileSync(licences, 'utf8') === licenceList(all), 'docs/licences.md is not up to date: node tests/tools/supply.mjs --write');
  return `${new Set(all.map((one) => one.licence)).size} licences, all allowed`;
}

async function billOfMaterials() {
  const version = /<Version>([^<]+)</.exec(readFileSync(join(root, 'Directory.Build.props'), 'utf8'))[1];
  const made = bill(all, version);
  const refs = new Set(made.components.map((one) => one['bom-ref']));
  must(refs.size === all.length, 'a component is in it twice');
  must(made.components.every((one) => one.name && one.version && /^[0-9a-f]{128}$/.test(one.hashes[0].content)), 'a component has no version or hash');
  must(made.dependencies.every((one) => one.dependsOn.every((used) => refs.has(used))), 'a dependency is not in it');
  must(!made.components.some((one) => one.scope === 'required' && one.name.startsWith('OpenIddict')), 'the provider of practice mode is in the production program');
  writeFileSync(join(folder, 'sbom.cdx.json'), JSON.stringify(made, null, 2));
  return `${refs.size} components`;
}

// Without its list of weaknesses a source of packages makes the command say "nothing found".
async function nugetVulnerable() {
  const sources = execFileSync('dotnet', ['nuget', 'list', 'source', '--format', 'short'], { cwd: root, encoding: 'utf8' })
    .split('\n').filter((line) => line.startsWith('E ')).map((line) => line.slice(2).trim());
  const lists = (await Promise.all(sources.map(listOfWeaknesses))).some((found) => found);
  if (!lists) throw new Skipped('no source of packages here gives a list of weaknesses');
  const { stdout } = await run('dotnet', ['list', 'Keukentafel.slnx', 'package', '--vulnerable', '--include-transitive', '--format', 'json'], { cwd: root, maxBuffer: 1 << 26 });
  const found = [...stdout.matchAll(/"id":\s*"([^"]+)"/g)].map(([, id]) => id);
  must(found.length === 0, `a known weakness in: ${[...new Set(found)].join(', ')}`);
}

async function listOfWeaknesses(source) {
  try {
    const answer = await fetch(source, { signal: AbortSignal.timeout(20_000) });
    const resource = (await answer.json()).resources.find((one) => one['@type'].startsWith('VulnerabilityInfo'));
    return resource && (await fetch(resource['@id'], { signal: AbortSignal.timeout(20_000) })).ok;
  } catch {
    return false;
  }
}

async function npmAudit() {
  const asked = await run('npm', ['audit', '--audit=true', '--json', '--package-lock-only'], { cwd: join(root, 'src/Web/Assets'), timeout: 60_000 }).catch((error) => error);
  let answer;
  try {
    answer = JSON.parse(asked.stdout);
  } catch {
    answer = {};
  }
  if (!answer.metadata) throw new Skipped('the npm registry here does not answer an audit');
  must(answer.metadata.vulnerabilities.total === 0, `known weaknesses in: ${Object.keys(answer.vulnerabilities).join(', ')}`);
}

// Published twice, in folders of a different length: nothing of the machine, the folder or the hour is in what comes out, file
// by file. The lock files are followed to the letter. The bundle of the front end is taken as it was built from its own lock file.
async function reproducible() {
  const temporary = mkdtempSync(join(tmpdir(), 'keukentafel-supply-'));
  try {
    const hashes = [];
    for (const name of ['one', 'another/folder']) hashes.push(await published(join(temporary, name)));
    const [one, other] = hashes;
    const differs = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((file) => one[file] !== other[file]);
    must(differs.length === 0, `built twice, not the same: ${differs.join(', ')}`);
    must(one['Keukentafel.Web.dll'] && one['Keukentafel.Data.dll'], 'the program is not in what was published');
    const practice = Object.keys(one).filter((file) => /Demo|OpenIddict/.test(file));
    must(practice.length === 0, `practice mode is in what was published: ${practice.join(', ')}`);
    return `${Object.keys(one).length} files published twice, the same`;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function published(copy) {
  const bundle = existsSync(join(root, 'src/Web/wwwroot/assets')) ? readdirSync(join(root, 'src/Web/wwwroot/assets')).map((name) => join('src/Web/wwwroot/assets', name)) : [];
  for (const file of [...files(root, 'src', 'Directory.*', 'global.json', 'BannedSymbols.txt', '.editorconfig'), ...bundle]) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  await run('dotnet', ['publish', 'src/Web', '-c', 'Release', '-o', 'out', '--nologo', '-v', 'quiet', '-p:RestoreLockedMode=true', '-p:RunAnalyzers=false'], { cwd: copy, maxBuffer: 1 << 26 })
    .catch((error) => { throw new Error(`does not build: ${error.stdout?.slice(-500)}`); });
  const out = join(copy, 'out');
  return Object.fromEntries(readdirSync(out, { recursive: true }).filter((file) => statSync(join(out, file)).isFile()).sort()
    .map((file) => [file, createHash('sha256').update(readFileSync(join(out, file))).digest('hex')]));
}
