// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// lesson.ts - a lesson is one line of fixed words (docs/lessons.md): told here in the reader's language. A line that this page does not
// know is told as it stands.
import { ruleWrong } from './say'
import { known, t } from './words'

/** A point of another production, and whether it waits for an answer. */
export interface Lesson {
  number: number
  open: boolean
}

export interface Told {
  about: string
  words: string
}
const figures = (parts: readonly string[]) =>
  Object.fromEntries(parts.flatMap((key, i) => (i % 2 === 0 ? [[key, Number(parts[i + 1])]] : [])))

const tell: Readonly<Record<string, (parts: readonly string[]) => Told | null>> = {
  rule: ([rule, ...rest]) => ({
    about: t('lesson.rule', figures(rest)),
    words: ruleWrong(rule, null),
  }),
  ask: ([need, reply, grounds, count]) => ({
    about: t('lesson.ask', { count: Number(count) }),
    words: [
      t(`need.${need}`),
      t(reply === 'none' ? 'lesson.ask.unanswered' : `reply.${reply}`),
      grounds === 'none' ? '' : t(`grounds.${grounds}`),
    ]
      .filter(Boolean)
      .join(' · '),
  }),
  report: ([concern, ...rest]) => ({ about: t('lesson.report', figures(rest)), words: t(`concern.${concern}`) }),
  measure: ([measure, ...rest]) =>
    known(`measured.${measure}`) ? { about: t('lesson.measure', figures(rest)), words: t(`measured.${measure}`) } : null,
}

export function lessonWords(line: string): Told {
  const [kind, ...parts] = line.split(' ')
  return tell[kind]?.(parts) ?? { about: '', words: line }
}
