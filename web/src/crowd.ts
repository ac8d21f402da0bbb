// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// crowd.ts - many people in a line.
import { grouped } from './departments'
import { namesOf } from './names'
import { people } from './store'
import { t } from './words'

/** A few people by name; a crowd by department, counted. */
export function crowd(list: readonly number[]): string {
  if (list.length <= 12) return namesOf(list)
  return grouped(people().filter(person => list.includes(person.person)))
    .map(({ department, people: group }) => `${t(`dept.${department}`)} ${group.length}`)
    .join(' · ')
}
