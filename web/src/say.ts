// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// say.ts - what is, in words. Evidence, never permission: who saw what, and whether the reader did.
import { rules } from './vocabulary'
import type { Item, Lot } from './views'
import { itemName, lotName, nameOf, namesOf, slate } from './names'
import { heardAt, isStation, myId, stale } from './store'
import { isThing } from './things'
import { known, language, ruleIn, t, timeOf } from './words'

export const kinds = (kind: string, n: number) => t(`kinds.${kind}`, { n })

const isMe = (person: number) => person === myId.value && !isStation.value

/** What is in it, as far as this reader may know the kind: design.md principle 4. */
export function contents(item: Item): string {
  if (stale.value) return t('stale.card', { time: timeOf(heardAt.value) })
  if (isThing(item)) return looked(item)
  if (!item.points && item.class !== 'belt') return t('contents.solid', { what: t(`capability.${item.capability}`) })
  if (item.rounds) return loaded(item)
  if (item.class === 'belt') return t('belt.empty')
  if (item.place === 'locker') return t('contents.locked')
  if (item.looker) return isMe(item.looker) ? t('contents.empty.mine') : t('contents.empty.by', { name: nameOf(item.looker) })
  return t('contents.unseen')
}
function loaded(item: Item): string {
  const unspent = item.rounds - item.spent
  const fired = item.spent ? ` ${t('contents.spent', { n: item.spent })}` : ''
  if (!item.kindShown || !item.proved || item.kind === 'mixed') return t('contents.unknown', { n: item.rounds })
  const what = kinds(item.kind, unspent)
  return (
    (isMe(item.prover) ? t('contents.proved.mine', { what }) : t('contents.proved.by', { what, name: nameOf(item.prover) })) +
    fired
  )
}

/** What a thing is. Its words come with the later screens: named whole here, they would all be first. */
export function thingWord(item: Item): string {
  const key = 'thing.' + item.class
  return known(key) ? t(key) : item.class
}
/** Who looked a thing over: what it can do, stands where it is. */
function looked(item: Item): string {
  if (item.place === 'locker') return ''
  if (!item.looker) return t('looked-over.nobody')
  return isMe(item.looker) ? t('looked-over.mine') : t('looked-over.by', { name: nameOf(item.looker) })
}
/** Said to everybody, in the same words everywhere. */
export function readyWords(item: Item): string {
  const holder = item.place === 'holder' ? item.holder : item.keeper
  return t(isMe(holder) ? 'ready.yours' : 'ready.with', { item: item.id, name: nameOf(holder) })
}

export const where = (item: Item): string => (stale.value ? t('stale.then', { what: placeOf(item) }) : placeOf(item))
function placeOf(item: Item): string {
  switch (item.place) {
    case 'locker':
      return t(isThing(item) ? 'where.away' : 'where.locker')
    case 'keeper':
      if (isThing(item)) return isMe(item.keeper) ? t('where.with-you') : t('where.holder', { name: nameOf(item.keeper) })
      return isMe(item.keeper) ? t('where.yours') : t('where.keeper', { name: nameOf(item.keeper) })
    case 'holder':
      return t(item.setup ? 'where.holder.setup' : 'where.holder', { name: nameOf(item.holder), setup: slate(item.setup) })
    case 'evidence':
      return t('where.evidence')
    case 'lost':
      return t(isThing(item) ? 'where.lost.thing' : 'where.lost')
    default:
      return t('where.nowhere')
  }
}
/** Whoever stands before a station is not the one who joined it: it says who looked, by name. */
export function evidence(item: Item): string {
  if (stale.value || item.place === 'locker' || !item.points || isThing(item)) return ''
  if (!isStation.value) return t(`evidence.${item.evidence}`)
  return item.lookers.length ? t('evidence.by', { names: namesOf(item.lookers) }) : t('evidence.nobody')
}

/** The figure a strip shows: what is in it, when anything may be said at all. */
export function figure(item: Item): string {
  if (stale.value) return item.points || item.class === 'belt' ? '?' : '–'
  if (item.rounds) return String(item.rounds)
  if (!item.points || isThing(item)) return '–'
  return item.looker ? '0' : '?'
}

export const lotWords = (lot: Lot) => `${t(`kind.${lot.kind}`)} ${lot.calibre} · ${t(`mark.${lot.mark}`)}`

/** What a rule's text may name: a command's arguments, or a leaf's. */
export interface About {
  args: object
  for?: number
}
function ruleText(text: string, about: About | null): string {
  const args = (about?.args ?? {}) as Record<string, unknown>
  const values: Record<string, string> = {
    person: args.person ? nameOf(Number(args.person)) : t('rule.person'),
    actor: nameOf(about?.for ?? myId.value),
    item: args.item ? itemName(Number(args.item)) : t('rule.item'),
    lot: args.lot ? lotName(Number(args.lot)) : t('rule.lot'),
    setup: args.setup ? slate(Number(args.setup)) : t('rule.setup'),
  }
  const words = text.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole)
  return words && words[0].toUpperCase() + words.slice(1)
}
/** A rule in the reader's language, with the people and things of this command in it. */
export const ruleWrong = (rule: string, about: About | null) =>
  ruleText((ruleIn(rule, 'wrong') ?? rules[rule]?.[0]) || rule, about)
export const ruleCure = (rule: string, about: About | null) => ruleText(ruleIn(rule, 'cure') ?? rules[rule]?.[1] ?? '', about)
/** The language it stands in, for the reader's software. */
export const ruleLang = (rule: string) => (ruleIn(rule, 'wrong') || language.value === 'en' ? undefined : 'en')
