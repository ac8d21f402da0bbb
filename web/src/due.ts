// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// due.ts - deadlines in words and figures, by the box's clock: a step a minute, so that nothing on the page moves in between.
// Figure and clock agree: due 14:20, at any moment of 14:02 eighteen minutes are left.
import { computed } from '@preact/signals'
import { ladder } from './concerns'
import { nameAndRole } from './names'
import { clock, isProduction, people, views } from './store'
import type { NoticeRow, Report } from './views'
import type { Concern } from './vocabulary'
import { calendarOf, dateOf, inUnit, t, timeOf } from './words'

const minute = computed(() => Math.floor(clock.value / 60000))
/** Less than nothing once it is past. */
export const minutesLeft = (dueS: number) => Math.floor(dueS / 60) - minute.value

/** 18 minutes; 2 hours 10 minutes; 6 days. */
export function span(minutes: number): string {
  if (minutes < 60) return inUnit(minutes, 'minute')
  if (minutes >= 48 * 60) return inUnit(Math.floor(minutes / 1440), 'day')
  const rest = minutes % 60
  return [inUnit(Math.floor(minutes / 60), 'hour'), rest ? inUnit(rest, 'minute') : ''].filter(Boolean).join(' ')
}

/** A clock's time today, with its date otherwise. */
export function at(dueS: number): string {
  const ms = dueS * 1000
  const today = calendarOf(ms) === calendarOf(minute.value * 60000)
  return today ? timeOf(ms) : `${dateOf(ms)}, ${timeOf(ms)}`
}

/** How much is left, or that nothing is. */
export function left(dueS: number): string {
  const n = minutesLeft(dueS)
  if (n > 0) return t('due.left', { span: span(n) })
  return n === 0 ? t('due.now') : t('due.over', { span: span(-n) })
}

/** To whom what is owed goes when its owner lets it pass; 0: nobody stands after them (core/concerns.def). */
export function nextOwner(concern: Concern, owner: number): number {
  const outside = views.value?.now.outside ?? 0
  let passed = !owner
  for (const role of ladder[concern].owners) {
    const person = people().find(row => row.roles.includes(role))?.person ?? 0
    if (passed && person && person !== owner) return person
    passed ||= person === owner
  }
  return outside !== owner ? outside : 0
}

/** What waits for somebody: a report for its answer, a notice for its giver. */
export interface Due {
  place: string
  what: string
  owner: number
  next: number
  due: number
  lapsed: boolean
}
export const dueReport = ({ report, concern, owner, due, state }: Report): Due => ({
  place: `report/${report}`,
  what: t(`concern.${concern}`),
  owner,
  next: nextOwner(concern, owner),
  due,
  lapsed: state === 'lapsed',
})
/** A notice is handed on once; then it stays owed, without another deadline. */
export const dueNotice = ({ notice, kind, owner, due, state }: NoticeRow): Due => ({
  place: `notice/${notice}`,
  what: t(`notice.${kind}`),
  owner,
  next: nextOwner('injury', owner),
  due,
  lapsed: state === 'lapsed',
})

const owed = () => (views.value?.now.notices ?? []).filter(row => row.state !== 'given')
/** What this person owes: production owes what nobody else does. */
export const owedBy = (person: number): readonly NoticeRow[] =>
  owed().filter(row => (row.owner ? row.owner === person : isProduction(person)))
export const ownerName = (owner: number) => (owner ? nameAndRole(owner) : t('dept.production'))

/** Soonest first; what has no more time at all before everything. */
export const waiting = (): readonly Due[] =>
  [...(views.value?.reports ?? []).filter(row => row.state !== 'answered').map(dueReport), ...owed().map(dueNotice)].sort(
    (a, b) => a.due - b.due,
  )
