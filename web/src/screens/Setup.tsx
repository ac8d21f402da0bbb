// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Setup - the spine: one camera position, one intention, and all that hangs on it, from what is meant to what is finished.
// What later parts bring (a notebook's page, takes with their credit, an inquiry's facts) stands in the stage it belongs to.
import { Main, onBoard } from '../parts/Main'
import { useEffect, useRef } from 'preact/hooks'
import { Acting } from '../parts/Acting'
import { Facts } from '../parts/Facts'
import { AskedFor, AskFor } from '../parts/Asks'
import { Briefing } from '../parts/Briefing'
import { Carded } from '../parts/Carded'
import { Before } from '../parts/Said'
import { SummonsTo } from '../parts/Summons'
import { RollCall } from '../parts/RollCall'
import { Missing } from '../parts/Missing'
import { Verified } from '../parts/Verified'
import { Precursors } from '../parts/Precursors'
import { ReportRows, reportsOn } from '../parts/Reports'
import { Waits } from '../parts/Waits'
import { PlanAsk } from '../parts/Plan'
import { Older, StageOf } from '../parts/Spine'
import { Work } from '../parts/Work'
import { Strip } from '../parts/Strip'
import { NewSetup } from '../parts/NewSetup'
import { slate, textOf } from '../names'
import { route } from '../route'
import { asks } from '../demands'
import { details, itemOf, runsTheSet, setups } from '../store'
import type { Setup as One, SetupRow } from '../views'
import { t } from '../words'
import { want } from '../link'

const running = ['line-up', 'rehearsal', 'take']

/** The address names it; else the one at work, else the first that is not wrapped. */
export function chosen(): number {
  const named = route.value[0] === 'setup' ? route.value[1] : localStorage.getItem('showclear.setup')
  const rows = setups()
  const row = rows.find(row => String(row.setup) === named || row.id === named)
  return (row ?? rows.find(row => running.includes(row.work)) ?? rows.find(row => row.work !== 'wrapped') ?? rows[0])?.setup ?? 0
}

function Rail({ at }: { at: number }) {
  const rail = useRef<HTMLElement>(null)
  useEffect(() => {
    rail.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [at])
  return (
    <nav class="rail" ref={rail} aria-label={t('setup.rail')}>
      {setups().map(row => (
        <a key={row.setup} href={`./#setup/${row.setup}`} aria-current={row.setup === at ? 'true' : undefined}>
          {slate(row.setup)}
        </a>
      ))}
      <a href="./#setup/new" class="new">
        {t('setup.new')}
      </a>
    </nav>
  )
}

/** The slate's numeral, what is under way, and what stands before work, one press from its reasons. */
function Slate({ setup }: { setup: One }) {
  const open = setup.dangers.length ? setup.missing.filter(row => row.rule !== 'SETUP-RUNNING').length : 0
  return (
    <div class={`slate ${running.includes(setup.work) ? 'running' : ''}`} data-setup={setup.id}>
      <h1 class="numeral">{slate(setup.setup)}</h1>
      <div>
        <p class="work">{t(`work.${setup.work}`)}</p>
        {open > 0 && (
          <button type="button" class="slate-missing" onClick={() => show('missing')}>
            {t('setup.missing', { n: open })}
          </button>
        )}
      </div>
    </div>
  )
}
function show(stage: string) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const to = document.getElementById(stage)
  to?.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' })
  to?.focus({ preventScroll: true })
}

function Made({ setup }: { setup: One }) {
  const figures = [
    ['line-up', setup.lineUps],
    ['rehearsal', setup.rehearsals],
    ['take', setup.takes],
  ] as const
  if (!figures.some(([, n]) => n > 0)) return null
  return (
    <dl class="figures">
      {figures.map(([mode, n]) => (
        <div key={mode}>
          <dd>{n}</dd>
          <dt>{t(`made.${mode}`, { n })}</dt>
        </div>
      ))}
    </dl>
  )
}

function Weapons({ setup }: { setup: One }) {
  const list = setup.dangers.map(danger => itemOf(danger.item)).filter(item => item !== undefined)
  if (!list.length) return null
  return (
    <>
      <div class="strips">
        {list.map(item => (
          <Strip item={item} key={item.item} />
        ))}
      </div>
      {!onBoard() && (
        <a class="link-row" href="#armory">
          {t('spine.armory')}
        </a>
      )}
    </>
  )
}

