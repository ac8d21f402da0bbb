// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// vocabulary.mjs - src/vocabulary.ts out of `showclear schema`: node vocabulary.mjs SCHEMA.json > src/vocabulary.ts
// The words of the set stand once, in the C tables; the page has them as types, so that a wrong word does not compile.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const title = word =>
  word
    .split(/[-_ ]/)
    .map(part => part[0].toUpperCase() + part.slice(1).toLowerCase())
    .join('')
const union = words => words.map(word => `'${word}'`).join(' | ')

function typeOf(field, lists) {
  const same = field.words ? Object.keys(lists).filter(name => lists[name].join() === field.words.join()) : []
  const list = same.find(name => name === field.key.toUpperCase()) ?? same[0]
  if (field.type === 'word') return list ? title(list) : field.key === 'role' ? 'Role' : 'string'
  if (field.type === 'set') return list ? `${title(list)}[]` : 'string[]'
  return field.type === 'id' ? 'string' : ['item', 'lot', 'setup'].includes(field.type) ? 'number | string' : 'number'
}

function commands(schema) {
  const fields = new Map(schema.fields.map(field => [field.key, field]))
  return schema.commands.map(command => {
    const all = [
      ...command.fields.map(key => `${key}?: ${typeOf(fields.get(key), schema.lists)}`),
      ...command.private.map(key => `${key}?: string`),
    ]
    return `  '${command.word}': { ${all.join('; ')} }`
  })
}

/** Of a class of dangerous things: null is anyone. */
const ofClass = (row, roles) => {
  const { keepers, controllers, subject, flags, points } = row
  const second = row.second.length < roles.length ? row.second : null
  return `  '${row.class}': ${JSON.stringify({ keepers, controllers, second, subject, flags, points })},`
}

export function vocabulary(schema) {
  const lists = Object.entries(schema.lists).map(
    ([name, words]) =>
      `export const ${title(name)}Words = [${words.map(word => `'${word}'`).join(', ')}] as const\n` +
      `export type ${title(name)} = typeof ${title(name)}Words[number]`,
  )
  const rules = schema.rules.map(rule => `  '${rule.rule}': ${JSON.stringify([rule.wrong, rule.cure, rule.who, rule.breach])},`)
  return `// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Made by vocabulary.mjs out of \`showclear schema\`; a test says when it is not current.

${lists.join('\n')}
export const RoleWords = [${schema.roles.map(word => `'${word}'`).join(', ')}] as const
export type Role = typeof RoleWords[number]
export type EventKind = ${union(schema.events.map(event => event.word))}
export interface Commands {
${commands(schema).join('\n')}
}
export type CommandKind = keyof Commands
/** Dangerous things by their class: who keeps them, who makes them ready, whose second look counts, what their bearer knows. */
export interface ThingClass {
  keepers: readonly Role[]
  controllers: readonly Role[]
  second: readonly Role[] | null
  subject: Subject
  flags: readonly ('weapon' | 'borne' | 'readies' | 'clears' | 'linked' | 'arrives')[]
  points: readonly string[]
}
export const classes: Readonly<Record<string, ThingClass>> = {
${schema.classes.map(row => ofClass(row, schema.roles)).join('\n')}
}
/** The figures that packs and productions set, and what each is counted in. */
export const units: Readonly<Record<string, string>> = {
${schema.parameters.map(row => `  '${row.parameter}': '${row.unit}',`).join('\n')}
}
/** What is wrong, what to do now, who can cure it, and what the breach makes of the record. */
export type Rule = readonly [wrong: string, cure: string, who: readonly string[], breach: string]
export const rules: Readonly<Record<string, Rule>> = {
${rules.join('\n')}
}
`
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  process.stdout.write(vocabulary(JSON.parse(readFileSync(process.argv[2], 'utf8'))))
