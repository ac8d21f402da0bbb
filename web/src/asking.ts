// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// asking.ts - asks in words: what a duty needs, whose answer it was, and on what grounds. No answer in time is a no, by name.
import { itemName, nameAndRole, nameOf, slate } from './names'
import { details, leaves, myId, views } from './store'
import type { AskRow, Setup } from './views'
import { t, timeOf } from './words'

export const asksOf = (): readonly AskRow[] => views.value?.asks ?? []
export const askRow = (number: number) => asksOf().find(row => row.ask === number)
export const declined = (row: AskRow) => row.state === 'part' || row.state === 'no' || row.state === 'lapsed'
/** Those that stand on a setup: the core says which. */
export const standingOn = (setup: Setup): readonly AskRow[] => (setup.asks ?? []).map(askRow).filter(row => row !== undefined)
/** Read out at the meeting: what stands on any setup that is still to be made. */
export const declinedAsks = (): readonly AskRow[] => {
  const standing = new Set([...details.value.values()].flatMap(setup => setup.asks ?? []))
  return asksOf().filter(row => standing.has(row.ask))
}
/** Those that name a thing or a person: open ones, and those that were not given. */
export const asksOn = (about: { item?: number; person?: number }): readonly AskRow[] =>
  asksOf().filter(
    row => (row.state === 'open' || declined(row)) && (about.item ? row.item === about.item : row.person === about.person),
  )
/** All that was asked for a setup, with the answers that were given. */
export const asksFor = (setup: number) => asksOf().filter(row => row.setup === setup)

/** Training for Perrin Vale, for 4A. */
export function askWhat(row: AskRow): string {
  const whom = row.person ? t('ask.for', { name: nameOf(row.person) }) : ''
  const what = [row.item ? itemName(row.item) : '', row.setup ? slate(row.setup) : ''].filter(Boolean).join(', ')
  return [t(`need.${row.need}`), whom, what && t('ask.in', { what })].filter(Boolean).join(' ')
}
export const askWho = (row: AskRow) => t('ask.by', { name: nameOf(row.asker), role: t(`role.${row.role}`) })

const lapsedAt = (row: AskRow) => {
  const leaf = [...leaves.value].reverse().find(leaf => leaf.k === 'ask-lapsed' && leaf.d.ask === row.ask)
  return row.due ? row.due * 1000 : (leaf?.at ?? 0)
}
/** The answer in one sentence, with the name of whose it was. */
export function askState(row: AskRow): string {
  const words = {
    name: nameAndRole(row.answerer || row.owner),
    grounds: row.grounds === 'none' ? '' : t(`grounds.${row.grounds}`),
  }
  if (row.state === 'lapsed') {
    const at = lapsedAt(row)
    const owner = row.owner ? nameAndRole(row.owner) : t('dept.production')
    return t(at ? 'ask.state.lapsed' : 'ask.state.lapsed.once', { name: owner, time: at ? timeOf(at) : '' })
  }
  if (row.state === 'anew') return t('ask.state.anew', { name: row.owner ? nameAndRole(row.owner) : t('dept.production') })
  if (row.state === 'open') return t('ask.state.open', { name: row.owner ? nameAndRole(row.owner) : t('dept.production') })
  return t(`ask.state.${row.state}`, words)
}
export const isMine = (row: AskRow) => row.asker === myId.value
