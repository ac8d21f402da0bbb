// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Notebook - all that stands in it, newest first, found by any of its words. The searching is done here: nobody else could.
import { signal } from '@preact/signals'
import { kit } from '../kit'
import { nameOf } from '../names'
import { Main } from '../parts/Main'
import { myId } from '../store'
import { t } from '../words'
import type { Entry } from './lines'
import type { Sought } from './book'
import { aboutOf, kindWord, titleOf, writtenAt } from './say'

const sought = signal<Sought>({ words: '', kind: '', whose: 'all' })
const step = 60
const shown = signal(step)
const seek = (part: Partial<Sought>) => {
  sought.value = { ...sought.value, ...part }
  shown.value = step
}

export function Row({ entry, to }: { entry: Entry; to?: string }) {
  const title = titleOf(entry)
  const marks = [
    kit.lines.twice(entry).length > 0 && t('note.twice'),
    kit.book.isGiven(entry) && t('note.given'),
    entry.removed && t('note.removed'),
  ].filter(Boolean)
  return (
    <a
      class={`note-row ${entry.removed ? 'is-removed' : ''}`}
      href={to ?? `#notebook/entry/${entry.entry}`}
      data-note={entry.entry}
      data-note-of={entry.kind}>
      <small>{aboutOf(entry)}</small>
      <b data-quote>{title || kindWord(entry.kind)}</b>
      <small>
        {[entry.who, writtenAt(entry.last)].filter(Boolean).join(', ')}
        {marks.map(mark => (
          <span class="note-mark" key={String(mark)}>
            {mark}
          </span>
        ))}
      </small>
    </a>
  )
}

function Filters() {
  const { kind, whose } = sought.value
  const kinds = [...new Set(kit.book.entries.value.map(entry => entry.kind))].sort()
  const anyGiven = kit.book.given.value.size > 0
  return (
    <>
      {kinds.length > 1 && (
        <div class="chips" role="group" aria-label={t('note.kinds')}>
          {['', ...kinds].map(key => (
            <button
              type="button"
              class="chip"
              key={key}
              data-note-filter={key || 'all'}
              aria-pressed={kind === key}
              onClick={() => seek({ kind: key })}>
              {key ? kindWord(key) : t('note.all')}
            </button>
          ))}
        </div>
      )}
      {anyGiven && (
        <div class="chips" role="group" aria-label={t('note.whose')}>
          {(['all', 'mine', 'given'] as const).map(key => (
            <button
              type="button"
              class="chip"
              key={key}
              data-note-whose={key}
              aria-pressed={whose === key}
              onClick={() => seek({ whose: key })}>
              {t(`note.whose.${key}`)}
            </button>
          ))}
        </div>
      )}
    </>
  )
}

const handedOn = () => (kit.book.source.value?.home ? [] : kit.onBox.leavesOf('handed-on'))
/** What somebody handed on to this reader. */
const toMe = () => handedOn().filter(leaf => Number(leaf.d.person) === myId.value)

function State() {
  const n = kit.book.unread.value
  return (
    <>
      {kit.book.opening.value > 0 && (
        <p class="quiet" role="status">
          {t('note.opening')}
        </p>
      )}
      {n > 0 && <p class="held">{t('note.unread', { n })}</p>}
      {toMe().map(leaf => (
        <a class="act" key={leaf.n} href="#notebook/handed" data-handed-on={leaf.n}>
          {t('note.handed-on', { name: nameOf(Number(leaf.d.from ?? 0) || leaf.by) })}
          <small>{t('note.handed-on.what')}</small>
        </a>
      ))}
    </>
  )
}

export function Notebook() {
  const home = kit.book.source.value?.home
  const rows = kit.book.found(sought.value)
  return (
    <Main id="notebook" class="notebook" label={t('note.title')}>
      <h1>{t('note.title')}</h1>
      <State />
      <a class="act big" href="#notebook/new" data-note-new>
        {t('note.new')}
      </a>
      <label class="field">
        {t('note.search')}
        <input
          type="search"
          data-note-search
          value={sought.value.words}
          autocomplete="off"
          onInput={event => seek({ words: event.currentTarget.value })}
        />
        <small>{t('note.search.here')}</small>
      </label>
      <Filters />
      {rows.length === 0 && <p class="quiet">{t(kit.book.entries.value.length ? 'note.none-found' : 'note.empty')}</p>}
      <ol class="notes">
        {rows.slice(0, shown.value).map(entry => (
          <li key={entry.entry}>
            <Row entry={entry} />
          </li>
        ))}
      </ol>
      {rows.length > shown.value && (
        <button type="button" class="act quiet-act" onClick={() => (shown.value += step * 4)}>
          {t('note.more', { n: rows.length - shown.value })}
        </button>
      )}
      <div class="list">
        <a class="link-row" href="#notebook/person">
          {t('note.person')}
        </a>
        <a class="link-row" href="#notebook/along">
          {t('note.along')}
        </a>
        {home && (
          <a class="link-row" href="#notebook/bring">
            {t('note.bring')}
          </a>
        )}
        {!home && (
          <>
            {handedOn().length > 0 && (
              <a class="link-row" href="#notebook/handed" data-to-handed>
                {t('handed.title')}
              </a>
            )}
            <a class="link-row" href="#notebook/hand-on">
              {t('note.hand-on')}
            </a>
            <a class="link-row" href="#notebook/trustees">
              {t('note.trustees')}
            </a>
            <a class="link-row" href="#notebook/keys">
              {t('note.keys')}
            </a>
          </>
        )}
      </div>
    </Main>
  )
}
