// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// typed.ts - a time as people type it, made into the one that an account keeps (span.ts): "about 13:46", "before 21 October 2021",
// "between 1:30 pm and 14:15". A day and a month in figures, 3/4, would be a guess: it is not taken. What it was understood as is
// shown under the field, and that is what is kept. Pure.
import { parseSpan } from './span'

const languages = ['en', 'es', 'uk']
const plain = (word: string) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[.,]/g, '')
/** Months by each of their names and by the first letters of them, in the three languages. */
const months: readonly (readonly [string, number])[] = languages.flatMap(tongue =>
  [...Array(12).keys()].flatMap(month =>
    (['long', 'short'] as const).flatMap(width =>
      [{ month: width }, { month: width, day: 'numeric' as const }].map(options => {
        const parts = new Intl.DateTimeFormat(tongue, { ...options, timeZone: 'UTC' }).formatToParts(Date.UTC(2021, month, 1))
        return [plain(parts.find(part => part.type === 'month')!.value), month + 1] as const
      }),
    ),
  ),
)
const monthOf = (word: string) => months.find(([name]) => name === plain(word))?.[1]

const before = /^(?:\.\.\/|(?:before|until|till|by|antes de(?:l)?|hasta|до|перед)\s+)/i
const after = /^(?:after|since|from|después de(?:l)?|desde|після|з|від)\s+/i
const about = /^(?:~|(?:about|around|circa|ca\.?|hacia|alrededor de|sobre|близько|біля|приблизно)\s+)/i
const both = /^(?:(?:between|from|entre|de|desde|між|з|від)\s+)?(.+?)\s+(?:and|to|until|y|a|hasta|і|й|та|до|-|–)\s+(.+)$/i
const two = (n: number | string) => String(n).padStart(2, '0')

function clock(text: string): { rest: string; time: string } {
  const found = text.match(
    /(?:^|[\s,T]|at )(\d{1,2})[:.h](\d\d)(?::(\d\d(?:\.\d{1,3})?))?\s*([ap])?\.?m?\.?\s*(Z|UTC|[+-]\d\d:\d\d)?$/i,
  )
  if (!found) return { rest: text, time: '' }
  const [whole, hour, minute, second, half, zone = ''] = found
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)
  const time = `T${two(hours)}:${minute}${second ? `:${second}` : ''}${/^(z|utc)$/i.test(zone) ? 'Z' : zone}`
  return { rest: text.slice(0, text.length - whole.length).replace(/(?:[\s,]+|\bat|\ba las|\bо)+$/i, ''), time }
}
function date(text: string): string {
  if (/^\d{4}(-\d\d){0,2}$/.test(text)) return text
  const dotted = text.match(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/)
  if (dotted) return `${dotted[3]}-${two(dotted[2])}-${two(dotted[1])}`
  const words = text
    .replace(/,/g, ' ')
    .split(/\s+/)
    .filter(word => word && !/^(de|del|of|the|року|р\.?)$/i.test(word))
  const month = words.map(monthOf).find(Boolean)
  const year = words.find(word => /^\d{4}$/.test(word)),
    day = words.find(word => /^\d{1,2}(st|nd|rd|th)?$/.test(word))
  if (!month || !year || words.length !== (day ? 3 : 2)) return ''
  return `${year}-${two(month)}${day ? `-${two(parseInt(day))}` : ''}`
}
/** One time; ${day}: what stands for a time without a date, as 2021-10-21. */
function one(typed: string, day: string): string {
  const text = typed.trim()
  if (parseSpan(text)?.between === false) return text
  const near = about.test(text) || text.endsWith('~')
  const { rest, time } = clock(text.replace(about, '').replace(/~$/, '').trim())
  const found = rest ? date(rest) : time && day
  return found ? `${found}${time}${near ? '~' : ''}` : ''
}

/** spanOf(typed, day): what an account would keep, or '' when it is not understood. */
export function spanOf(typed: string, day: string): string {
  const text = typed.trim()
  const made = (span: string) => (parseSpan(span) ? span : '')
  if (!text || made(text)) return text
  if (before.test(text)) return made(`../${one(text.replace(before, ''), day)}`)
  const single = one(text, day)
  if (single) return made(single)
  const pair = text.match(both)
  if (pair) {
    const from = one(pair[1], day)
    const until = from && one(pair[2], from.slice(0, 10))
    if (until) return made(`${from}/${until}`)
  }
  return after.test(text) ? made(`${one(text.replace(after, ''), day)}/..`) : ''
}
