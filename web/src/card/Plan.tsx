// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Plan - a setup's light seen from above, beside what the setup's plan says of the muzzle. Where two drew at once both stand.
// Nothing here is asked for before anything else may happen.
import { useState } from 'preact/hooks'
import type { Told, Word } from '../book/lines'
import { kit } from '../kit'
import { muzzleWords } from '../parts/Plan'
import { runsTheSet } from '../store'
import type { Setup } from '../views'
import { t, timeOf } from '../words'
import { standing } from './cards'
import { Draw } from './Draw'
import { entriesOf, give, idOf, writerOf } from './given'
import type { Mark } from './marks'
import { differs, readMarks } from './marks'
import { InLine, PlanView } from './PlanView'
import { byWhom, cardOf, mayWrite } from './Setup'

const drawn = (setup: string): readonly Told[] => entriesOf(setup, 'plan').flatMap(entry => standing(entry, 'plan'))
const written = (marks: readonly Mark[]): Word => marks.map(({ name, ...mark }) => (name ? { ...mark, name } : { ...mark }))

/** What the drawing and the plan say of the muzzle; where they part, in words, and the way to the plan. */
function Muzzle({ setup, marks }: { setup: Setup; marks: readonly Mark[] }) {
  const apart = differs(marks, setup.muzzle)
  if (!apart) return null
  return (
    <div class="plan-apart" data-differs={apart}>
      <p>{t(`card.plan.${apart}`)}</p>
      <p class="quiet">{t('card.plan.stated', { muzzle: muzzleWords(setup) })}</p>
      {runsTheSet() ? (
        <button type="button" class="act small-act" data-to-plan onClick={() => kit.openFacts(setup.setup, 'plan')}>
          {t('card.to-plan')}
        </button>
      ) : (
        <a class="act small-act" href={`#ask/new/setup/${setup.setup}`}>
          {t('card.hazard.ask')}
        </a>
      )}
    </div>
  )
}

export function LightPlan({ setup }: { setup: Setup }) {
  const [draws, draw] = useState<readonly Mark[] | null>(null)
  const all = drawn(setup.id),
    marks = readMarks(all[0]?.v)
  const before = cardOf(setup.id, 'A')?.before?.setup ?? ''
  const earlier = before && !all.length ? readMarks(drawn(before)[0]?.v) : []
  const keep = (next: readonly Mark[], who?: number) =>
    give({ kind: 'plan', id: idOf('plan', setup.id), setup: setup.id, set: { plan: written(next) }, for: who })
  const done = (next: readonly Mark[], changed: boolean) => {
    draw(null)
    if (changed || (next.length && !all.length)) byWhom(who => void keep(next, who))
  }
  return (
    <section class="card-part" data-light-plan={marks.length} aria-label={t('card.plan')}>
      <h3>{t('card.plan')}</h3>
      {all.length > 1 && <p>{t('card.both', { field: t('card.plan') })}</p>}
      {all.map(told => (
        <figure key={told.w} class="plan-figure">
          <PlanView
            marks={readMarks(told.v)}
            label={t('card.plan.of', { setup: setup.id.toUpperCase(), n: readMarks(told.v).length })}
          />
          <figcaption class="quiet small">
            {t('card.by-at', { name: writerOf(told), time: timeOf(Date.parse(told.at)) })}
            {all.length > 1 && mayWrite() && (
              <button type="button" class="act small-act" onClick={() => byWhom(who => void keep(readMarks(told.v), who))}>
                {t('card.stands')}
              </button>
            )}
          </figcaption>
        </figure>
      ))}
      <InLine marks={marks} />
      <Muzzle setup={setup} marks={marks} />
      {mayWrite() && (
        <div class="row-acts">
          <button type="button" class="act small-act" data-draw onClick={() => draw(marks)}>
            {t(marks.length ? 'card.plan.change' : 'card.plan.draw')}
          </button>
          {earlier.length > 0 && (
            <button type="button" class="act small-act quiet-act" data-draw-same onClick={() => draw(earlier)}>
              {t('card.plan.same', { setup: before.toUpperCase() })}
            </button>
          )}
        </div>
      )}
      {draws && <Draw title={t('card.plan')} begin={draws} done={done} />}
    </section>
  )
}
