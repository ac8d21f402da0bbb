// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Frames - a setup's images: a frame off the monitor is its cinematographer's, a still or a sketch is of whoever made it. Each
// carries its author, its setup and its hash; taken without the box it follows when there is one.
import { useState } from 'preact/hooks'
import type { Entry } from '../book/lines'
import { kit } from '../kit'
import { nameOf } from '../names'
import { isStation, myId, views } from '../store'
import type { Setup } from '../views'
import { asked } from '../asked'
import { t, timeOf } from '../words'
import { shown, textIn } from './cards'
import { entries, entriesOf, give, lineOf, writerOf } from './given'
import { rightsOf } from './Credit'
import { byWhom, cardOf, mayWrite } from './Setup'

const types = ['frame', 'still', 'sketch', 'page'] as const
type Type = (typeof types)[number]

/** A frame's author is the setup's; until its first take, the cinematographer of record. */
function authorOf(setup: Setup, type: Type, who: number): string {
  const author = setup.author || (views.value?.now.author ?? 0)
  return type === 'frame' && author ? nameOf(author) : nameOf(who)
}
function operatorOf(setup: Setup): string {
  if (setup.camera) return nameOf(setup.camera)
  const [told] = shown(cardOf(setup.id, 'A'), 'operator').values
  return told ? String(told.v) : ''
}

async function keep(setup: Setup, type: Type, words: string, file: File, who = myId.value): Promise<boolean> {
  const made = await kit.attach(file)
  if (!made) return false
  const facts = { author: authorOf(setup, type, who), operator: operatorOf(setup), rights: rightsOf(setup.setup), words }
  const set = { hash: made.hash, type, ...Object.fromEntries(Object.entries(facts).filter(([, v]) => v)) }
  const line = lineOf({ kind: 'frame', id: kit.lines.newHex(), setup: setup.id, set })
  const note = asked('give-note', { setup: setup.setup, text: kit.lines.jcs(line) }, who === myId.value ? {} : { for: who })
  void kit.follow([made], { note })
  return true
}

/** What this phone has taken and the box has not got yet. */
function Waiting({ setup }: { setup: Setup }) {
  const n = kit.notesHeld().filter(({ note }) => (note.args as { setup?: number }).setup === setup.setup).length
  return n ? (
    <p class="quiet small" role="status" data-frames-held={n}>
      {t('media.waits', { n })}
    </p>
  ) : null
}

export const frames = () => entries.value.filter(entry => entry.kind === 'frame' && !entry.removed)
/** Whose image it is says whether everybody may see it; in her name her trustees say it from her book. */
function Release({ entry }: { entry: Entry }) {
  const mine = textIn(entry, 'author') === nameOf(myId.value)
  const open = (entry.fields.released ?? []).some(told => told.v === 'public')
  if (!mine || isStation.value) return null
  const say = () =>
    void give({ kind: 'frame', id: entry.entry, setup: entry.setup, set: { released: open ? 'no' : 'public' }, mine: true })
  return (
    <button type="button" class="act small-act quiet-act" data-release={open ? 'public' : 'no'} aria-pressed={open} onClick={say}>
      {t(open ? 'images.release.back' : 'images.release')}
      <small>{t('images.release.what')}</small>
    </button>
  )
}
export function Frame({ entry }: { entry: Entry }) {
  const author = textIn(entry, 'author'),
    type = textIn(entry, 'type') || 'frame'
  const [hash] = entry.fields.hash ?? []
  const words = textIn(entry, 'words'),
    slate = entry.setup.toUpperCase()
  return (
    <figure class="card-frame" data-frame={textIn(entry, 'hash')} data-author={author}>
      <img
        class="card-image"
        src={`/media/${textIn(entry, 'hash')}`}
        loading="lazy"
        alt={words || t('card.frame.alt', { type: t(`card.frame.${type}`), setup: slate })}
      />
      <figcaption>
        <b>{author}</b>
        <span>
          {slate} · {t(`card.frame.${type}`)}
        </span>
        {textIn(entry, 'operator') && <span>{t('card.frame.operator', { name: textIn(entry, 'operator') })}</span>}
        {textIn(entry, 'rights') && <span>{t('card.frame.rights', { name: textIn(entry, 'rights') })}</span>}
        {words && <q data-quote>{words}</q>}
        {hash && <small class="quiet">{t('card.by-at', { name: writerOf(hash), time: timeOf(Date.parse(hash.at)) })}</small>}
        <Release entry={entry} />
      </figcaption>
    </figure>
  )
}

export function Frames({ setup }: { setup: Setup }) {
  const [type, be] = useState<Type>('frame')
  const [words, write] = useState('')
  const [wrong, tell] = useState(false)
  const rows = entriesOf(setup.id, 'frame')
  const add = (file: File) =>
    byWhom(async who => {
      tell(!(await keep(setup, type, words.trim(), file, who)))
      write('')
    })
  return (
    <section class="card-part" data-frames={rows.length} aria-label={t('card.frames')}>
      <h3>{t('card.frames')}</h3>
      <div class="card-frames">
        {rows.map(entry => (
          <Frame key={entry.entry} entry={entry} />
        ))}
      </div>
      <Waiting setup={setup} />
      {mayWrite() && (
        <details class="card-more" data-add-frame>
          <summary>{t('card.frames.add')}</summary>
          <kit.Pick
            label={t('card.frames.type')}
            list={types.map(key => ({ key, words: t(`card.frame.${key}`) }))}
            at={type}
            pick={be}
          />
          <p class="quiet small">{t('card.frames.author', { name: authorOf(setup, type, myId.value) })}</p>
          <label class="field">
            {t('card.frames.words')}
            <input value={words} maxLength={400} onInput={event => write(event.currentTarget.value)} />
          </label>
          <label class="act media-pick">
            {t('card.frames.take')}
            <input
              type="file"
              accept="image/*"
              capture="environment"
              onChange={event => {
                const file = event.currentTarget.files?.[0]
                event.currentTarget.value = ''
                if (file) add(file)
              }}
            />
          </label>
          {wrong && <p role="alert">{t('media.wrong')}</p>}
        </details>
      )}
      <a class="link-row" href="#images">
        {t('images.title')}
      </a>
      <a class="link-row" href="#screenplay">
        {t('screenplay.title')}
      </a>
    </section>
  )
}
