// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Area - who is inside the danger area: "same as last", a department in or out, one person in or out. A tap each.
import { useRef, useState } from 'preact/hooks'
import { crowd } from '../crowd'
import { ask } from '../acts'
import { grouped, toggled } from '../departments'
import type { Last } from '../lastArea'
import { lastArea } from '../lastArea'
import { slate } from '../names'
import { areaSteps } from '../plan'
import { isStation, people, runsTheSet } from '../store'
import type { Setup } from '../views'
import { t } from '../words'
import { Names } from './Names'
import type { Refusal } from './Refusals'
import { Refusals, refusalOf } from './Refusals'
import { askWho } from './Who'

interface Chips {
  inside: readonly number[]
  last: Last | null
  change: (next: readonly number[]) => void
}
const sameSet = (a: readonly number[], b: readonly number[]) => a.length === b.length && a.every(n => b.includes(n))

export function AreaChips({ inside, last, change }: Chips) {
  const [byName, name] = useState(false)
  const flip = (person: number) =>
    change(inside.includes(person) ? inside.filter(other => other !== person) : [...inside, person])
  return (
    <>
      {last && (
        <div class="chips">
          <button
            type="button"
            class="chip"
            data-same={last.setup}
            aria-pressed={sameSet(inside, last.inside)}
            onClick={() => change(last.inside)}>
            {t('area.same', { setup: slate(last.setup) })} <span class="tally">{last.inside.length}</span>
          </button>
        </div>
      )}
      <div class="chips tallies">
        {grouped(people()).map(({ department, people: all }) => {
          const group = all.map(person => person.person),
            within = group.filter(person => inside.includes(person)).length
          return (
            <button
              type="button"
              class={`chip ${within ? 'some' : ''}`}
              key={department}
              data-department={department}
              aria-pressed={within === group.length}
              onClick={() => change(toggled(inside, group))}>
              {t(`dept.${department}`)} <span class="tally">{`${within}/${group.length}`}</span>
            </button>
          )
        })}
      </div>
      <details open={byName} onToggle={event => name((event.currentTarget as HTMLDetailsElement).open)}>
        <summary data-by-name>{t('inside.persons')}</summary>
        {byName && (
          <Names
            list={people()}
            mark={person => ({ done: inside.includes(person), pressed: inside.includes(person) })}
            pick={flip}
          />
        )}
      </details>
    </>
  )
}

/** Changed at once, tap by tap, while what was tapped before is still on its way; what is refused stays as it was, and says why. */
function useArea(setup: Setup) {
  const [wanted, want] = useState<readonly number[] | null>(null)
  const [refused, refuse] = useState<readonly Refusal[]>([])
  const target = useRef<readonly number[] | null>(null)
  const run = async (who?: number) => {
    const held = setup.dangers.map(danger => danger.holder)
    let there: readonly number[] = setup.inside
    const met: Refusal[] = []
    for (;;) {
      const [step] = areaSteps({ ...setup, inside: [...there] }, target.current!, held)
      if (!step) break
      const command = { ...step, for: who },
        person = (step.args as { person: number }).person
      const refusal = refusalOf(command, await ask(command))
      if (refusal) met.push(refusal)
      if (refusal && !refusal.refused) break
      const inside = (step.kind === 'enter-area') !== Boolean(refusal)
      const put = (list: readonly number[]) => [...list.filter(other => other !== person), ...(inside ? [person] : [])]
      if (!refusal) there = put(there)
      else want((target.current = put(target.current!)))
    }
    target.current = null
    want(null)
    refuse(met)
  }
  const change = (next: readonly number[]) => {
    const runs = target.current !== null
    const begin = (who?: number) => {
      want((target.current = next))
      void run(who)
    }
    if (runs) want((target.current = next))
    else if (isStation.value) askWho(begin)
    else begin()
  }
  return { inside: wanted ?? setup.inside, busy: wanted !== null, refused, change }
}

export function AreaPanel({ setup }: { setup: Setup }) {
  const { inside, busy, refused, change } = useArea(setup)
  return (
    <div class="panel" data-area aria-busy={busy || undefined}>
      <p role="status">{inside.length ? t('inside.count', { n: inside.length }) : t('inside.nobody')}</p>
      <AreaChips inside={inside} last={lastArea(setup.setup)} change={change} />
      {runsTheSet() && inside.length > 0 && <p class="quiet small">{crowd(inside)}</p>}
      <p class="quiet">{t('area.note')}</p>
      <Refusals list={refused} />
    </div>
  )
}
