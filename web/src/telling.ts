// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// telling.ts - an entry of the log as a sentence: who did what, when it is told and before it is sent. Comes with the later
// screens, which tell it.
import { span } from './due'
import { author, itemName, lotName, nameOf, rackName, slate } from './names'
import { kinds, ruleWrong } from './say'
import { itemOf } from './store'
import { isThing } from './things'
import type { Leaf } from './views'
import { LiveFireWords, MeasureWords, ResetWords, units } from './vocabulary'
import { inUnit, known, language, t } from './words'

const sets = (value: unknown, prefix: string) =>
  Array.isArray(value) ? value.map(word => t(`${prefix}.${word}`)).join(', ') : ''

/* What a figure of these units stands for: each of its bits a word. */
type Bits = readonly [prefix: string, words: readonly string[], type: Intl.ListFormatType]
const bits: Readonly<Record<string, Bits>> = {
  measures: ['measure', MeasureWords, 'conjunction'],
  resets: ['reset', ResetWords, 'disjunction'],
  'live-fire': ['live-fire', LiveFireWords, 'disjunction'],
}
/** The words of a figure that is a set, in the order of its bits; none for a number. */
export const bitsOf = (unit: string): Bits => bits[unit] ?? ['', [], 'conjunction']
const measured: Readonly<Record<string, string>> = { seconds: 'second', metres: 'meter', hours: 'hour', days: 'day' }
/** A figure of a pack's or of the production's, with its unit; 0 is none. */
export function figured(parameter: string, value: number): string {
  const unit = units[parameter]
  if (!value) return t('figure.none')
  if (measured[unit]) return inUnit(value, measured[unit])
  const [prefix, words, type] = bitsOf(unit)
  const meant = words.filter((_, bit) => value & (1 << bit)).map(word => t(`${prefix}.${word}`))
  return words.length ? new Intl.ListFormat(language.value, { type }).format(meant) : String(value)
}

/** The record tells of a weapon as of one; of an animal or a charge it has the same events in other words. */
function keyOf(key: string, d: Record<string, any>): string {
  const item = itemOf(d.item)
  if (key === 'event.set-stopped' && d.reason === 'drill') return `${key}.drill`
  if (key === 'event.set-stopped' && (!d.reason || d.reason === 'none')) return `${key}.no-reason`
  if (item && isThing(item) && known(`${key}.thing`)) return `${key}.thing`
  return !d.setup && known(`${key}.plain`) ? `${key}.plain` : key
}

/** A leaf as a sentence. */
export function sentence(leaf: Leaf): string {
  const d = leaf.d as Record<string, any>
  const word = (key: string, prefix: string) => (d[key] ? t(`${prefix}.${d[key]}`) : '')
  const key = `event.${leaf.k}`
  if (!known(key) && !known(`${key}.other`)) return leaf.k
  const words = t(keyOf(key, d), {
    by: author(leaf),
    person: nameOf(d.person ?? 0),
    from: nameOf(d.from ?? 0),
    shower: nameOf(d.shower ?? 0),
    item: d.item ? itemName(d.item) : '',
    lot: d.lot ? lotName(d.lot) : '',
    setup: d.setup ? slate(d.setup) : '',
    count: d.count ?? 0,
    seen: d.seen ?? 0,
    of: d.of ?? 0,
    proved: d.proved ?? 0,
    failed: d.failed ?? 0,
    spent: d.spent ?? 0,
    kind: kinds(d.kind ?? 'empty', d.count ?? 0),
    mode: word('mode', 'work'),
    muzzle: word('muzzle', 'muzzle'),
    measure: sets(d.measure, 'measure'),
    answer: word('answer', 'answer'),
    reason: word('reason', 'reason'),
    concern: word('concern', 'concern'),
    outcome: word('outcome', 'outcome'),
    enough: word('reply', 'enough.word'),
    role: word('role', 'role'),
    rule: d.rule ? ruleWrong(String(d.rule), { args: d }) : '',
    verdict: word('verdict', 'verdict'),
    pack: word('pack', 'pack'),
    report: d.report ?? 0,
    version: d.version ?? 0,
    id: d.id ?? '',
    rack: rackName(d.rack ?? 0),
    seal: String((d.seal ?? 0) % 1000).padStart(3, '0'),
    voucher: d.voucher ?? 0,
    leaf: d.leaf ?? 0,
    reset: word('reset', 'reset'),
    instead: word('instead', 'instead'),
    colour: word('colour', 'colour'),
    capability: word('capability', 'capability'),
    control: nameOf(d.control ?? 0),
    subject: word('subject', 'subject'),
    need: word('need', 'need'),
    reply: word('reply', 'reply'),
    grounds: word('grounds', 'grounds'),
    callout: word('callout', 'callout'),
    ask: d.ask ?? 0,
    severity: word('severity', 'severity'),
    notice: word('notice', 'notice'),
    hazard: sets(d.hazard, 'hazard'),
    risk: word('risk', 'risk'),
    uncontrolled: word('uncontrolled', 'risk'),
    parameter: word('parameter', 'parameter'),
    figure: d.parameter ? figured(d.parameter, d.count ?? 0) : '',
    distance: inUnit(d.distance ?? 0, 'meter'),
    wait: span((d.wait ?? 0) / 60),
    thing: d.item ? itemName(d.item) : d.lot ? lotName(d.lot) : rackName(d.rack ?? 0),
    where: word('where', 'sweep'),
    packing: word('packing', 'packing'),
    change: word('change', 'change'),
    wish: word('wish', 'wish'),
    credit: word('credit', 'credit'),
    consent: word('consent', 'consent'),
    danger: word('danger', 'danger'),
    circled: d.reply === 'yes' || d.reply === 'no' ? t(`slate.${d.reply}`) : '',
    whose: d.from ? t('event.note-given.whose', { person: nameOf(d.from) }) : '',
  })
  return words.trimEnd()
}
