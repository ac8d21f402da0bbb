// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Rack - a counted group of like pieces under one colour: looked at piece by piece, stated and issued by one press or by
// number and name, taken back by number so that a gap shows which.
import { useState } from 'preact/hooks'
import { act } from '../acts'
import { nameOf, slate } from '../names'
import { Act } from '../parts/Act'
import { Pick } from '../parts/Fields'
import { Main } from '../parts/Main'
import { Passes } from '../parts/Passes'
import { Plans } from '../parts/Plans'
import { Issue, mine, pieces, plannedIn, RackWords } from '../parts/RackWords'
import { PeopleList, rowsOf } from '../parts/Who'
import { atRest, holderOf, missing, outside } from '../racking'
import { route } from '../route'
import { people, rackOf, runsTheSet, setups } from '../store'
import type { Rack as One } from '../views'
import { asked } from '../asked'
import type { Colour } from '../vocabulary'
import { ColourWords } from '../vocabulary'
import { PadStep } from '../parts/PadStep'
import { t } from '../words'

function Mark({ rack }: { rack: One }) {
  const choose = (colour: Colour) => void act(asked('mark-rack', { rack: rack.rack, colour }))
  return (
    <Pick
      label={t('rack.mark')}
      list={ColourWords.map(key => ({ key, words: t(`colour.${key}`) }))}
      at={rack.colour}
      pick={choose}
    />
  )
}

function Plan({ rack }: { rack: One }) {
  const planned = plannedIn(rack).map(setup => setup.setup)
  const open = setups().filter(row => row.work !== 'wrapped' && !planned.includes(row.setup))
  return (
    <div class="pick">
      <p class="panel-label">{t('rack.plan')}</p>
      <div class="chips">
        {open.map(row => (
          <Act class="chip" key={row.setup} asked={asked('plan-rack', { setup: row.setup, rack: rack.rack })}>
            {slate(row.setup)}
          </Act>
        ))}
      </div>
    </div>
  )
}

function Away({ rack }: { rack: One }) {
  const named = outside(rack).filter(voucher => holderOf(rack, voucher))
  const gone = missing(rack)
  return (
    <>
      {gone.length > 0 && (
        <section>
          <h2>{t('rack.missing.title')}</h2>
          <div class="list">
            {gone.map(voucher => (
              <Act key={voucher} asked={asked('return-piece', { rack: rack.rack, voucher })}>
                {t('rack.found', { number: voucher })}
              </Act>
            ))}
          </div>
        </section>
      )}
      {named.length > 0 && (
        <section>
          <h2>
            {t('rack.with')} <span class="count">{named.length}</span>
          </h2>
          <ul class="vouchers-named">
            {named.map(voucher => (
              <li key={voucher}>
                <b class="numeral-small">{voucher}</b>
                <span>{nameOf(holderOf(rack, voucher))}</span>
                {mine() && (
                  <Act class="small-act quiet-act" asked={asked('return-piece', { rack: rack.rack, voucher })}>
                    {t('rack.give-back')}
                  </Act>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Page({ rack }: { rack: One }) {
  const here = atRest(rack).length,
    out = outside(rack).length
  return (
    <>
      <div class="slate" data-rack={rack.id}>
        <p class="numeral" aria-hidden="true">
          {rack.count}
        </p>
        <div>
          <h1>{rack.id}</h1>
          <RackWords rack={rack} />
          <PadStep of="pieces" />
        </div>
      </div>
      <Plans setups={plannedIn(rack).map(setup => setup.setup)} />
      <div class="list">
        {out > 0 && (
          <a class="act" data-act="back" href={`#rack/${rack.id}/back`}>
            {t('rack.back', { n: out })}
          </a>
        )}
        {here > 0 && !rack.checked && (
          <a class="act" data-act="check" href={`#rack/${rack.id}/check`}>
            {t('rack.check', { n: here })}
          </a>
        )}
        <Issue rack={rack} />
      </div>
      <Away rack={rack} />
      {runsTheSet() && (
        <details class="more" open={rack.colour === 'none' && plannedIn(rack).some(setup => setup.dangers.length > 0)}>
          <summary>{t('rack.more')}</summary>
          <Mark rack={rack} />
          <Plan rack={rack} />
          {rack.checked && here > 0 && (
            <a class="link-row" href={`#rack/${rack.id}/check`}>
              {t('rack.check.again', { n: here })}
            </a>
          )}
        </details>
      )}
    </>
  )
}

/** By name: the number, then the person; the next number stands ready. */
function Names({ rack }: { rack: One }) {
  const here = atRest(rack)
  const [chosen, choose] = useState(0)
  const voucher = here.includes(chosen) ? chosen : here[0]
  const setup = plannedIn(rack)[0]?.setup
  const named = new Set(rack.pieces.map(piece => piece[1]))
  if (!voucher)
    return (
      <>
        <h1>{t('rack.names.title', { rack: rack.id })}</h1>
        <p>{t('rack.names.none')}</p>
        <a class="act" href={`#rack/${rack.id}`}>
          {t('rack.to', { rack: rack.id })}
        </a>
      </>
    )
  const players = people().filter(row => row.roles.some(role => ['performer', 'background', 'stand-in'].includes(role)))
  const give = async (person: number) => {
    if (await act(asked('issue-piece', { rack: rack.rack, voucher, person, setup }))) choose(0)
  }
  return (
    <>
      <h1>{t('rack.names.title', { rack: rack.id })}</h1>
      <p class="lead">{t('rack.names.note', { what: pieces(rack, 1) })}</p>
      <p class="voucher-now" data-voucher={voucher}>
        <span>{t('rack.voucher')}</span> <b class="numeral">{voucher}</b>
      </p>
      <PeopleList rows={rowsOf(players.filter(row => !named.has(row.person)))} pick={person => void give(person)} />
      <details class="more">
        <summary>{t('rack.names.choose')}</summary>
        <div class="vouchers" role="group" aria-label={t('rack.voucher')}>
          {here.map(n => (
            <button type="button" key={n} class="voucher" data-number={n} aria-pressed={n === voucher} onClick={() => choose(n)}>
              {n}
            </button>
          ))}
        </div>
      </details>
      <a class="link-row" href={`#rack/${rack.id}`}>
        {t('rack.to', { rack: rack.id })}
      </a>
    </>
  )
}

export function Rack() {
  const [, name, how] = route.value
  const rack = rackOf(name ?? '')
  if (!rack)
    return (
      <Main label={t('nav.armory')}>
        <p class="quiet">{t('look.gone')}</p>
      </Main>
    )
  const passes = how === 'check' || how === 'back'
  return (
    <Main class={passes ? 'look-page' : 'rack-page'} label={t('rack.label', { rack: rack.id })}>
      {passes ? (
        <Passes rack={rack} how={how} key={`${rack.id} ${how}`} />
      ) : how === 'names' ? (
        <Names rack={rack} />
      ) : (
        <Page rack={rack} />
      )}
    </Main>
  )
}
