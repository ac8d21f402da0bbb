// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// tell.ts - a time as it stands in an account (span.ts), in the reader's words.
import { parseSpan } from './span'
import type { Instant } from './span'
import { language, t } from '../words'

function told(one: Instant): string {
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' }
  if (one.month) options.month = 'long'
  if (one.day) options.day = 'numeric'
  const date = new Intl.DateTimeFormat(language.value, options).format(Date.UTC(one.year, (one.month ?? 1) - 1, one.day ?? 1))
  const two = (n: number) => String(n).padStart(2, '0')
  const clock = one.hour === undefined ? '' : `, ${two(one.hour)}:${two(one.minute!)}${one.second ? `:${one.second}` : ''}`
  const zone = one.zone ? ` ${one.zone === 'Z' ? 'UTC' : `UTC${one.zone}`}` : ''
  return one.about ? t('inquiry.span.about', { time: `${date}${clock}${zone}` }) : `${date}${clock}${zone}`
}
/** tellSpan(text): in the reader's words; as it stands there when it is no such time. */
export function tellSpan(text: string): string {
  const span = parseSpan(text)
  if (!span) return text
  const [from, until] = [span.from && told(span.from), span.until && told(span.until)]
  if (!span.between) return from!
  if (!from) return t('inquiry.span.until', { until: until! })
  return until ? t('inquiry.span.between', { from, until }) : t('inquiry.span.from', { from })
}
