// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// standing.ts - small readings of an account's rows. Pure.
import type { Account, Row } from './data'

/** By the roles of the person: held it, or could have acted; or only somebody wrote the row. */
export const standing = (row: Row): 'held' | 'could' | 'none' =>
  row.standing.startsWith('held') ? 'held' : row.standing.startsWith('could') ? 'could' : 'none'
export const rowsOf = (account: Account, person: string) => {
  const order = new Map(account.duties.map((duty, i) => [duty.key, i]))
  return account.rows.filter(row => row.person === person).sort((a, b) => order.get(a.duty)! - order.get(b.duty)!)
}
/** rowAt(account): a look-up of rows by duty and person. */
export function rowAt(account: Account) {
  const all = new Map(account.rows.map(row => [`${row.duty} ${row.person}`, row]))
  return (duty: string, person: string) => all.get(`${duty} ${person}`)
}
