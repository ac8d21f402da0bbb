// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// RollCall - who has answered the plan; spoken Copies taken by a named person, one name at a tap, never "all". On one's own
// screen one is the taker; on a station the taker is chosen once, shown all the while, and forgotten.
import { useEffect, useState } from 'preact/hooks'
import { crowd } from '../crowd'
import { act } from '../acts'
import { copyLeaf, dangerous, disowned, takenBy, unanswered } from '../demands'
import { useForget } from '../forget'
import { nameOf } from '../names'
import { isStation, myId, people, red, runsTheSet } from '../store'
import type { Person, Setup } from '../views'
import type { Answer } from '../vocabulary'
import { asked } from '../asked'
import { PadStep } from './PadStep'
import { t, timeOf } from '../words'
import { Act } from './Act'
import type { Mark } from './Names'
import { Names } from './Names'
import { OwnCopy } from './OwnCopy'
import { Answers } from './Plan'
import { RollMode } from './RollMode'
import { learnStage } from './Spine'
import { LastKnown } from './Top'
import { askWho } from './Who'

learnStage({ 'area-heard': 'said', 'person-apart': 'said', 'person-near': 'said', 'entry-disowned': 'said' })
learnStage({ 'reset-stated': 'meant', 'rack-planned': 'meant', 'weapon-replaced': 'meant' })

const takenMax = 8

function useTaker(setup: Setup) {
  const [chosen, choose] = useState(0)
  const forget = () => choose(0)
  useEffect(forget, [setup.setup, setup.version, red.value])
  useForget(chosen, forget)
  return { taker: isStation.value ? chosen : myId.value, forget, choose }
}

/** How many this taker has taken of this plan, as the record has it. */
const takenOf = (setup: Setup, taker: number) => setup.takers.find(row => row.taker === taker)?.taken ?? 0

/** A name that was touched by mistake is taken back: by the person it names, on this screen. */
function NotSaid({ setup, person, close }: { setup: Setup; person: number; close: () => void }) {
  const leaf = copyLeaf(setup, person)
  const by = leaf ? takenBy(leaf) : 0
  const back = asked('that-was-not-me', { setup: setup.setup }, { for: person })
  return (
    <div class="not-said" role="status">
      <p>
        {by
          ? t('roll.taken', { name: nameOf(person), taker: nameOf(by), time: timeOf(leaf!.at) })
          : t('roll.copied', { name: nameOf(person) })}
      </p>
      <div class="row-acts">
        <Act class="quiet-act small-act" asked={back} done={close}>
          {t('roll.not-said', { name: nameOf(person) })}
        </Act>
        <button type="button" class="act quiet-act small-act" onClick={close}>
          {t('close')}
        </button>
      </div>
    </div>
  )
}

function Roll({ setup, taker }: { setup: Setup; taker: number }) {
  const [sending, send] = useState<readonly number[]>([])
  const [about, ask] = useState(0)
  const list: Person[] = people().filter(person => setup.mustAnswer.includes(person.person) && person.person !== taker)
  const mark = (person: number): Mark => {
    const done = setup.copied.includes(person)
    return { done, words: done ? t('roll.is-copied') : '', busy: sending.includes(person) }
  }
  const take = async (person: number) => {
    if (sending.includes(person)) return
    if (setup.copied.includes(person)) return ask(person)
    send(list => [...list, person])
    await act(
      asked('answer-plan', { setup: setup.setup, person, answer: 'copy', version: setup.version }, { for: taker, seen: 0 }),
    )
    send(list => list.filter(other => other !== person))
  }
  return (
    <>
      {about > 0 && <NotSaid setup={setup} person={about} close={() => ask(0)} />}
      <Names list={list} mark={mark} pick={person => void take(person)} />
    </>
  )
}

function Taking({ setup }: { setup: Setup }) {
  const { taker, choose, forget } = useTaker(setup)
  const count = takenOf(setup, taker),
    open = unanswered(setup).length
  useEffect(() => {
    if (isStation.value && taker && (!open || count >= takenMax)) forget()
  }, [count, open, taker])
  if (!taker)
    return (
      <button type="button" class="act" data-act="begin-roll" onClick={() => askWho(choose, t('roll.taker'))}>
        {t('roll.take')}
      </button>
    )
  return (
    <div class="roll-list" data-taker={taker}>
      <div class="taker">
        <p class="lead" role="status">
          {t('roll.taken-by', { name: nameOf(taker), n: count, of: takenMax })}
        </p>
        {isStation.value && (
          <button type="button" class="act small-act" data-act="end-roll" onClick={forget}>
            {t('roll.done')}
          </button>
        )}
      </div>
      <p class="quiet">{t(count >= takenMax ? 'roll.full' : 'roll.note')}</p>
      <Roll setup={setup} taker={taker} />
    </div>
  )
}

/** By whom the answers came in: what was spoken, what was entered on another's screen, what was taken back. It grows with
    the answers, and stands beneath the names, so that none of them moves under the finger that is on its way. */
function Told({ setup }: { setup: Setup }) {
  const taken = setup.takers.filter(row => row.taken > 0),
    back = disowned(setup)
  const rows: [string, string][] = [
    ['taken', taken.map(row => `${nameOf(row.taker)} ${row.taken}`).join(', ')],
    ['through', crowd(setup.through)],
  ]
  return (
    <>
      {rows.map(
        ([what, names]) =>
          names && (
            <p class="quiet" data-told={what} key={what}>
              {t(`roll.told.${what}`, { names })}
            </p>
          ),
      )}
      {back.length > 0 && (
        <p class="held" data-told="not-me">
          {runsTheSet() ? t('roll.not-me.names', { names: crowd(back) }) : t('roll.not-me', { n: back.length })}
        </p>
      )}
    </>
  )
}

/** A person without a phone touches the station and answers for themselves: the three answers, then their own name. */
function OwnTouch({ setup }: { setup: Setup }) {
  const open = unanswered(setup)
  const touch = (answer: Answer) =>
    askWho(
      person =>
        void act(asked('answer-plan', { setup: setup.setup, person, answer, version: setup.version }, { for: person, seen: 0 })),
      t('roll.own'),
      person => open.includes(person.person),
    )
  if (!open.length) return null
  return (
    <Answers
      setup={setup}
      give={(answer, words) => (
        <button type="button" class="act answer" data-answer={answer} onClick={() => touch(answer)}>
          {words}
        </button>
      )}
    />
  )
}

export function RollCall({ setup }: { setup: Setup }) {
  if (!dangerous(setup)) return null
  const open = unanswered(setup)
  return (
    <section class="roll">
      <h2>{t('roll.title')}</h2>
      <PadStep of="copy" />
      <LastKnown />
      <p class="tally-line">{t('roll.count', { n: setup.mustAnswer.length - open.length, of: setup.mustAnswer.length })}</p>
      {setup.asking.length > 0 && (
        <p class="held">
          {runsTheSet() ? t('roll.asking.names', { names: crowd(setup.asking) }) : t('roll.asking', { n: setup.asking.length })}
        </p>
      )}
      <OwnCopy id={setup.setup} />
      {isStation.value && setup.work !== 'wrapped' && <OwnTouch setup={setup} />}
      <RollMode setup={setup} />
      {setup.work !== 'wrapped' && (runsTheSet() || isStation.value) && <Taking setup={setup} key={setup.setup} />}
      <Told setup={setup} />
    </section>
  )
}
