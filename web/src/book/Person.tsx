// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Person - the page that a person keeps of herself, and that her trustees keep for her when both have opened her book: her words, her work,
// her images, the people she recommended. Everything in the order of its number or its name; nobody is ranked.
import { useState } from 'preact/hooks'
import { kit } from '../kit'
import { nameOf, slate } from '../names'
import { Main } from '../parts/Main'
import { go } from '../route'
import { myId, setups, views } from '../store'
import { language, t } from '../words'
import { Said } from './EntryPage'
import type { Entry } from './lines'
import { Kept } from './Picture'
import { useTrusted } from './Trustees'

const said = (entry: Entry, field: string) => kit.lines.saidOf(entry, field)
const byName = (a: Entry, b: Entry) => said(a, 'name').localeCompare(said(b, 'name'), language.value)
const kinds = (list: readonly Entry[], kind: string) => list.filter(entry => entry.kind === kind && !entry.removed)
const isPublic = (entry: Entry, who: string) => kit.lines.valueOf(entry, who, 'released') === 'public'

/** What stands on it goes to everybody who joined, and from there on the public page. */
async function release(entry: Entry, who: string, from: number | undefined) {
  const line = kit.book.forOthers(entry, ['title', 'words'], who)
  if (!line) return false
  const over = kit.lines.valuesBy(entry, who, 'released').map(told => told.w)
  const at = kit.lines.timeHere(kit.book.source.value!.now())
  const released = { over, v: isPublic(entry, who) ? 'no' : 'public' }
  return kit.onBox.giveLine({ ...line, at, set: { ...line.set, released } }, undefined, from)
}

function Own({ entry, who, from, mine }: { entry: Entry; who: string; from?: number; mine: boolean }) {
  const open = isPublic(entry, who)
  return (
    <article class="card" data-self={entry.entry}>
      <Said entry={entry} />
      <div class="row-acts">
        {mine && (
          <a class="act quiet-act" href={`#notebook/entry/${entry.entry}/write`}>
            {t('note.write')}
          </a>
        )}
        {(mine || from) && kit.book.source.value?.give && (
          <button
            type="button"
            class="act quiet-act"
            data-self-release={open ? 'public' : 'no'}
            aria-pressed={open}
            onClick={() => void release(entry, who, from)}>
            {t(open ? 'note.person.back' : 'note.person.release')}
            <small>{t('note.person.release.what')}</small>
          </button>
        )}
      </div>
    </article>
  )
}

/** Trustees write in her name; the log says which of them it was. */
function KeepFor({ from, who }: { from: number; who: string }) {
  const [words, write] = useState('')
  const keep = async () => {
    const at = kit.lines.timeHere(kit.book.source.value!.now())
    const line = kit.lines.newLine('self', { words: words.trim() }, { who, at })
    if (line && (await kit.onBox.giveLine(line, undefined, from))) write('')
  }
  return (
    <section class="panel">
      <label class="field">
        {t('note.person.for', { name: who })}
        <textarea rows={4} maxLength={4000} value={words} data-self-for onInput={event => write(event.currentTarget.value)} />
        <small>{t('note.person.for.log')}</small>
      </label>
      {words.trim() && (
        <button type="button" class="act" data-self-keep onClick={() => void keep()}>
          {t('note.save')}
        </button>
      )}
    </section>
  )
}

function Work({ person }: { person: number }) {
  const rows = views.value ? setups().filter(row => person > 0 && row.author === person) : []
  if (!rows.length) return null
  return (
    <section data-person-work={rows.length}>
      <h2>{t('note.person.work')}</h2>
      <div class="rail">
        {rows.map(row => (
          <a key={row.setup} href={`./#setup/${row.setup}`}>
            {slate(row.setup)}
          </a>
        ))}
      </div>
    </section>
  )
}

function Recommended({ list }: { list: readonly Entry[] }) {
  if (!list.length) return null
  return (
    <section data-person-recommended={list.length}>
      <h2>{t('note.person.people')}</h2>
      <ul>
        {list.map(entry => (
          <li key={entry.entry}>
            <b data-quote>{said(entry, 'name')}</b>{' '}
            <span data-quote>{[said(entry, 'role'), said(entry, 'for')].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Person({ from }: { from?: number }) {
  const source = kit.book.source.value!,
    mine = !from || (!source.home && from === myId.value)
  const who = mine ? source.who() : nameOf(from)
  const lent = useTrusted(mine ? 0 : from)
  const all = [...new Map([...kit.book.entries.value, ...lent].map(entry => [entry.entry, entry])).values()]
  const hers = kinds(all, 'self').filter(entry => entry.who === who && !kit.book.isOurs(entry))
  const images = kinds(all, 'frame').filter(entry => (said(entry, 'author') || entry.who) === who)
  const people = kinds(all, 'person').filter(entry => (said(entry, 'by') || (said(entry, 'for') && entry.who)) === who)
  const trusted = !mine && Boolean(from && kit.keys.keys.value?.trusted[from])
  return (
    <Main id="notebook" class="notebook" label={t('note.person')}>
      <h1>{who}</h1>
      <p class="quiet">{t(mine ? 'note.person.what' : 'note.person.of')}</p>
      {hers.map(entry => (
        <Own key={entry.entry} entry={entry} who={who} from={trusted ? from : undefined} mine={mine} />
      ))}
      {mine && hers.length === 0 && (
        <button type="button" class="act" data-self-new onClick={() => go('notebook', 'new', 'self')}>
          {t('note.about.self')}
        </button>
      )}
      {trusted && <KeepFor from={from!} who={who} />}
      <Work person={source.home ? 0 : (from ?? myId.value)} />
      {images.length > 0 && (
        <section data-person-images={images.length}>
          <h2>{t('note.person.images')}</h2>
          {images.map(entry => (
            <figure key={entry.entry}>
              <Kept hash={said(entry, 'hash')} words={said(entry, 'words') || t('note.picture')} />
              <figcaption class="quiet small" data-quote>
                {[entry.setup.toUpperCase(), said(entry, 'name'), said(entry, 'words')].filter(Boolean).join(' · ')}
              </figcaption>
            </figure>
          ))}
        </section>
      )}
      <Recommended list={[...people].sort(byName)} />
      <a class="link-row" href="#notebook">
        {t('note.back')}
      </a>
    </Main>
  )
}
