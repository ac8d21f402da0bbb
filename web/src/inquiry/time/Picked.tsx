// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Picked - one item whole: its words, when, what is known of it, on what it rests; and where it is disputed, every version.
import { t } from '../../words'
import { byNumber, filled, first, list, numberOf } from '../data'
import type { Board } from './board'
import { Glyph } from './Glyph'
import { laneWords, peopleWords, statusWords, whenWords } from './say'

/** The claims that are versions of this fact, none first: in the order in which they were written. */
function versionsOf(fact: string) {
  return [...byNumber.value.values()]
    .filter(entry => entry.kind === 'claim' && first(entry, 'fact') === fact)
    .map(entry => ({
      number: numberOf(entry),
      text: filled(first(entry, 'text')),
      by: filled(first(entry, 'of') || (first(entry, 'person') && `{${first(entry, 'person')}}`)),
      sources: list(entry, 'sources'),
    }))
}
const Sources = ({ sources }: { sources: readonly string[] }) => (
  <ul class="time-sources" aria-label={t('inquiry.time.sources')}>
    {sources.map(source => (
      <li key={source}>{source}</li>
    ))}
  </ul>
)
function Versions({ fact }: { fact: string }) {
  const versions = versionsOf(fact)
  if (!versions.length) return null
  return (
    <div class="time-versions">
      <p class="time-when">{t('inquiry.time.versions')}</p>
      <ul>
        {versions.map(({ number, text, by, sources }) => (
          <li key={number} data-version={number}>
            {by && <p class="quiet">{by}</p>}
            <blockquote data-quote>{text}</blockquote>
            <Sources sources={sources} />
          </li>
        ))}
      </ul>
    </div>
  )
}

export function Picked({ board, onPick }: { board: Board; onPick?: (entry: string) => void }) {
  const item = board.picked.value
  if (item === null) return null
  const { items, lanes } = board.data,
    status = items.status[item],
    people = peopleWords(board, item),
    entry = items.entry[item]
  return (
    <section class="time-picked" data-picked={entry} aria-label={t('inquiry.time.picked')}>
      <p class="time-when">
        <Glyph status={status} /> {entry} · {statusWords(status)} · {laneWords(lanes[items.lane[item]])}
      </p>
      <p class="time-words" data-quote>
        {items.says[item]}
      </p>
      <p>{whenWords(board, item)}</p>
      {people && <p class="quiet">{people}</p>}
      <Sources sources={items.sources[item]} />
      {status === 'disputed' && <Versions fact={entry} />}
      <div class="row-acts">
        {onPick && (
          <button type="button" class="act small-act" data-to-entry onClick={() => onPick(entry)}>
            {t('inquiry.time.to-entry', { entry })}
          </button>
        )}
        <button type="button" class="act small-act quiet-act" data-unpick onClick={() => (board.picked.value = null)}>
          {t('close')}
        </button>
      </div>
    </section>
  )
}
