// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Evenness - whether the same was asked of everybody: duties and decisions in rows, people in columns; on a narrow screen one duty at a
// time. In each cell the five questions as marks. What is short against the others is marked, with its sentence. There is no sum, and
// no score.
import { computed, signal } from '@preact/signals'
import { Begin } from './Begin'
import { account } from './data'
import type { Duty, Row } from './data'
import { inWords, Legend, Marks } from './Marks'
import { dutyTitle, Given, Sentence, Who } from './Parts'
import { rowAt, standing } from './standing'
import { t } from '../words'

const query = matchMedia('(min-width: 900px)')
const wide = signal(query.matches)
query.addEventListener('change', () => {
  wide.value = query.matches
})
const look = computed(() => rowAt(account.value!))
const chosen = signal(0)
const inOrder = computed(() => {
  const { duties } = account.value!
  return [...duties.filter(duty => duty.bound), ...duties.filter(duty => !duty.bound)]
})

const Cell = ({ row }: { row?: Row }) =>
  row ? (
    <td data-cell={`${row.duty} ${row.person}`} data-short={row.short.length > 0 || undefined}>
      <a class="cell" href={`#row/${row.duty}/${row.person}`}>
        <span class="small">{t(`inquiry.standing.short.${standing(row)}`)}</span>
        <Marks row={row} />
        <span class="hidden">{[inWords(row), ...row.short].join('. ')}</span>
      </a>
    </td>
  ) : (
    <td class="no-row">
      <span aria-hidden="true">–</span>
      <span class="hidden">{t('inquiry.standing.none')}</span>
    </td>
  )
const Shorts = ({ rows }: { rows: readonly Row[] }) => {
  const short = rows.filter(row => row.short.length)
  return short.length ? (
    <ul class="list">
      {short.map(row => (
        <li class="short" key={row.duty + row.person}>
          <a class="to" href={`#row/${row.duty}/${row.person}`}>
            {t('inquiry.short')}
          </a>{' '}
          <Sentence text={row.short.join(' ')} />
        </li>
      ))}
    </ul>
  ) : null
}
function Table({ title, duties }: { title: string; duties: readonly Duty[] }) {
  const { people, rows } = account.value!
  const keys = new Set(duties.map(duty => duty.key))
  return duties.length ? (
    <section>
      <h2>{title}</h2>
      <div class="scroll" role="region" aria-label={title} tabIndex={0}>
        <table class="evenness">
          <thead>
            <tr>
              <td />
              {people.map(person => (
                <th scope="col" key={person.number}>
                  <Who number={person.number} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {duties.map(duty => (
              <tr key={duty.key} data-duty={duty.key}>
                <th scope="row">
                  {dutyTitle(duty)}
                  {duty.decision && <small>{t('inquiry.decision')}</small>}
                </th>
                {people.map(person => (
                  <Cell row={look.value(duty.key, person.number)} key={person.number} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Shorts rows={rows.filter(row => keys.has(row.duty))} />
    </section>
  ) : null
}

function Narrow() {
  const { people } = account.value!
  const at = Math.min(chosen.value, inOrder.value.length - 1)
  const duty = inOrder.value[at]
  const step = (by: number) => () => (chosen.value = (at + by + inOrder.value.length) % inOrder.value.length)
  const rows = people.map(person => look.value(duty.key, person.number)).filter(row => row !== undefined)
  return (
    <section data-duty={duty.key}>
      <label class="field">
        {t('inquiry.evenness.duty')}
        <select value={String(at)} onChange={event => (chosen.value = Number(event.currentTarget.value))}>
          {inOrder.value.map((one, i) => (
            <option value={String(i)} key={one.key}>
              {dutyTitle(one)}
            </option>
          ))}
        </select>
      </label>
      <div class="row-acts">
        <button type="button" class="act small-act" onClick={step(-1)}>
          {t('inquiry.back')}
        </button>
        <button type="button" class="act small-act" data-next onClick={step(1)}>
          {t('inquiry.next')}
        </button>
      </div>
      <h2>{dutyTitle(duty)}</h2>
      <p class="small quiet">
        {[t(duty.bound ? 'inquiry.bound' : 'inquiry.apart'), duty.decision ? t('inquiry.decision') : '']
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul class="list">
        {rows.map(row => (
          <li key={row.person}>
            <a
              class="act"
              href={`#row/${row.duty}/${row.person}`}
              data-cell={`${row.duty} ${row.person}`}
              data-short={row.short.length > 0 || undefined}>
              <Given text={people.find(person => person.number === row.person)!.name || row.person} />
              <small>{t(`inquiry.standing.${standing(row)}`)}</small>
              <Marks row={row} />
              <span class="hidden">{inWords(row)}</span>
              {row.short.map(text => (
                <small class="short" key={text}>
                  <Sentence text={text} />
                </small>
              ))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
export function Evenness() {
  const { evenness, duties, people } = account.value!
  return (
    <>
      <h1>{t('inquiry.evenness')}</h1>
      <p class="lead">{t('inquiry.evenness.lead')}</p>
      {evenness.length ? (
        <details class="panel" data-uneven open={evenness.length < 6 || undefined}>
          <summary>{t('inquiry.uneven', { n: evenness.length })}</summary>
          <ul class="list">
            {evenness.map(one => (
              <li class="short" key={one.where + one.says}>
                <Sentence text={one.says} />
              </li>
            ))}
          </ul>
        </details>
      ) : people.length ? (
        <p class="panel">{t('inquiry.even')}</p>
      ) : (
        <Begin />
      )}
      <Legend />
      {wide.value ? (
        <>
          <Table title={t('inquiry.bound')} duties={duties.filter(duty => duty.bound)} />
          <Table title={t('inquiry.apart')} duties={duties.filter(duty => !duty.bound)} />
        </>
      ) : (
        <Narrow />
      )}
    </>
  )
}
