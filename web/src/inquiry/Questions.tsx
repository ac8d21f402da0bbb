// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Questions - each question with everybody to whom it goes: put to one, it stands at all the others as not yet asked.
import { computed, signal } from '@preact/signals'
import { writable } from './account'
import { account } from './data'
import type { Custom, Duty, Row } from './data'
import { Asked, askText, dutyOf, dutyTitle, Given, LinkTo, state, Who } from './Parts'
import { Chips } from '../parts/Chips'
import { t } from '../words'

const states = ['all', 'not-yet-asked', 'put', 'answered', 'declined', 'not-approached', 'cannot-answer'] as const
const shown = signal<(typeof states)[number]>('all')
const isWanted = (asked: string) => shown.value === 'all' || state(asked) === shown.value
const rowsOf = computed(() => {
  const all = new Map<string, Row[]>()
  for (const row of account.value!.rows) all.set(row.duty, [...(all.get(row.duty) ?? []), row])
  return all
})

interface Stand {
  person: string
  asked: string
  question: string | null
  record: string
}
const Stands = ({ list }: { list: readonly Stand[] }) => (
  <ul class="stands">
    {list
      .filter(one => isWanted(one.asked))
      .map(one => (
        <li key={one.person} data-stands={one.person}>
          <Who number={one.person} /> <Asked asked={one.asked} /> {one.question && <LinkTo number={one.question} />}
          {writable.value && (
            <a class="to" data-record href={one.question ? `#edit/${one.question}` : one.record}>
              {t('inquiry.record')}
            </a>
          )}
        </li>
      ))}
  </ul>
)
const OwnQuestion = ({ custom }: { custom: Custom }) => {
  const duty = dutyOf(custom.concern)
  const about = duty ? `duty=${custom.concern}` : `fact=${custom.concern}`
  return (
    <li class="panel" data-custom={custom.concern}>
      <h3>
        <Given text={custom.text} />
      </h3>
      <p class="small quiet">{duty ? dutyTitle(duty) : <LinkTo number={custom.concern} />}</p>
      <Stands
        list={custom.stands.map(one => ({
          ...one,
          record: `#new/question/${about}/text=${encodeURIComponent(custom.text)}/person=${one.person}`,
        }))}
      />
    </li>
  )
}
const OfDuty = ({ duty }: { duty: Duty }) => {
  const rows = rowsOf.value.get(duty.key) ?? []
  const wanted = account
    .value!.asks.map((one, at) => ({ ...one, at }))
    .filter(({ at }) => rows.some(row => isWanted(row.asked[at])))
  return wanted.length ? (
    <details class="row" data-duty={duty.key}>
      <summary>
        <span>{dutyTitle(duty)}</span>
      </summary>
      {wanted.map(({ ask, at }) => (
        <section key={ask} data-ask={ask}>
          <h3>{askText(ask, duty)}</h3>
          <Stands
            list={rows.map(row => ({
              person: row.person,
              asked: row.asked[at],
              question: row.questions[at],
              record: `#new/question/duty=${duty.key}/ask=${ask}/person=${row.person}`,
            }))}
          />
        </section>
      ))}
    </details>
  ) : null
}

export function Questions() {
  const { customs, duties } = account.value!
  return (
    <>
      <h1>{t('inquiry.questions')}</h1>
      <p class="lead">{t('inquiry.questions.lead')}</p>
      <Chips
        label={t('inquiry.questions.which')}
        list={states.map(word => [word, t(word === 'all' ? 'inquiry.sure.all' : `inquiry.asked.${word}`)] as const)}
        at={shown.value}
        pick={word => (shown.value = word)}
      />
      {writable.value && (
        <a class="act small-act" href="#new/question">
          {t('inquiry.new.question')}
        </a>
      )}
      {customs.length > 0 && (
        <section>
          <h2>{t('inquiry.customs')}</h2>
          <ul class="list">
            {customs.map(custom => (
              <OwnQuestion custom={custom} key={custom.concern + custom.text} />
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('inquiry.questions.made')}</h2>
        {duties.map(duty => (
          <OfDuty duty={duty} key={duty.key} />
        ))}
      </section>
    </>
  )
}
