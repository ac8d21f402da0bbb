// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// ForMe - what somebody writes on a setup for herself alone: sealed on this device with her notebook's keys, shown to her beside the
// given words and marked as hers. It is an entry of its own in her notebook: giving or handing on a card never takes it along.
import { useEffect, useState } from 'preact/hooks'
import type { Entry } from '../book/lines'
import { kit } from '../kit'
import { isStation, myId } from '../store'
import type { Setup } from '../views'
import { t, timeOf } from '../words'
import { asText, standing } from './cards'
import { idOf } from './given'
import { mayWrite } from './Setup'

const shownFields = ['intention', 'words'] as const
const entryId = (setup: string) => idOf('for-me', setup, myId.value)
/** Hers on this setup, and nobody else's: what was given stands with the given words. */
const mineOn = (setup: string): readonly Entry[] =>
  kit.book.entries.value.filter(entry => entry.setup === setup && !entry.removed && !kit.book.isGiven(entry))

function Mine({ entry }: { entry: Entry }) {
  const told = shownFields.flatMap(field => standing(entry, field))
  const waits = (w: string) => (kit.book.mine.value.get(w)?.index ?? -1) < 0
  return (
    <>
      {told.map(one => (
        <figure key={one.w} data-mine={entry.entry}>
          <blockquote data-quote>{asText(one.v)}</blockquote>
          <figcaption class="quiet small">
            <b>{t('card.for-me.only')}</b> · {timeOf(Date.parse(one.at))}
            {waits(one.w) && ` · ${t('card.waits')}`}
          </figcaption>
        </figure>
      ))}
    </>
  )
}

function Write({ setup, entry, done }: { setup: Setup; entry?: Entry; done: () => void }) {
  const source = kit.book.source.value!,
    who = source.who()
  const [text, type] = useState(asText(kit.lines.valueOf(entry, who, 'words') ?? ''))
  const [busy, work] = useState(false)
  const keep = async () => {
    work(true)
    const about = { entry, id: entryId(setup.id), setup: setup.id, who, at: kit.lines.timeHere(source.now()) }
    const line = kit.lines.newLine('idea', { words: text.trim() }, about)
    const kept = !line || (await kit.book.keep([line]).catch(() => false))
    work(false)
    if (kept) done()
  }
  return (
    <div class="panel">
      <label class="field">
        {t('card.for-me.label')}
        <textarea rows={4} maxLength={2000} value={text} data-for-me-words onInput={event => type(event.currentTarget.value)} />
      </label>
      <div class="row-acts">
        <button
          type="button"
          class="act"
          data-for-me-keep
          disabled={busy || (!entry && !text.trim())}
          aria-busy={busy || undefined}
          onClick={() => void keep()}>
          {t('card.for-me.keep')}
          <small>{t('note.save.who')}</small>
        </button>
        <button type="button" class="act quiet-act" onClick={done}>
          {t('close')}
        </button>
      </div>
    </div>
  )
}

const Locked = () => (
  <>
    <p class="quiet">{t('card.for-me.no-key')}</p>
    <a class="act small-act quiet-act" href="#notebook" data-for-me-first>
      {t('card.for-me.first')}
    </a>
  </>
)

export function ForMe({ setup }: { setup: Setup }) {
  const [open, show] = useState(false)
  const known = kit.keys.known.value
  useEffect(() => {
    if (known === 'here') kit.seal.ready()
  }, [known])
  if (isStation.value || known === 'asking' || (known !== 'here' && !mayWrite())) return null
  const entries = known === 'here' ? mineOn(setup.id) : []
  const entry = entries.find(one => one.entry === entryId(setup.id))
  return (
    <section class="card-part card-words for-me" data-for-me={known} aria-label={t('card.for-me')}>
      <h3>{t('card.for-me')}</h3>
      {known === 'none' && <Locked />}
      {known === 'no-store' && <p class="quiet">{t('card.for-me.no-store')}</p>}
      {entries.map(one => (
        <Mine key={one.entry} entry={one} />
      ))}
      {known === 'here' && !open && (
        <button type="button" class="act small-act quiet-act" data-for-me-write onClick={() => show(true)}>
          {t(entry ? 'card.for-me.change' : 'card.for-me.write')}
        </button>
      )}
      {open && <Write setup={setup} entry={entry} done={() => show(false)} />}
    </section>
  )
}
