// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// draft.ts - what was typed into a form and not yet written: it stays in this tab until it is written or thrown away, through a refusal,
// another place and a reload. And what of it is sent: the fields that differ from what this compiler said before.
import type { Entry, Field, Kind } from './data'

export type Typed = Record<string, string | readonly string[]>
const shelf = (form: string) => `showclear.account.draft.${form}`

export const keptDraft = (form: string): Typed | null => JSON.parse(sessionStorage.getItem(shelf(form)) ?? 'null')
export const keepDraft = (form: string, typed: Typed) => sessionStorage.setItem(shelf(form), JSON.stringify(typed))
export const dropDraft = (form: string) => sessionStorage.removeItem(shelf(form))

const lists = ['sources', 'links', 'list']
export const isList = (field: Field) => lists.includes(field.type)
/** own(entry, kind, who): what this compiler wrote in it. */
export function own(entry: Entry | undefined, kind: Kind, who: string): Typed {
  const values = kind.fields.map(field => [field, entry?.fields[field.key]?.find(value => value.who === who)?.v] as const)
  return Object.fromEntries(
    values.map(([field, value]) => {
      if (isList(field)) return [field.key, value === undefined ? [] : typeof value === 'string' ? [value] : value]
      return [field.key, typeof value === 'string' ? value : (value ?? []).join('\n')]
    }),
  )
}
const plain = (value: string | readonly string[]) =>
  typeof value === 'string' ? value.trim() : value.map(one => one.trim()).filter(Boolean)
/** changes(typed, before): what is to be written; an emptied field is written empty. */
export function changes(typed: Typed, before: Typed): Typed {
  return Object.fromEntries(
    Object.entries(typed)
      .map(([key, value]) => [key, plain(value)] as const)
      .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(plain(before[key] ?? (Array.isArray(value) ? [] : '')))),
  )
}
/** refusedField("F24 sources: there is no exhibit JH/99"): which field it is about, and the words. */
export function refusedField(error: string, kind: Kind): { key: string; words: string } {
  const [, key = '', words = ''] = error.match(/^\S+ ([\w-]+): (.*)$/s) ?? error.match(/^([\w-]+): (.*)$/s) ?? []
  return kind.fields.some(field => field.key === key) ? { key, words } : { key: '', words: error }
}
