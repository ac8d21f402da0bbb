// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// OneReport - a report as a page: whose it is to answer and until when, what it holds and the way on, what was said. Its owner
// answers with what was found and what was done; who reported says whether that is enough.
import { useState } from 'preact/hooks'
import { dueReport } from '../due'
import { itemName, nameAndRole, slate, textOf } from '../names'
import { foresee, isStation, myId } from '../store'
import type { Asked } from '../asked'
import type { Report as Row } from '../views'
import { asked } from '../asked'
import { OutcomeWords } from '../vocabulary'
import { t } from '../words'
import type { Attached } from '../media'
import { follow } from '../media'
import { Act } from './Act'
import { Attach } from './Attach'
import { Deadline } from './Deadline'
import { Holds } from './Holds'
import { ago, Precursors } from './Precursors'
import { Receipt } from './Receipt'
import { Told } from './Told'

const may = (command: Asked, not: string) => !foresee(command)?.all.includes(not)
const isMine = (row: Row) => !isStation.value && !row.nameless && row.filer === myId.value

/** Both are asked: what was found, and what was done. The last tap says what became of it. */
function Answer({ row }: { row: Row }) {
  const [found, find] = useState('')
  const [done, did] = useState('')
  const words = [found.trim() && `${t('answer.found')}: ${found.trim()}`, done.trim() && `${t('answer.done')}: ${done.trim()}`]
  const text = found.trim() && done.trim() ? words.join('\n') : undefined
  return (
    <section data-answer>
      <h2>{t('report.answer.title')}</h2>
      <label class="field">
        {t('answer.found')}
        <textarea rows={3} value={found} onInput={event => find(event.currentTarget.value)} />
      </label>
      <label class="field">
        {t('answer.done')}
        <textarea rows={3} value={done} onInput={event => did(event.currentTarget.value)} />
      </label>
      <p class="quiet">{t('report.answer.note')}</p>
      <p class="quiet">{t('answer.no-admission')}</p>
      <div class="list">
        {OutcomeWords.filter(word => word !== 'none').map(outcome => (
          <Act key={outcome} asked={asked('answer-report', { report: row.report, outcome, text })}>
            {t(`outcome.${outcome}`)}
          </Act>
        ))}
      </div>
    </section>
  )
}

/** Asked once: yes ends it; no sends it to somebody outside the chain of command. */
export function Enough({ row }: { row: Row }) {
  const [text, write] = useState('')
  const says = (reply: 'yes' | 'no') => asked('reply-report', { report: row.report, reply, text: text.trim() || undefined })
  return (
    <article class="card ask" data-enough>
      <h2>{t('enough.title')}</h2>
      <div class="three">
        <Act asked={says('yes')}>{t('enough.yes')}</Act>
        <Act asked={says('no')}>{t('enough.no')}</Act>
      </div>
      <label class="field">
        {t('enough.words')}
        <textarea rows={2} value={text} onInput={event => write(event.currentTarget.value)} />
      </label>
      <p class="quiet">{t('enough.means')}</p>
    </article>
  )
}

function WriteOn({ row }: { row: Row }) {
  const [text, write] = useState('')
  const [media, put] = useState<readonly Attached[]>([])
  const command = asked('write-on', { report: row.report, text: text.trim() || undefined })
  if (!may(command, 'THREAD-NOT-YOURS')) return null
  const sendMedia = () => {
    void follow(media, { report: row.report })
    put([])
  }
  return (
    <details class="more" data-write-on>
      <summary>{t('thread.write')}</summary>
      <div class="panel">
        <label class="field">
          {t('thread.words')}
          <textarea rows={3} value={text} onInput={event => write(event.currentTarget.value)} />
        </label>
        {!isStation.value && <Attach list={media} put={put} />}
        {text.trim() ? (
          <Act
            asked={command}
            done={() => {
              write('')
              sendMedia()
            }}>
            {t('thread.send')}
          </Act>
        ) : (
          media.length > 0 && (
            <button type="button" class="act" onClick={sendMedia}>
              {t('thread.send')}
            </button>
          )
        )}
      </div>
    </details>
  )
}

function State({ row }: { row: Row }) {
  if (row.state === 'answered')
    return <p>{t(row.disputed ? 'report.answered.disputed' : row.taken ? 'report.answered.taken' : 'report.state.answered')}</p>
  return (
    <>
      {row.disputed && (
        <p class="held" data-disputed>
          {t('report.disputed')}
        </p>
      )}
      <Deadline row={dueReport(row)} />
    </>
  )
}

export function OneReport({ row }: { row: Row }) {
  const readable = Boolean(textOf('report', row.report))
  const owns = row.owner === myId.value
  return (
    <>
      <section>
        <h1>{t(`concern.${row.concern}`)}</h1>
        <p class="report-about">
          {row.item ? <a href="#armory">{itemName(row.item)}</a> : ''}{' '}
          {row.setup ? <a href={`#setup/${row.setup}`}>{slate(row.setup)}</a> : ''}
        </p>
        <p class="quiet">{row.nameless ? t('report.left', { when: ago(row.filed) }) : ago(row.filed)}</p>
        <p>{t(row.outside ? 'report.owner.outside' : 'report.owner', { name: nameAndRole(row.owner) })}</p>
        <State row={row} />
        <Holds row={row} way />
      </section>
      {isMine(row) && row.state === 'answered' && !row.taken && !row.disputed && <Enough row={row} />}
      <Precursors about={{ item: row.item, setup: row.item ? 0 : row.setup }} but={row.report} />
      <section>
        <h2>{t('said.title')}</h2>
        {!readable && <p class="quiet">{t(owns ? 'report.no-words' : 'report.words.not-yours')}</p>}
        <Told row={row} />
        <WriteOn row={row} key={row.report} />
      </section>
      {row.state !== 'answered' && <Answer row={row} />}
      <section>
        {isMine(row) ? (
          <>
            <h2>{t('receipt.title')}</h2>
            <Receipt index={row.entry} concern={row.concern} keep />
          </>
        ) : (
          <details class="more">
            <summary>{t('receipt.title')}</summary>
            <Receipt index={row.entry} concern={row.concern} />
          </details>
        )}
        <a class="link-row" href={`#packet/${row.report}`}>
          {t('packet.link')}
        </a>
      </section>
    </>
  )
}
