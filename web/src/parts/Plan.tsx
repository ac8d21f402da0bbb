// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Plan - the danger of a setup in words, and the three answers to it, of equal size. Copy bears its content.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { copiedBefore } from '../demands'
import { itemName, nameOf, slate } from '../names'
import { kinds, thingWord } from '../say'
import { details, itemOf, myId } from '../store'
import { isBorne, isThing } from '../things'
import type { Danger, Item, Setup } from '../views'
import type { Answer } from '../vocabulary'
import { asked } from '../asked'
import { inUnit, t, timeOf } from '../words'
import { Act } from './Act'
import { Prompt } from './Prompt'
import { Slot, slots } from './Slot'

/** With whom a thing is, and whose hand makes it ready. */
export const thingWho = (danger: Danger, item: Item) =>
  [
    danger.holder > 0 && t(isBorne(item) ? 'thing-plan.bears' : 'thing-plan.with', { name: nameOf(danger.holder) }),
    danger.control > 0 && t('thing-plan.makes-ready', { name: nameOf(danger.control) }),
  ]
    .filter(Boolean)
    .join(', ')
const what = (danger: Danger) => {
  const item = itemOf(danger.item)
  if (item && isThing(item)) return thingWord(item)
  return item && !item.points ? t(`capability.${item.capability}`) : kinds(danger.kind, danger.count)
}
export function dangerWords(danger: Danger): string {
  const item = itemOf(danger.item),
    words = { item: itemName(danger.item), what: what(danger), name: nameOf(danger.holder) }
  if (!item || !isThing(item)) return t('plan.weapon', words)
  const who = thingWho(danger, item)
  return t(who ? 'plan.thing' : 'plan.thing.alone', { ...words, who })
}
export function muzzleWords(setup: Pick<Setup, 'muzzle' | 'measures' | 'distance'>): string {
  const measures = [
    ...(setup.distance ? [t('plan.distance', { metres: inUnit(setup.distance, 'meter') })] : []),
    ...setup.measures.map(word => t(`measure.${word}`)),
  ].join(', ')
  return measures ? t('plan.muzzle.measures', { muzzle: t(`muzzle.${setup.muzzle}`), measures }) : t(`muzzle.${setup.muzzle}`)
}
/** Where a muzzle points is said of weapons. */
const aims = ({ item }: Danger) => !itemOf(item) || !isThing(itemOf(item)!)
/** What a Copy is a Copy of, in a line. */
export const planShort = (setup: Setup) => setup.dangers.map(danger => `${itemName(danger.item)}, ${what(danger)}`).join('; ')

export function PlanWords({ setup }: { setup: Setup }) {
  return (
    <ul class="plan-words">
      {setup.dangers.map(danger => (
        <li key={danger.item}>{dangerWords(danger)}</li>
      ))}
      {(setup.muzzle !== 'not-stated' || setup.dangers.some(aims)) && <li>{muzzleWords(setup)}</li>}
    </ul>
  )
}

/** The plan's version says which plan is answered; others' answers to it, meanwhile, change nothing about this one. */
const answering = (setup: Setup, answer: Answer) =>
  asked('answer-plan', { setup: setup.setup, person: myId.value, answer, version: setup.version }, { seen: 0 })

interface Answering {
  setup: Setup
  give: (answer: Answer, words: string) => JSX.Element
}
/** Three of equal size; the third opens two beneath it, and moves nothing. */
export function Answers({ setup, give }: Answering) {
  const [open, show] = useState(false)
  return (
    <div class="three answers">
      {give('copy', t('answer.copy.content', { what: planShort(setup) }))}
      {give('go-again', t('answer.go-again'))}
      <button type="button" class="act answer" aria-expanded={open} onClick={() => show(!open)}>
        {t('answer.else')}
      </button>
      {open && (
        <div class="two">
          {give('want-to-look', t('answer.want-to-look'))}
          {give('step-out', t('answer.step-out'))}
        </div>
      )}
    </div>
  )
}

/** Nobody copies before what was declined stands there to be read. */
const mayBeRead = (setup: Setup) => !setup.asks?.length || slots.value.before !== undefined

export function PlanAsk({ id }: { id: number }) {
  const setup = details.value.get(id)
  if (!setup) return null
  const before = copiedBefore(setup, myId.value)
  return (
    <Prompt ask="plan" about={`${id}.${setup.version}`}>
      <h2>
        <span class="slate-small">{slate(id)}</span> {t(before ? 'plan.changed' : 'plan.asked')}
      </h2>
      {before && <p>{t('plan.changed.since', { time: timeOf(before.at) })}</p>}
      <PlanWords setup={setup} />
      <Slot of="before" setup={setup} />
      {mayBeRead(setup) && (
        <Answers
          setup={setup}
          key={setup.version}
          give={(answer, words) => (
            <Act class="answer" asked={answering(setup, answer)}>
              {words}
            </Act>
          )}
        />
      )}
    </Prompt>
  )
}
