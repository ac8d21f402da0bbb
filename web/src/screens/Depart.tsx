// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Depart - what leaves the production: back to its supplier, to the police. Out of the locker, empty and counted, before two; it may
// arrive again later.
import { useState } from 'preact/hooks'
import { cargo, CargoAct, Needs } from '../parts/Delivery'
import { Main } from '../parts/Main'
import { isPair, Pair, usePair } from '../parts/Pair'
import { asked } from '../asked'
import { t } from '../words'

export function Depart() {
  const [two, put] = usePair()
  const [text, write] = useState('')
  const needs = [!text.trim() && 'to', !isPair(two) && 'two'].filter(Boolean).map(word => t(`arrive.needs.${word}`))
  const rows = cargo().filter(row => row.here)
  return (
    <Main class="register arrive" label={t('depart.title')}>
      <h1>{t('depart.title')}</h1>
      <p>{t('depart.what')}</p>
      <form class="form" onSubmit={event => event.preventDefault()}>
        <label class="field">
          {t('depart.to')}
          <textarea rows={2} value={text} onInput={event => write(event.currentTarget.value)} />
        </label>
        <Pair two={two} put={put} />
        <section>
          <h2>{t('depart.each')}</h2>
          <Needs needs={needs} />
          <div class="list">
            {rows.map(row => (
              <CargoAct
                row={row}
                needs={needs}
                command={asked('depart', { ...row.args, shower: two.shower, text: text.trim() }, { for: two.looker })}
                key={row.key}
              />
            ))}
          </div>
        </section>
      </form>
      <a class="link-row" href="#armory">
        {t('register.back')}
      </a>
    </Main>
  )
}
