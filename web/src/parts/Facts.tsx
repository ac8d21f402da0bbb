// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Facts - the three that gate a setup: which weapons, where the muzzle goes, who is inside. Planned on one sheet by AD or
// armorer; the area can also be changed by itself, for people come and go while the plan stays.
import { signal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import { crowd } from '../crowd'
import { namesOf } from '../names'
import { isCustodian, itemOf, myId, runsTheSet, views } from '../store'
import { isThing } from '../things'
import type { Setup } from '../views'
import { t } from '../words'
import { AreaPanel } from './Area'
import { Assess } from './Assess'
import { dangerWords, muzzleWords } from './Plan'
import { PlanForm } from './PlanForm'
import { ResetForm } from './ResetForm'
import { plansThings, ThingForm } from './ThingForm'

type Open = 'plan' | 'thing' | 'inside' | 'reset' | null
const asked = signal<{ setup: number; form: Open } | null>(null)
/** openFacts(setup, form): from elsewhere on its page, as if it were pressed here. */
export const openFacts = (setup: number, form: 'plan' | 'thing') => {
  asked.value = { setup, form }
}

/** A few names are read at a glance; sixty are counted, and asked for. */
function Inside({ list }: { list: readonly number[] }) {
  const short = <p class="quiet small">{crowd(list)}</p>
  if (crowd(list) === namesOf(list)) return short
  return (
    <>
      {short}
      <details class="small">
        <summary>{t('inside.names')}</summary>
        <p class="quiet small">{namesOf(list)}</p>
      </details>
    </>
  )
}

export function Facts({ setup }: { setup: Setup }) {
  const [open, show] = useState<Open>(null)
  const here = useRef<HTMLDivElement>(null)
  const wanted = asked.value?.setup === setup.setup ? asked.value.form : null
  useEffect(() => {
    if (!wanted) return
    asked.value = null
    show(wanted)
    here.current?.scrollIntoView({ block: 'start' })
  }, [wanted])
  const may = runsTheSet() && setup.work !== 'wrapped'
  const planned = setup.dangers.length > 0
  const weapons = setup.dangers.some(({ item }) => !itemOf(item) || !isThing(itemOf(item)!))
  const other = setup.dangers.some(({ item }) => itemOf(item) && isThing(itemOf(item)!))
  if (open === 'thing' || open === 'plan') {
    const Form = open === 'thing' ? ThingForm : PlanForm
    return (
      <div ref={here}>
        <Form setup={setup} done={() => show(null)} />
      </div>
    )
  }
  return (
    <section class="facts" ref={here}>
      <div class="fact">
        <h2>{t(other ? 'fact.dangers' : 'fact.weapons')}</h2>
        <div>
          {planned ? (
            setup.dangers.map(danger => <p key={danger.item}>{dangerWords(danger)}</p>)
          ) : (
            <p class="quiet">{t('setup.no-danger')}</p>
          )}
          {(views.value?.racks ?? [])
            .filter(({ rack }) => setup.racks.includes(rack))
            .map(({ rack, id, count }) => (
              <p key={`rack ${rack}`}>{t('plan.rack', { rack: id, n: count })}</p>
            ))}
        </div>
        {may && (
          <button type="button" class="change" data-plan-open onClick={() => show('plan')}>
            {t(planned ? 'change' : 'plan.open')}
          </button>
        )}
      </div>
      {setup.work !== 'wrapped' && plansThings() && (
        <button type="button" class="act quiet-act" data-thing-open onClick={() => show('thing')}>
          {t('things.plan')}
        </button>
      )}
      {(weapons || setup.muzzle !== 'not-stated') && (
        <div class="fact">
          <h2>{t('fact.muzzle')}</h2>
          <div>
            <p>{muzzleWords(setup)}</p>
          </div>
        </div>
      )}
      {setup.dangers.some(danger => danger.kind === 'dummy') && (
        <div class="fact">
          <h2>{t('fact.reset')}</h2>
          <div>
            <p>{t(`reset.${setup.reset}`)}</p>
          </div>
          {may && isCustodian(myId.value) && (
            <button
              type="button"
              class="change"
              aria-expanded={open === 'reset'}
              data-change="reset"
              onClick={() => show(open === 'reset' ? null : 'reset')}>
              {t(open === 'reset' ? 'close' : 'change')}
            </button>
          )}
        </div>
      )}
      {open === 'reset' && <ResetForm setup={setup} done={() => show(null)} />}
      <Assess setup={setup} />
      <div class="fact">
        <h2>{t('fact.inside')}</h2>
        <div>
          <p class={planned ? '' : 'quiet'}>
            {setup.inside.length ? t('inside.count', { n: setup.inside.length }) : t('inside.nobody')}
          </p>
        </div>
        {may && (
          <button
            type="button"
            class="change"
            aria-expanded={open === 'inside'}
            data-change="inside"
            onClick={() => show(open === 'inside' ? null : 'inside')}>
            {t(open === 'inside' ? 'close' : 'change')}
          </button>
        )}
        {may && open !== 'inside' && setup.inside.length > 0 && <Inside list={setup.inside} />}
      </div>
      {open === 'inside' && <AreaPanel setup={setup} />}
    </section>
  )
}
