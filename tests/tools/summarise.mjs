// Adds up what the suites left in a folder: name.xml (xunit), name.check (one test), supply.tsv, rules.log.
// Prints each failure with its message and, as the last line, the sum.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...suites] = process.argv.slice(2);
const sum = { passed: 0, failed: 0, skipped: 0 };
const xunit = suites.filter((name) => ['unit', 'app', 'browser'].includes(name));
const checks = suites.includes('style') ? ['format', 'types'] : [];

for (const name of xunit) count(name, fromXml(join(folder, `${name}.xml`)));
for (const name of checks) {
  const file = join(folder, `${name}.check`);
  if (!existsSync(file)) continue;
  const passed = readFileSync(file, 'utf8').trim() === 'passed';
  if (!passed) console.log(`FAILED ${name}\n${indent(tail(name))}`);
  count(name, { passed: +passed, failed: +!passed, skipped: 0 });
}
if (suites.includes('supply')) count('supply', fromSupply());
if (suites.includes('rules') && existsSync(join(folder, 'rules.log'))) count('rules', fromRules());

const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
console.log(`tests: ${sum.passed} passed, ${sum.failed} failed${skipped}`);
process.exit(sum.failed > 0 || sum.passed === 0 ? 1 : 0);

function count(name, result) {
  if (result === null || result.passed + result.failed + result.skipped === 0) {
    console.log(`FAILED ${name}: no result\n${indent(tail(name))}`);
    sum.failed += 1;
    return;
  }
  for (const key of Object.keys(sum)) sum[key] += result[key];
  console.log(`${name}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped`);
}

// Counts of one xunit result file; null when it is missing or was cut off.
function fromXml(file) {
  if (!existsSync(file)) return null;
  const xml = readFileSync(file, 'utf8');
  if (!xml.trimEnd().endsWith('</assemblies>')) return null;
  const result = { passed: 0, failed: 0, skipped: 0 };
  for (const [, text] of xml.matchAll(/<assembly\s([^>]*)>/g)) {
    const attributes = attributesOf(text);
    result.passed += +(attributes.passed ?? 0);
    result.failed += +(attributes.failed ?? 0) + +(attributes.errors ?? 0);
    result.skipped += +(attributes.skipped ?? 0);
  }
  for (const [block, head] of xml.matchAll(/<test\s([^>]*result="Fail"[^>]*)>[\s\S]*?<\/test>/g)) {
    console.log(`FAILED ${attributesOf(head).name}\n${indent(messageOf(block))}`);
  }
  for (const [block, head] of xml.matchAll(/<error\s([^>]*)>[\s\S]*?<\/error>/g)) {
    console.log(`FAILED ${attributesOf(head).name ?? attributesOf(head).type}\n${indent(messageOf(block))}`);
  }
  return result;
}

// A row per check: name, result, why. What was skipped says why.
function fromSupply() {
  const file = join(folder, 'supply.tsv');
  if (!existsSync(file)) return null;
  const result = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, outcome, why] of readFileSync(file, 'utf8').trim().split('\n').map((line) => line.split('\t'))) {
    result[outcome] += 1;
    if (outcome !== 'passed') console.log(`${outcome.toUpperCase()} ${name}: ${why}`);
  }
  return result;
}

function fromRules() {
  const lines = readFileSync(join(folder, 'rules.log'), 'utf8').trim().split('\n');
  const found = /^rules: (\d+) passed, (\d+) failed$/.exec(lines.at(-1) ?? '');
  if (found === null) return null;
  if (+found[2] > 0) console.log(`FAILED rules\n${indent(tail('rules'))}`);
  return { passed: +found[1], failed: +found[2], skipped: 0 };
}

function attributesOf(text) {
  return Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, plain(value)]));
}

function messageOf(block) {
  const message = /<message>(?:<!\[CDATA\[)?([\s\S]*?)(?:\]\]>)?<\/message>/.exec(block)?.[1] ?? '';
  const place = /<stack-trace>(?:<!\[CDATA\[)?([\s\S]*?)(?:\]\]>)?<\/stack-trace>/.exec(block)?.[1] ?? '';
  const ours = [...new Set(place.split('\n').filter((line) => line.includes(' in ')))].slice(0, 3);
  return [...plain(message).split('\n').slice(0, 15), ...ours].join('\n');
}

function plain(text) {
  const named = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => named[name]);
}

function tail(name) {
  const file = join(folder, `${name}.log`);
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-40).join('\n') : '';
}

function indent(text) {
  return text.split('\n').map((line) => `  ${line.trimEnd()}`).join('\n');
}
