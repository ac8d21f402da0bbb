// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// waiting.ts - an entry of the outbox in words: as the record will say it, when it says it.
import { itemOf } from './store'
import { nameOf } from './names'
import type { Waiting } from './outbox'
import { sentence } from './telling'
import type { CommandKind, EventKind } from './vocabulary'
import type { Leaf } from './views'
import type { Command } from './wire'
import { t } from './words'

/** What each command becomes when it is recorded. */
export const becomes: Partial<Record<CommandKind, EventKind>> = {
  'add-person': 'person-added',
  'give-role': 'role-given',
  'withdraw-role': 'role-withdrawn',
  'accept-duty': 'duty-accepted',
  'record-training': 'training-recorded',
  'register-item': 'item-registered',
  'register-lot': 'lot-registered',
  'receive-lot': 'lot-received',
  'open-day': 'day-opened',
  'close-day': 'day-closed',
  'hold-meeting': 'meeting-held',
  'attend-meeting': 'meeting-attended',
  break: 'break-begun',
  'end-break': 'break-ended',
  take: 'weapon-taken',
  'look-empty': 'empty-seen',
  'rounds-out': 'rounds-counted-out',
  'rounds-back': 'rounds-counted-back',
  load: 'weapon-loaded',
  'look-heads': 'heads-seen',
  watch: 'look-watched',
  declare: 'state-declared',
  'hand-over': 'weapon-handed-over',
  'count-shots': 'shots-counted',
  collect: 'weapon-collected',
  unload: 'weapon-unloaded',
  lock: 'weapon-locked',
  'lose-sight': 'sight-lost',
  'count-lot': 'lot-counted',
  'pass-custody': 'custody-passed',
  'fail-proof': 'lot-quarantined',
  'find-round': 'round-found',
  'report-discharge': 'discharge-reported',
  'fail-to-fire': 'fire-failed',
  'plan-setup': 'setup-planned',
  'plan-weapon': 'weapon-planned',
  'drop-weapon': 'weapon-dropped',
  'state-muzzle': 'muzzle-stated',
  'enter-area': 'area-entered',
  'leave-area': 'area-left',
  'answer-plan': 'plan-answered',
  'begin-work': 'work-begun',
  cut: 'work-cut',
  'wrap-setup': 'setup-wrapped',
  'answer-stop': 'stop-answered',
  'explain-stop': 'stop-explained',
  'account-weapons': 'weapons-accounted',
  'call-mistake': 'mistake-called',
  release: 'release-agreed',
  'answer-report': 'report-answered',
  decline: 'weapon-declined',
  agree: 'decline-taken-back',
  'adopt-pack': 'pack-adopted',
  'leave-pack': 'pack-left',
  'legal-hold': 'records-held',
  'lift-hold': 'hold-lifted',
  'erase-private': 'private-erased',
  'wrap-day': 'day-wrapped',
  'leave-locker': 'locker-sealed',
  'read-seal': 'seal-read',
  'state-reset': 'reset-stated',
  're-plan': 'weapon-replaced',
  'register-rack': 'rack-registered',
  'mark-rack': 'rack-marked',
  'check-rack': 'rack-checked',
  'plan-rack': 'rack-planned',
  'issue-rack': 'rack-issued',
  'issue-piece': 'piece-issued',
  'return-rack': 'rack-returned',
  'return-piece': 'piece-returned',
  'miss-piece': 'piece-missed',
  'in-hearing': 'area-heard',
  'out-of-earshot': 'person-apart',
  'in-earshot': 'person-near',
  call: 'person-called',
  'answer-call': 'call-answered',
  'asked-and-looked': 'asked-and-looked',
  'that-was-not-me': 'entry-disowned',
  correct: 'entry-corrected',
  'look-over': 'looked-over',
  'plan-thing': 'thing-planned',
  'make-ready': 'made-ready',
  'make-off': 'made-off',
  'say-it-fell': 'item-fell',
  'say-it-is-lost': 'item-lost',
  'find-weapon': 'weapon-found',
  'pass-item': 'item-passed',
  'report-injury': 'injury-reported',
  'give-notice': 'notice-given',
  'state-parameter': 'parameter-stated',
  'name-contact': 'contact-named',
  'record-permit': 'permit-recorded',
  'say-minor': 'minor-stated',
  'state-distance': 'distance-stated',
  assess: 'setup-assessed',
  'keep-assessment': 'assessment-kept',
  'open-range': 'range-opened',
  'close-range': 'range-closed',
}

export function waitingWords(row: Waiting): string {
  const { kind, args, for: other } = row.body as Command
  const d = args as Leaf['d'],
    by = other ?? row.person
  const event = becomes[kind as CommandKind]
  if (!event) return `${nameOf(by)}: ${t(`act.${kind}`)}`
  const from = itemOf(Number(d.item ?? 0))?.holder ?? 0
  return sentence({ n: 0, at: row.at, by, k: event, d: { from, of: d.count, ...d } } as Leaf)
}
