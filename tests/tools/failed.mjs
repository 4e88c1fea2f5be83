// Prints the tests that failed in an xunit result file as arguments that run them again: -method Class.method. Prints nothing when
// none failed, or when more failed than chance explains.
// Usage: node tests/tools/failed.mjs <result file>
import { existsSync, readFileSync } from 'node:fs';
import { failedTests } from './xunit.mjs';

// More at once is a broken program, and running all of it again would only take time.
const most = 20;

const file = process.argv[2];
const methods = new Set(existsSync(file) ? failedTests(readFileSync(file, 'utf8')).map((test) => `${test.type}.${test.method}`) : []);
if (methods.size <= most) for (const method of methods) console.log(`-method\n${method}`);
