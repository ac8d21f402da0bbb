// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Range - a live-fire range, apart from the set: so many live rounds are brought to it, and it is closed when each is counted
// back or fired and five places were searched before a second person, who holds the screen.
import { useState } from 'preact/hooks'
import { nameOf } from '../names'
import type { Looking } from '../looking'
import { Act } from '../parts/Act'
import { isNumber, NumberField, Pick } from '../parts/Fields'
import { Main } from '../parts/Main'
import { Points } from '../parts/Points'
import { onDuty } from '../parts/Shower'
import { askWho } from '../parts/Who'
import { go } from '../route'
import { isDirection, isStation, myId, people, size, views } from '../store'
import { asked } from '../asked'
import { t } from '../words'

const choices = (list: readonly number[]) => list.map(person => ({ key: person, words: nameOf(person) }))

function Open() {
  const [count, brings] = useState('')
  const [witness, sees] = useState<number | null>(null)
  const [text, write] = useState('')
  const witnesses = people().filter(person => isDirection(person.person))
  return (
    <>
      <p>{t('range.what')}</p>
      <NumberField label={t('range.brought')} value={count} put={brings} least={1} most={60000} />
      <Pick label={t('reset.witness')} list={choices(witnesses.map(row => row.person))} at={witness} pick={sees} />
      <label class="field">
        {t('range.why')}
        <textarea rows={2} value={text} onInput={event => write(event.currentTarget.value)} />
      </label>
      {!isNumber(count, 1, 60000) || !witness || !text.trim() ? (
        <p class="quiet">{t('range.not-yet')}</p>
      ) : (
        <Act
          class="strong-act"
          asked={asked('open-range', { count: Number(count), text: text.trim() }, { witness })}
          except={['EXCEPTION-ALONE']}
          done={() => go('armory')}>
          {t('range.open')}
        </Act>
      )}
    </>
  )
}

/** What was brought is on the record, and not shown here: both counts are made, not copied. */
function Close({ begin }: { begin: (look: Looking) => void }) {
  const duty = onDuty().map(row => row.person)
  const [shower, shows] = useState<number | null>(duty.length === 1 ? duty[0] : null)
  const [back, came] = useState('')
  const [fired, went] = useState('')
  const whole = shower && isNumber(back, 0, 60000) && isNumber(fired, 0, 60000)
  const own = !isStation.value && shower === myId.value
  const start = (looker: number) =>
    begin({ kind: 'range', count: Number(back), spent: Number(fired), shower: shower!, looker, seen: size.value })
  const press = () => (isStation.value ? askWho(start, t('look.who'), person => person.person !== shower) : start(myId.value))
  return (
    <>
      <p>{t('range.close.what')}</p>
      <Pick label={t('look.shower.which')} list={choices(duty)} at={shower} pick={shows} />
      <NumberField label={t('range.back')} value={back} put={came} least={0} most={60000} />
      <NumberField label={t('range.fired')} value={fired} put={went} least={0} most={60000} />
      {own && <p class="held">{t('passes.not-here')}</p>}
      {whole && !own ? (
        <button type="button" class="act look-act" data-flow="range" onClick={press}>
          {t('range.search')}
        </button>
      ) : (
        !own && <p class="quiet">{t('range.close.not-yet')}</p>
      )}
    </>
  )
}

export function Range() {
  const [look, begin] = useState<Looking | null>(null)
  const end = () => {
    begin(null)
    go('armory')
  }
  if (look)
    return (
      <Main class="look-page" label={t('range.title')}>
        <Points look={look} end={end} />
      </Main>
    )
  return (
    <Main class="register" label={t('range.title')}>
      <h1>{t('range.title')}</h1>
      <form class="form" onSubmit={event => event.preventDefault()}>
        {views.value!.now.range ? <Close begin={begin} /> : <Open />}
      </form>
      <a class="link-row" href="#armory">
        {t('register.back')}
      </a>
    </Main>
  )
}