const Missed = ({ setup }: { setup: One }) => (
  <div id="missing" tabIndex={-1}>
    <Missing setup={setup} />
    <SummonsTo setup={setup} />
  </div>
)

function Whole({ setup }: { setup: One }) {
  const asked = asks().some(ask => ask.ask === 'plan' && ask.setup === setup.setup)
  const wrapped = setup.work === 'wrapped' /* its plan was let go: the record has it */
  const works = running.includes(setup.work),
    first = works || !setup.missing.some(row => row.rule !== 'SETUP-RUNNING') /* what comes next stands under the slate */
  const above = first && !works && setup.dangers.length > 0 /* what the record says of it is read before it is pressed */
  const meant = textOf('setup', setup.setup)
  return (
    <>
      <Slate setup={setup} />
      <Carded of="Brief" setup={setup} />
      {!onBoard() && <Acting of={setup} />}
      {!onBoard() && setup.dangers.length > 0 && <Verified />}
      <Waits of={row => row.setup === setup.setup || setup.dangers.some(danger => danger.item === row.item)} />
      {above && <Missed setup={setup} />}
      {first && <Work setup={setup} />}
      {asked && !onBoard() && <PlanAsk id={setup.setup} />}
      <div class="spine">
        <StageOf setup={setup} stage="meant">
          {meant && (
            <blockquote class="meant" data-quote>
              {meant}
            </blockquote>
          )}
          <Carded of="Meant" setup={setup} />
          {wrapped ? <p class="quiet">{t('setup.wrapped')}</p> : <Facts setup={setup} key={setup.setup} />}
          {!asked && <Before setup={setup} />}
        </StageOf>
        <StageOf setup={setup} stage="shown">
          <Weapons setup={setup} />
        </StageOf>
        <StageOf setup={setup} stage="said">
          <Briefing setup={setup} />
          <RollCall setup={setup} />
        </StageOf>
        <StageOf setup={setup} stage="made">
          <Made setup={setup} />
          {!above && !wrapped && <Missed setup={setup} />}
          {!first && <Work setup={setup} />}
          <Carded of="Made" setup={setup} />
        </StageOf>
        <StageOf setup={setup} stage="asked">
          <ReportRows title={t('report.list')} rows={reportsOn({ setup: setup.setup })} />
          <AskedFor setup={setup.setup} />
          <AskFor setup={setup.setup} />
          {setup.dangers.map(({ item }) => (
            <Precursors about={{ item }} key={item} />
          ))}
          {(setup.deviations > 0 || setup.prevented > 0) && (
            <p>{t('setup.counts', { deviations: setup.deviations, prevented: setup.prevented })}</p>
          )}
          <Carded of="Asked" setup={setup} />
        </StageOf>
        <StageOf setup={setup} stage="finished">
          <Carded of="Finished" setup={setup} />
        </StageOf>
      </div>
      <Older />
      <Beside at={setup.setup} />
    </>
  )
}

/** What stands before and after on the list, with what is meant in it. */
function Beside({ at }: { at: number }) {
  const rows = setups(),
    i = rows.findIndex(row => row.setup === at)
  const link = (row: SetupRow | undefined, word: string) =>
    row && (
      <a class={`beside-${word}`} href={`./#setup/${row.setup}`}>
        <small>{t(`setup.${word}`)}</small>
        <b>{slate(row.setup)}</b>
      </a>
    )
  return (
    <nav class="beside" aria-label={t('setup.beside')}>
      {link(rows[i - 1], 'before')}
      {link(rows[i + 1], 'after')}
    </nav>
  )
}

export function Setup() {
  const id = chosen()
  useEffect(() => {
    if (id) {
      localStorage.setItem('showclear.setup', String(id))
      want(id)
    }
  }, [id])
  const setup = details.value.get(id)
  const fresh = route.value[0] === 'setup' && route.value[1] === 'new'
  return (
    <Main id="setup" label={t('nav.setup')}>
      <Rail at={fresh ? 0 : id} />
      {fresh ? (
        <NewSetup />
      ) : setup ? (
        <Whole setup={setup} />
      ) : (
        <p class="empty">{t(setups().length ? 'loading' : 'setup.none')}</p>
      )}
      {!fresh && !setups().length && runsTheSet() && (
        <a class="act" href="#setup/new">
          {t('setup.plan')}
        </a>
      )}
    </Main>
  )
}
