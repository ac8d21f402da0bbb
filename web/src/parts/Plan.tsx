// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Plan - the danger of a setup in words, and the three answers to it, of equal size. Copy bears its content.
import { useState } from 'preact/hooks'
import { itemName, nameOf, slate } from '../names'
import { kinds } from '../say'
import { details, myId, size } from '../store'
import type { Answer, Danger, Setup } from '../views'
import { asked } from '../views'
import { t } from '../words'
import { Act } from './Act'

export const dangerWords = (danger: Danger) =>
  t('plan.weapon', { item: itemName(danger.item), what: kinds(danger.kind, danger.count), name: nameOf(danger.holder) })
export function muzzleWords(setup: Setup): string {
  const measures = setup.measures.map(word => t(`measure.${word}`)).join(', ')
  return measures ? t('plan.muzzle.measures', { muzzle: t(`muzzle.${setup.muzzle}`), measures }) : t(`muzzle.${setup.muzzle}`)
}
const short = (setup: Setup) =>
  setup.dangers.map(danger => `${itemName(danger.item)}, ${kinds(danger.kind, danger.count)}`).join('; ')

export function PlanWords({ setup }: { setup: Setup }) {
  return (
    <ul class="plan-words">
      {setup.dangers.map(danger => (
        <li key={danger.item}>{dangerWords(danger)}</li>
      ))}
      <li>{muzzleWords(setup)}</li>
    </ul>
  )
}

function Give({
  setup,
  answer,
  seen,
  children,
  name = '',
}: {
  setup: Setup
  answer: Answer
  seen: number
  children: string
  name?: string
}) {
  return (
    <Act
      class={name}
      asked={asked('answer-plan', { setup: setup.setup, person: myId.value, answer, version: setup.version }, { seen })}>
      {children}
    </Act>
  )
}

export function PlanAsk({ id }: { id: number }) {
  const setup = details.value.get(id)
  const [other, choose] = useState(false)
  const [seen] = useState(size.value)
  if (!setup) return null
  const now = Math.max(seen, size.value)
  return (
    <article class="card ask" data-ask="plan">
      <h2>
        <span class="slate-small">{slate(id)}</span> {t('plan.asked')}
      </h2>
      <PlanWords setup={setup} />
      <div class="three">
        <Give setup={setup} answer="copy" seen={now} name="answer">
          {t('answer.copy.content', { what: short(setup) })}
        </Give>
        <Give setup={setup} answer="go-again" seen={now} name="answer">
          {t('answer.go-again')}
        </Give>
        {other ? (
          <Give setup={setup} answer="want-to-look" seen={now} name="answer">
            {t('answer.want-to-look')}
          </Give>
        ) : (
          <button type="button" class="act answer" onClick={() => choose(true)}>
            {t('answer.else')}
          </button>
        )}
        {other && (
          <Give setup={setup} answer="step-out" seen={now} name="answer">
            {t('answer.step-out')}
          </Give>
        )}
      </div>
    </article>
  )
}
