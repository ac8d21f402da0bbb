// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Rows - one person in one duty: the same five questions to everybody, how each stands, and what is known of it and from where.
import { writable } from './account'
import { account, byNumber, first, list } from './data'
import type { Row } from './data'
import { Asked, askText, dutyOf, dutyTitle, Given, Sentence, Sources, Who } from './Parts'
import { standing } from './standing'
import { t } from '../words'

const Evidence = ({ row, ask }: { row: Row; ask: string }) => {
  const entry = row.entry ? byNumber.value.get(row.entry) : undefined
  const said = first(entry, ask)
  if (said)
    return (
      <>
        <p class="evidence-words">
          <Given text={said} />
        </p>
        <Sources list={list(entry, `${ask}-sources`)} />
      </>
    )
  const why = first(entry, `${ask}-why`)
  return (
    <p class="none">
      {t('inquiry.evidence.none')}
      {why && (
        <>
          : <Given text={why} />
        </>
      )}
    </p>
  )
}
const Answer = ({ number }: { number: string }) => {
  const entry = byNumber.value.get(number)
  return (
    <>
      {['why', 'answer'].map(key =>
        first(entry, key) ? (
          <p key={key}>
            <Given text={first(entry, key)} />
          </p>
        ) : null,
      )}
      <Sources list={list(entry, 'sources')} />
    </>
  )
}
const Ask = ({ row, at }: { row: Row; at: number }) => {
  const { ask } = account.value!.asks[at]
  const question = row.questions[at]
  const to = question ? `#edit/${question}` : `#new/question/duty=${row.duty}/ask=${ask}/person=${row.person}`
  return (
    <li data-ask={ask}>
      <p class="ask-text">{askText(ask, dutyOf(row.duty)!)}</p>
      <Evidence row={row} ask={ask} />
      <p class="ask-foot">
        <Asked asked={row.asked[at]} />
        {question && (
          <a class="to" href={`#entry/${question}`}>
            {question}
          </a>
        )}
        {writable.value && (
          <a class="to" data-record href={to}>
            {t('inquiry.record')}
          </a>
        )}
      </p>
      {question && <Answer number={question} />}
    </li>
  )
}
export const Asks = ({ row }: { row: Row }) => (
  <>
    {row.short.map(text => (
      <p class="short" key={text}>
        <Sentence text={text} />
      </p>
    ))}
    <ol class="asks">
      {row.asked.map((_, at) => (
        <Ask row={row} at={at} key={at} />
      ))}
    </ol>
    {writable.value && (
      <a class="act small-act" href={row.entry ? `#edit/${row.entry}` : `#new/holder/duty=${row.duty}/person=${row.person}`}>
        {t('inquiry.row.write')}
      </a>
    )}
  </>
)
/** #row/muzzle/P3 */
export function RowPage({ duty, person }: { duty: string; person: string }) {
  const row = account.value!.rows.find(one => one.duty === duty && one.person === person)
  if (!row) return <p class="empty">{t('inquiry.nothing')}</p>
  return (
    <>
      <p>
        <Who number={person} /> · {t(`inquiry.standing.${standing(row)}`)}
      </p>
      <h1>{dutyTitle(dutyOf(duty)!)}</h1>
      <Asks row={row} />
    </>
  )
}
