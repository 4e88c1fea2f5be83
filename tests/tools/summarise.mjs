// Adds up what the suites left in a folder: name.xml and name-again.xml (xunit), name.check (one test), supply.tsv.
// Prints each failure with its message, each flaky test, and as the last line the sum; flaky tests are kept in flaky.txt.
// Usage: node tests/tools/summarise.mjs <folder> <suite ...>
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failedTests, passedTests, readResult } from './xunit.mjs';

const [folder, ...suites] = process.argv.slice(2);
const sum = { passed: 0, failed: 0, skipped: 0 };
const flaky = [];
const xunit = suites.flatMap((name) => (name === 'nightly' ? ['nightly-unit', 'nightly-app'] : ['unit', 'app', 'browser'].includes(name) ? [name] : []));
const checks = [...(suites.includes('style') ? ['format', 'types'] : []), ...(suites.includes('nightly') ? ['format-all', 'reproducible', 'soak'] : [])];

for (const name of xunit) count(name, fromXml(name));
for (const name of checks) {
  const outcome = read(`${name}.check`);
  if (outcome === null) continue;
  const passed = outcome.trim() === 'passed';
  if (!passed) console.log(`FAILED ${name}\n${indent(tail(name))}`);
  count(name, { passed: +passed, failed: +!passed, skipped: 0 });
}
if (suites.includes('supply')) count('supply', fromSupply());

for (const test of flaky) console.log(`FLAKY ${test.name}: failed, and passed when it was run again by itself. First it said:\n${indent(test.message)}`);
if (flaky.length > 0) writeFileSync(join(folder, 'flaky.txt'), flaky.map((test) => `${test.name}\n${indent(test.message)}\n`).join(''));
for (const test of flaky) console.log(`flaky: ${test.name}`);
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

// Counts of one suite; null when its result is missing or was cut off. A test that failed, and passed when it was run again by
// itself, counts as passed and is named as flaky: it must be mended, but says nothing about the change that is being tested.
function fromXml(name) {
  const xml = read(`${name}.xml`);
  const result = xml === null ? null : readResult(xml);
  if (result === null) return null;
  const again = read(`${name}-again.xml`);
  const isWhole = again !== null && readResult(again) !== null;
  const passed = isWhole ? passedTests(again) : new Set();
  if (isWhole) for (const test of failedTests(again)) passed.delete(test.name);
  for (const test of failedTests(xml)) {
    if (passed.has(test.name)) {
      flaky.push(test);
      result.passed += 1;
      result.failed -= 1;
    } else {
      console.log(`FAILED ${test.name}\n${indent(test.message)}`);
    }
  }
  for (const error of result.errors) console.log(`FAILED ${error.name}\n${indent(error.message)}`);
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

function read(name) {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function tail(name) {
  const file = join(folder, `${name}.log`);
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-40).join('\n') : '';
}

function indent(text) {
  return text.split('\n').map((line) => `  ${line.trimEnd()}`).join('\n');
}
