// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// pure-reach.mjs - of pure.mjs: what the page and the box must say alike of departments, and which of several tabs leads.
import { check, same } from './check.mjs'

/** The box names one's own department to those who answer for it; the page calls the crew by the same. */
export async function departed(load, text) {
  const { departments, departmentOf } = await load('departments')
  const table = text('../src/box/departments.def').matchAll(/^DEPARTMENT\(\w+, "([\w-]+)", (.*)\)$/gm)
  const roles = Object.fromEntries(
    [...text('../src/core/roles.def').matchAll(/^ROLE\((\w+), "([\w-]+)"/gm)].map(([, id, word]) => [id, word]),
  )
  const rows = [...table].map(([, word, ids]) => [word, [...ids.matchAll(/R\((\w+)\)/g)].map(([, id]) => roles[id])])
  same(
    rows.map(([word]) => word),
    departments,
    'page and box know the same departments',
  )
  const apart = rows.flatMap(([word, list]) => list.filter(role => departmentOf({ roles: [role] }) !== word))
  same(apart, [], 'and the same roles in each')
  same(rows.flatMap(([, list]) => list).length, Object.keys(roles).length, 'every role stands in one')
}

/** Of several tabs one leads: one that is seen before a hidden one, one that goes after both. */
export async function tabbed(load) {
  const { better, worse } = await load('tabs')
  check(better('a1', 'a2') && !better('a2', 'a1') && !better('a1', 'a1'), 'of two that are seen the smaller leads')
  check(better('a2', 'b1') && worse('b1', 'a2'), 'a tab that is seen leads before a hidden one, and takes the lead from it')
  check(!worse('a2', 'a1') && worse('c', 'b1') && worse('c', 'a1'), 'a leader that goes is followed by any other')
}
