// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// near.ts - who is likely to touch a screen that is held out: those whose hands the plan names, those inside, the direction,
// the custodians; then everybody else. Pure: tested without a page.
export interface NearGroup {
  title: string
  people: number[]
}

/** near(groups, may): each person once, in the first group that names them; a group of nobody is left out. */
export function near(groups: readonly NearGroup[], may: (person: number) => boolean): NearGroup[] {
  const named = new Set<number>()
  return groups
    .map(group => ({
      title: group.title,
      people: group.people.filter(person => person && !named.has(person) && may(person) && named.add(person)),
    }))
    .filter(group => group.people.length > 0)
}
