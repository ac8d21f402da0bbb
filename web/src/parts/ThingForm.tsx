// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// ThingForm - another dangerous thing in the setup's plan: which, with whom, and whose hand makes it ready. Beside the plan of
// weapons, for those whose trade keeps such things plan them too. Nothing is chosen beforehand.
import { useState } from 'preact/hooks'
import { itemName, nameOf } from '../names'
import { isStation, itemOf, items, myId, people, personOf, runsTheSet } from '../store'
import { classOf, controls, isBorne, isThing, keeps, leads, readies } from '../things'
import type { Item, Person, Setup } from '../views'
import { asked } from '../asked'
import { t } from '../words'
import { Act } from './Act'
import { Pick } from './Fields'
import { dangerWords } from './Plan'
import { askWho } from './Who'

/** Who plans things: those who plan the set, and those who keep such things. */
export const plansThings = () => items().some(isThing) && (isStation.value || runsTheSet() || leads(personOf(myId.value)))

const keyed = (list: readonly Person[]) => list.map(({ person }) => ({ key: person, words: nameOf(person) }))
/** Those it is likely with, and one press to anybody else. */
function Whom({ label, list, at, put }: { label: string; list: readonly Person[]; at: number; put: (person: number) => void }) {
  const other = at && !list.some(row => row.person === at) ? [personOf(at)!] : []
  const pick = (person: number) => (person ? put(person === at ? 0 : person) : askWho(put, label))
  return (
    <Pick
      label={label}
      list={[...keyed([...list, ...other]), { key: 0, words: t('plan.hands.else') }]}
      at={at || null}
      pick={pick}
    />
  )
}

const bearers = (item: Item) => {
  const { subject } = classOf(item)
  const skilled = people().filter(person => subject !== 'none' && person.skills.includes(subject))
  return skilled.length ? skilled : people().filter(person => person.roles[0] === 'performer')
}
/** Its keeper comes first. */
const hands = (item: Item) =>
  people()
    .filter(person => controls(item, person))
    .sort((a, b) => Number(b.person === item.keeper) - Number(a.person === item.keeper))

/** Not yet whole: who bears what is borne; whose hand makes ready what can act. */
const lacks = (item: Item, person: number, control: number) =>
  isBorne(item) && !person ? 'plan.lacks.bearer' : readies(item) && !control ? 'plan.lacks.control' : ''

function Drop({ setup }: { setup: Setup }) {
  return (
    <>
      {setup.dangers
        .filter(({ item }) => itemOf(item) && isThing(itemOf(item)!))
        .map(danger => (
          <Act class="quiet-act" key={danger.item} asked={asked('drop-weapon', { setup: setup.setup, item: danger.item })}>
            {t('weapon.drop', { item: itemName(danger.item) })}
          </Act>
        ))}
    </>
  )
}

export function ThingForm({ setup, done }: { setup: Setup; done: () => void }) {
  const [chosen, choose] = useState(0)
  const [person, bears] = useState(0)
  const [control, makes] = useState(0)
  const item = itemOf(chosen)
  const own = (row: Item) => Number(keeps(row, personOf(myId.value)))
  const all = items()
    .filter(isThing)
    .sort((a, b) => own(b) - own(a))
  const missing = item && lacks(item, person, control)
  const pick = (key: number) => {
    choose(key)
    bears(0)
    makes(0)
  }
  return (
    <section class="panel plan-form" aria-label={t('things.plan')} data-thing-form>
      <div class="over-head">
        <h2>{t('things.plan')}</h2>
        <button type="button" class="close" onClick={done}>
          {t('close')}
        </button>
      </div>
      <Drop setup={setup} />
      <Pick
        label={t('things.which')}
        list={all.map(row => ({ key: row.item, words: row.id, note: t(`thing.${row.class}`) }))}
        at={chosen || null}
        pick={pick}
      />
      {item && <Whom label={t(isBorne(item) ? 'things.bearer' : 'things.with')} list={bearers(item)} at={person} put={bears} />}
      {item && readies(item) && <Whom label={t('things.control')} list={hands(item)} at={control} put={makes} />}
      {item && !missing && <p class="lead">{dangerWords({ item: chosen, holder: person, control, kind: 'empty', count: 0 })}</p>}
      {item && !missing && setup.copied.length > 0 && <p class="held">{t('plan.voids.copies', { n: setup.copied.length })}</p>}
      {missing && <p class="quiet">{t(missing)}</p>}
      {item && !missing && (
        <Act
          class="big"
          asked={asked('plan-thing', {
            setup: setup.setup,
            item: chosen,
            person: person || undefined,
            control: control || undefined,
          })}
          done={done}>
          {t('plan.it')}
        </Act>
      )}
    </section>
  )
}
