// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// words.ts - every word of the page, from one table a language. A key that a language lacks is shown in English, marked.
import { signal } from '@preact/signals'
import { spoken } from './spoken'
import { zone } from './store'

export const languages = { en: 'English', es: 'Español', uk: 'Українська' } as const
export type Language = keyof typeof languages
type Table = Record<string, string>
/* English is part of the page; another language comes when it is chosen, so that nobody waits for what they do not read. */
const tables = signal<Partial<Record<Language, Table>>>(spoken)

function first(): Language {
  const kept = localStorage.getItem('showclear.language') ?? navigator.language.slice(0, 2)
  return kept in languages ? (kept as Language) : 'en'
}
export const language = signal<Language>(first())
async function learn(chosen: Language) {
  if (chosen === 'en' || tables.value[chosen]) return
  const response = await fetch(`/words/${chosen}.json`).catch(() => null)
  if (response?.ok) tables.value = { ...tables.value, [chosen]: await response.json() }
}
/** English words that come with a part of the page. */
export const learnMore = (words: Table) => {
  tables.value = { ...tables.value, en: { ...tables.value.en, ...words } }
}
export function speak(chosen: Language) {
  language.value = chosen
  localStorage.setItem('showclear.language', chosen)
  document.documentElement.lang = chosen
  void learn(chosen)
}
document.documentElement.lang = language.value
void learn(language.value)

const fill = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole))

function find(key: string, values: Record<string, string | number>): string | undefined {
  for (const tongue of [language.value, 'en'] as const) {
    const table = tables.value[tongue]
    if (!table) continue
    const plural = 'n' in values ? `${key}.${new Intl.PluralRules(tongue).select(Number(values.n))}` : key
    const text = table[plural] ?? table[key] ?? ('n' in values ? table[`${key}.other`] : undefined)
    if (text !== undefined) return text
  }
  return undefined
}

/** t(key, values): the words for it; with n, in the language's plural. */
export const t = (key: string, values: Record<string, string | number> = {}): string => fill(find(key, values) ?? key, values)
export const known = (key: string) => key in (tables.value.en ?? spoken.en)
/** A rule's words in the reader's language; in English, which is the rulebook's, undefined. They come with the language. */
export const ruleIn = (rule: string, part: 'wrong' | 'cure'): string | undefined =>
  tables.value[language.value]?.[`rule.${rule}.${part}`]

const format = (options: Intl.DateTimeFormatOptions) => (ms: number) => {
  try {
    return new Intl.DateTimeFormat(language.value, { ...options, timeZone: zone.value }).format(ms)
  } catch {
    return new Intl.DateTimeFormat(language.value, options).format(ms)
  }
}
/** Times are always the set's, whatever the phone thinks. */
export const timeOf = format({ hour: '2-digit', minute: '2-digit', hour12: false })
export const dateOf = format({ weekday: 'long', day: 'numeric', month: 'long' })
export const calendarOf = format({ day: 'numeric', month: 'long', year: 'numeric' })
/** 2 hours, 6 metres: units that the browser knows in each language. */
export const inUnit = (n: number, unit: string) =>
  new Intl.NumberFormat(language.value, { style: 'unit', unit, unitDisplay: 'long' }).format(n)
/** Days since 1970, as the log has them. */
export const dayOf = (day: number) =>
  new Intl.DateTimeFormat(language.value, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    day * 86400000,
  )
/** A calendar's date, "2025-01-01", with its year. */
export const dateOfDay = (date: string) =>
  new Intl.DateTimeFormat(language.value, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date))
/** Today at the place, in the same count. */
export function today(): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone.value,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(Date.now())
  return Math.floor(Date.parse(`${parts}T00:00:00Z`) / 86400000)
}
