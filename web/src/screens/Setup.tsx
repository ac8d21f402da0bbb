// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Setup - the spine: one camera position, one intention, and all that hangs on it.
import { Main, onBoard } from '../parts/Main'
import { useEffect, useRef } from 'preact/hooks'
import { Facts } from '../parts/Facts'
import { RollCall } from '../parts/RollCall'
import { Missing } from '../parts/Missing'
import { ReportRows, reportsOn } from '../parts/Reports'
import { PlanAsk } from '../parts/Plan'
import { Work } from '../parts/Work'
import { Strip } from '../parts/Strip'
import { NewSetup } from '../parts/NewSetup'
import { slate, textOf } from '../names'
import { route } from '../route'
import { asks } from '../demands'
import { details, itemOf, setups } from '../store'
import type { Setup as One } from '../views'
import { stages } from '../views'
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

const Stages = ({ setup }: { setup: One }) => (
  <ol class="stages">
    {stages.map((stage, i) => (
      <li key={stage} class={setup.stages[i] ? 'has' : ''}>
        {t(`stage.${stage}`)}
        <span class="hidden">: {t(setup.stages[i] ? 'stage.yes' : 'stage.no')}</span>
      </li>
    ))}
  </ol>
)

function Whole({ setup }: { setup: One }) {
  const asked = asks().some(ask => ask.ask === 'plan' && ask.setup === setup.setup)
  const meant = textOf('setup', setup.setup)
  return (
    <>
      <div class="slate" data-setup={setup.id}>
        <h1 class="numeral">{slate(setup.setup)}</h1>
        <div>
          <p class="work">{t(`work.${setup.work}`)}</p>
          <p class="quiet">{t('setup.made', { lineUps: setup.lineUps, rehearsals: setup.rehearsals, takes: setup.takes })}</p>
        </div>
      </div>
      <Stages setup={setup} />
      {meant && (
        <blockquote class="meant" data-quote>
          {meant}
        </blockquote>
      )}
      {asked && !onBoard() && <PlanAsk id={setup.setup} />}
      <Facts setup={setup} key={setup.setup} />
      {setup.dangers.length > 0 && (
        <div class="strips">
          {setup.dangers.map(danger => itemOf(danger.item)).map(item => item && <Strip item={item} key={item.item} />)}
        </div>
      )}
      <RollCall setup={setup} />
      <ReportRows title={t('report.list')} rows={reportsOn({ setup: setup.setup })} />
      <Missing setup={setup} />
      <Work setup={setup} />
      {(setup.deviations > 0 || setup.prevented > 0) && (
        <p class="quiet">{t('setup.counts', { deviations: setup.deviations, prevented: setup.prevented })}</p>
      )}
    </>
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
        <p class="quiet">{t(setups().length ? 'loading' : 'setup.none')}</p>
      )}
    </Main>
  )
}
