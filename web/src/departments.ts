// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// departments.ts - the crew as a first AD calls it: by department. A person stands in the department of their first role. Pure.
import type { Person } from './views'
import type { Role } from './vocabulary'

export const departments = [
  'performers',
  'camera',
  'weapons',
  'props',
  'direction',
  'grip',
  'electric',
  'sound',
  'stunts',
  'effects',
  'operators',
  'animals',
  'art',
  'costume',
  'make-up',
  'safety',
  'locations',
  'stand-ins',
  'background',
  'minors',
  'production',
  'visitors',
] as const
export type Department = (typeof departments)[number]

const of: Readonly<Record<Role, Department>> = {
  producer: 'production',
  'production-manager': 'production',
  'safety-advisor': 'safety',
  director: 'direction',
  'first-ad': 'direction',
  'second-ad': 'direction',
  'property-master': 'props',
  armorer: 'weapons',
  'assistant-armorer': 'weapons',
  props: 'props',
  'stunt-coordinator': 'stunts',
  effects: 'effects',
  cinematographer: 'camera',
  camera: 'camera',
  grip: 'grip',
  electric: 'electric',
  sound: 'sound',
  script: 'direction',
  art: 'art',
  costume: 'costume',
  'make-up': 'make-up',
  locations: 'locations',
  medic: 'safety',
  performer: 'performers',
  'stand-in': 'stand-ins',
  background: 'background',
  steward: 'safety',
  visitor: 'visitors',
  wrangler: 'animals',
  operator: 'operators',
  guardian: 'minors',
  tutor: 'minors',
}
export const departmentOf = (person: Person): Department => of[person.roles[0]] ?? 'visitors'

/** grouped(list): each department that has somebody, in the order above, with its people. */
export const grouped = (list: readonly Person[]): { department: Department; people: Person[] }[] =>
  departments
    .map(department => ({ department, people: list.filter(person => departmentOf(person) === department) }))
    .filter(group => group.people.length > 0)

/** toggled(inside, group): a department goes in whole, or out again when all of it is in. */
export function toggled(inside: readonly number[], group: readonly number[]): number[] {
  const all = group.every(person => inside.includes(person))
  return all ? inside.filter(person => !group.includes(person)) : [...new Set([...inside, ...group])]
}
