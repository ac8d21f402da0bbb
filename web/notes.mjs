// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// notes.mjs - src/notes.ts out of `showclear schema`: node notes.mjs SCHEMA.json > src/notes.ts
// What a notebook's entries hold stands once, in src/notebook/notes.def; the page has it as a table and as types.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const quoted = word => `'${word}'`
const union = words => [...new Set(words)].map(quoted).join(' | ')

function field({ key, type, inherited, words }) {
  const parts = [`key: ${quoted(key)}`, `type: ${quoted(type)}`]
  if (inherited) parts.push('inherited: true')
  if (words) parts.push(`words: [${words.map(quoted).join(', ')}]`)
  return `    { ${parts.join(', ')} },`
}

const kind = row => `  // ${row.says}\n  ${row.kind}: [\n${row.fields.map(field).join('\n')}\n  ],`

export function notes(schema) {
  const fields = schema.notes.flatMap(row => row.fields)
  return `// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Made by notes.mjs out of \`showclear schema\`; a test says when it is not current.

export type NoteKind = ${union(schema.notes.map(row => row.kind))}
export type NoteType = ${union(fields.map(row => row.type))}
/** inherited: the next setup of the same camera begins with it; words: what is offered, another may be written. */
export interface NoteField {
  key: string
  type: NoteType
  inherited?: true
  words?: readonly string[]
}
export const notes: Readonly<Record<NoteKind, readonly NoteField[]>> = {
${schema.notes.map(kind).join('\n')}
}
`
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  process.stdout.write(notes(JSON.parse(readFileSync(process.argv[2], 'utf8'))))
