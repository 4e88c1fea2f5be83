// Reads a result file of xunit.

/** What was counted and what failed; null when the file was cut off. */
export function readResult(xml) {
  if (!xml.trimEnd().endsWith('</assemblies>')) return null;
  const result = { passed: 0, failed: 0, skipped: 0, errors: [] };
  for (const [, text] of xml.matchAll(/<assembly\s([^>]*)>/g)) {
    const attributes = attributesOf(text);
    result.passed += +(attributes.passed ?? 0);
    result.failed += +(attributes.failed ?? 0) + +(attributes.errors ?? 0);
    result.skipped += +(attributes.skipped ?? 0);
  }
  for (const [block, head] of xml.matchAll(/<error\s([^>]*)>[\s\S]*?<\/error>/g)) {
    const attributes = attributesOf(head);
    result.errors.push({ name: attributes.name ?? attributes.type, message: messageOf(block) });
  }
  return result;
}

/** Name, class, method and message of each test that failed. */
export function failedTests(xml) {
  return testsOf(xml).filter((test) => test.result === 'Fail');
}

/** Names of the tests that passed. */
export function passedTests(xml) {
  return new Set(testsOf(xml).filter((test) => test.result === 'Pass').map((test) => test.name));
}

function testsOf(xml) {
  return [...xml.matchAll(/<test\s([^>]*?)(\/>|>[\s\S]*?<\/test>)/g)].map(([block, head]) => {
    const { name, type, method, result } = attributesOf(head);
    return { name, type, method, result, message: messageOf(block) };
  });
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
