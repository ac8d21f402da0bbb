// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// say.ts - the timeline's words: when something was, what is known of it, who is in it.
import { known, language, t } from '../../words'
import type { Lane } from '../data'
import type { Board } from './board'
import { offOf } from './board'
import { bothSaid, lengthSaid, spanSaid } from './said'

const words = {
  between: (from: string, until: string) => t('inquiry.time.between', { from, until }),
  by: (until: string) => t('inquiry.time.by', { until }),
  from: (from: string) => t('inquiry.time.from', { from }),
}
export const spanWords = (from: number | null, until: number | null, offsetMinutes: number) =>
  spanSaid(from, until, offsetMinutes, language.value, words) || t('inquiry.time.no-time')
export const whenWords = ({ data }: Board, item: number) =>
  spanWords(data.items.earliest[item], data.items.latest[item], data.offsetMinutes)
export const statusWords = (status: string) => (known(`inquiry.status.${status}`) ? t(`inquiry.status.${status}`) : status)
export const peopleWords = ({ data }: Board, item: number) =>
  data.items.people[item]
    .map(at => data.people[at]?.name)
    .filter(Boolean)
    .join(', ')

/** The instant by both clocks, and what the line may be off by. */
export function instantWords(board: Board): string {
  const off = offOf(board),
    at = board.at.value,
    whole = at % 60000 === 0 ? 60000 : at % 1000 === 0 ? 1000 : 0
  const { local, utc, zone } = bothSaid(at, board.data.offsetMinutes, Math.max(off, whole), language.value)
  return `${t('inquiry.time.instant', { local, zone, utc })}${off >= 1 ? ` ${t('inquiry.time.off', { length: lengthSaid(off) })}` : ''}`
}
export const offWords = (plusMinus: number) =>
  plusMinus > 0 ? t('inquiry.time.off', { length: lengthSaid(plusMinus) }) : t('inquiry.time.off.none')
export const roleWords = (role: string) => (known(`role.${role}`) ? t(`role.${role}`) : role.replace(/-/g, ' '))
/** A lane's name, in the reader's language where it is ours; a device's and a log's are as they were given. */
export function laneWords(lane: Lane, untimed = 0): string {
  return nameOf(lane) + (untimed ? ` · ${t('inquiry.time.untimed', { n: untimed })}` : '')
}
function nameOf({ what, key, title, role }: Lane): string {
  if (what === 'told') return t('inquiry.time.lane.told', { role: roleWords(role || title) })
  if (what === 'fact' || what === 'asked') return t(`inquiry.time.lane.${what}`)
  return what === 'media' && key === 'media' ? t('inquiry.time.lane.no-time') : title
}
