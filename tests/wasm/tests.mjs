// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors
//
// tests.mjs - named tests, run one after another; a last line "N passed, N failed".
const tests = [];
export const test = (name, run) => tests.push([name, run]);
export const equal = (got, expected, what) => {
  if (got !== expected) throw new Error(`${what}: ${got}, expected ${expected}`);
};
export async function runAll() {
  let failed = 0;
  for (const [name, run] of tests) {
    try {
      await run();
    } catch (fault) {
      failed++;
      console.log(`not ok ${name}: ${fault.message}`);
    }
  }
  console.log(`${tests.length - failed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}
