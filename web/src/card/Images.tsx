// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Images - whose image: each frame with its author, what was meant, and what is remembered of it; then a tally by author, in the
// order of their names. Nobody is ranked.
import { Main } from '../parts/Main'
import { slate } from '../names'
import { details, setups, views } from '../store'
import { want } from '../link'
import { language, t } from '../words'
import { useEffect, useState } from 'preact/hooks'
import { asText, standing, textIn } from './cards'
import { entriesOf, writerOf } from './given'
import { creditOf } from './Credit'
import { Frame, frames } from './Frames'
import { toldOf, ToldWords } from './Told'

/** By name, as a list of names is: the count says nothing about the order. */
function tally(): [author: string, n: number][] {
  const by = new Map<string, number>()
  for (const entry of frames()) by.set(textIn(entry, 'author'), (by.get(textIn(entry, 'author')) ?? 0) + 1)
  return [...by].filter(([author]) => author).sort(([a], [b]) => a.localeCompare(b, language.value))
}

function Of({ id, author }: { id: string; author: string }) {
  const row = setups().find(one => one.id === id)
  const setup = row && details.value.get(row.setup)
  const list = frames().filter(entry => entry.setup === id && (!author || textIn(entry, 'author') === author))
  const meant = entriesOf(id, 'setup').flatMap(entry => standing(entry, 'intention'))
  useEffect(() => {
    if (row && !setup) want(row.setup)
  }, [row?.setup])
  if (!list.length) return null
  return (
    <section class="images-of" data-images-of={id} aria-label={id.toUpperCase()}>
      <h2>
        <a class="images-slate" href={`./#setup/${row?.setup ?? id}`}>
          {row ? slate(row.setup) : id.toUpperCase()}
        </a>
      </h2>
      {setup && creditOf(setup, 'author') && <p>{t('images.author', { name: creditOf(setup, 'author') })}</p>}
      {meant.map(one => (
        <figure key={one.w}>
          <blockquote data-quote>{asText(one.v)}</blockquote>
          <figcaption class="quiet small">{t('images.meant', { name: writerOf(one) })}</figcaption>
        </figure>
      ))}
      <div class="card-frames">
        {list.map(entry => (
          <Frame key={entry.entry} entry={entry} />
        ))}
      </div>
      {row && toldOf(row.setup).map(told => <ToldWords key={told.number} row={told} />)}
    </section>
  )
}

export function Images() {
  const [author, choose] = useState('')
  const ids = [...new Set(frames().map(entry => entry.setup))],
    names = tally()
  void views.value
  const ordered = [...setups().map(row => row.id), ...ids].filter((id, i, list) => ids.includes(id) && list.indexOf(id) === i)
  return (
    <Main id="images" class="images" label={t('images.title')}>
      <h1>{t('images.title')}</h1>
      <p class="quiet">{t('images.note')}</p>
      {!ids.length && <p class="empty">{t('images.none')}</p>}
      {names.length > 0 && (
        <div class="chips" role="group" aria-label={t('images.tally')} data-tally>
          {names.map(([name, n]) => (
            <button
              type="button"
              class="chip"
              key={name}
              data-tally-of={name}
              aria-pressed={author === name}
              onClick={() => choose(author === name ? '' : name)}>
              {name} <span class="tally">{t('images.count', { n })}</span>
            </button>
          ))}
        </div>
      )}
      {ordered.map(id => (
        <Of key={id} id={id} author={author} />
      ))}
    </Main>
  )
}
