// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Lots - rounds by supplier's lot: kind, mark, where they are, and whether two persons counted and proved each.
import { go } from '../route'
import { lotWords } from '../say'
import { isCustodian, lots, myId } from '../store'
import type { Lot } from '../views'
import { asked } from '../asked'
import { t } from '../words'
import { Act } from './Act'
import { LastKnown } from './Top'
import { custodians } from './Shower'

const shown = ['box', 'cart', 'loaded', 'spent', 'aside', 'missing'] as const

function LotActs({ lot }: { lot: Lot }) {
  const shower = custodians()[0]?.person ?? 0
  const received = lot.state.includes('received')
  const whole = { lot: lot.lot, shower, count: lot.box + lot.cart, proved: lot.box + lot.cart }
  return (
    <div class="row-acts">
      {!received && (
        <Act
          own
          asked={asked('receive-lot', { ...whole, count: lot.stated, proved: lot.stated })}
          flow={() => go('look', 'receive', lot.lot)}>
          {t('act.receive')}
        </Act>
      )}
      {received && (
        <Act own asked={asked('count-lot', whole)} flow={() => go('look', 'count', lot.lot)}>
          {t('act.count')}
        </Act>
      )}
      {lot.cart > 0 && (
        <Act class="quiet-act" asked={asked('rounds-back', { lot: lot.lot, count: lot.cart })}>
          {t('act.rounds-back', { n: lot.cart })}
        </Act>
      )}
    </div>
  )
}

/** Only those needed, counted out of the locked box onto the cart. */
function Out({ lot }: { lot: Lot }) {
  if (!isCustodian(myId.value) || !lot.box) return null
  return (
    <details>
      <summary>{t('act.rounds-out')}</summary>
      <div class="chips">
        {Array.from({ length: Math.min(lot.box, 12) }, (_, i) => i + 1).map(count => (
          <Act class="chip" key={count} asked={asked('rounds-out', { lot: lot.lot, count })}>
            {String(count)}
          </Act>
        ))}
      </div>
    </details>
  )
}

export function Lots() {
  const here = lots().filter(lot => lot.here) /* what has not arrived stands with what is awaited */
  if (!here.length) return null
  return (
    <section>
      <h2>{t('lots.title')}</h2>
      <div class="strips">
        {here.map(lot => (
          <article class="strip lot" key={lot.lot} data-lot={lot.id} aria-label={lot.id}>
            <div class="strip-row">
              <div class="strip-figure" aria-hidden="true">
                {lot.box + lot.cart}
              </div>
              <div class="strip-words">
                <h3>{lot.id}</h3>
                <p>{lotWords(lot)}</p>
                <p class="where">
                  {shown
                    .filter(place => lot[place])
                    .map(place => t(`lot.${place}`, { n: lot[place] }))
                    .join(' · ') || t('lot.stated', { n: lot.stated })}
                </p>
                {lot.state.map(
                  state =>
                    state !== 'received' &&
                    state !== 'used' && (
                      <p key={state} class={state === 'counted' ? 'where' : 'held'}>
                        {t(`lot.state.${state}`)}
                      </p>
                    ),
                )}
                {lot.state.includes('used') && !lot.state.includes('counted') && <p class="where">{t('lot.not-counted')}</p>}
                <LastKnown />
              </div>
            </div>
            <LotActs lot={lot} />
            <Out lot={lot} />
          </article>
        ))}
      </div>
    </section>
  )
}
