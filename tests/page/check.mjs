// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// check.mjs - counts, and a last line "N passed, N failed". What failed is said when it fails.
let passed = 0,
  failed = 0
export function check(good, what) {
  if (good) passed++
  else {
    failed++
    console.log(`not so: ${what}`)
  }
  return good
}
export const same = (got, wanted, what) => {
  const [a, b] = [got, wanted].map(value => JSON.stringify(value))
  return check(a === b, `${what}: ${a}, not ${b}`)
}
export function finish() {
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed ? 1 : 0
}
