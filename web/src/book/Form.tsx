// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Form - writing in a notebook: a new entry, or on one that is there. What another wrote is not touched: one's own words go beside.
import { useState } from 'preact/hooks'
import { kit } from '../kit'
import { notes } from '../notes'
import type { NoteField, NoteKind } from '../notes'
import { Main } from '../parts/Main'
import { go } from '../route'
import { t } from '../words'
import type { Entry, Word } from './lines'
import { FieldIn } from './Fields'
import { PictureIn } from './Picture'
import { kindWord, titleOf, written } from './say'

const isKind = (kind: string): kind is NoteKind => kind in notes
const skipped = ['hash', 'plan']
/** A card has many fields; these are asked for first. */
const short: readonly string[] = ['lens', 'stop', 'filters', 'height', 'intention', 'words']
const fieldsOf = (kind: NoteKind) => notes[kind].filter(field => !skipped.includes(field.type))
const isFirst = (kind: NoteKind) => (field: NoteField) => kind !== 'setup' || short.includes(field.key)
const isAbout = (kind: string) => kind === 'scene' || kind === 'setup' || kind === 'frame' || kind === 'idea'

const asText = (v: Word | undefined) =>
  typeof v === 'string' ? v : (v ?? []).map(one => (typeof one === 'string' ? one : '')).join(', ')
const asWord = (field: NoteField, text: string): Word =>
  field.type === 'list'
    ? text
        .split(/[,\n]/)
        .map(one => one.trim())
        .filter(Boolean)
    : text.trim()
const asSetup = (typed: string) =>
  typed
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '-')
    .slice(0, 24)

export function Kinds() {
  return (
    <Main id="notebook" label={t('note.new')}>
      <h1>{t('note.new')}</h1>
      <div class="list">
        {written.map(kind => (
          <button type="button" class="choice" key={kind} data-note-kind={kind} onClick={() => go('notebook', 'new', kind)}>
            {kindWord(kind)}
            <small class="quiet">{t(`note.about.${kind}`)}</small>
          </button>
        ))}
      </div>
    </Main>
  )
}

type Values = Readonly<Record<string, string>>
function saidNow(kind: NoteKind, values: Values, entry: Entry | undefined, who: string): Record<string, Word> {
  const said: Record<string, Word> = {}
  for (const field of fieldsOf(kind)) {
    const word = asWord(field, values[field.key] ?? '')
    if (word.length || kit.lines.valuesBy(entry, who, field.key).length) said[field.key] = word
  }
  return said
}

export function Form({ kind, entry }: { kind: string; entry?: Entry }) {
  const source = kit.book.source.value!,
    who = source.who()
  const fields = isKind(kind) ? fieldsOf(kind) : []
  const [values, put] = useState<Values>(() => ({
    ...Object.fromEntries(fields.map(field => [field.key, asText(kit.lines.valueOf(entry, who, field.key))])),
    ...(kind === 'frame' && !entry ? { type: 'page' } : {}),
  }))
  const [scene, name] = useState(entry?.scene ?? ''),
    [setup, slate] = useState(entry?.setup ?? '')
  const [picture, draw] = useState<Blob | null>(null)
  const [where, aim] = useState<'mine' | 'given'>(entry && kit.book.isGiven(entry) && !kit.book.isMine(entry) ? 'given' : 'mine')
  const [busy, work] = useState(false)
  if (!isKind(kind)) return null

  const save = async () => {
    if (busy) return
    work(true)
    const said = saidNow(kind, values, entry, who)
    if (picture) {
      const hash = await source.keepPicture(picture)
      if (hash) said.hash = hash
    }
    const about = { entry, who, scene: scene.trim(), setup: asSetup(setup), at: kit.lines.timeHere(source.now()) }
    const line = kit.lines.newLine(kind, said, about)
    const kept = !line || (where === 'given' && source.give ? await source.give(line) : await kit.book.keep([line]))
    work(false)
    if (kept) go('notebook', ...(line || entry ? ['entry', line?.entry ?? entry!.entry] : []))
  }
  const one = (field: NoteField) => (
    <FieldIn
      key={field.key}
      field={field}
      value={values[field.key] ?? ''}
      put={value => put(before => ({ ...before, [field.key]: value }))}
    />
  )
  const more = fields.filter(field => !isFirst(kind)(field))
  return (
    <Main id="notebook" label={kindWord(kind)}>
      <h1>{entry ? titleOf(entry) || kindWord(kind) : kindWord(kind)}</h1>
      {entry && entry.who !== who && <p class="quiet">{t('note.beside.form', { name: entry.who || t('note.nobody') })}</p>}
      <form
        class="note-form"
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}>
        {kind === 'frame' && <PictureIn blob={picture} put={draw} />}
        {isAbout(kind) && (
          <div class="note-two">
            <label class="field">
              {t('note.in-scene')}
              <input data-note-field="in-scene" value={scene} maxLength={24} onInput={event => name(event.currentTarget.value)} />
            </label>
            <label class="field">
              {t('note.in-setup')}
              <input
                data-note-field="in-setup"
                value={setup}
                maxLength={24}
                onInput={event => slate(event.currentTarget.value)}
              />
            </label>
          </div>
        )}
        {fields.filter(isFirst(kind)).map(one)}
        {more.length > 0 && (
          <details class="more">
            <summary>{t('note.more-fields')}</summary>
            <div class="note-form">{more.map(one)}</div>
          </details>
        )}
        {source.give && entry && kit.book.isGiven(entry) && (
          <kit.Pick
            label={t('note.for')}
            list={(['mine', 'given'] as const).map(key => ({ key, words: t(`note.for.${key}`) }))}
            at={where}
            pick={aim}
          />
        )}
        <button type="submit" class="act big" data-note-save aria-busy={busy || undefined}>
          {t(where === 'given' ? 'note.give-it' : 'note.save')}
          <small>{t(where === 'given' ? 'note.give-it.who' : source.home ? 'note.save.home' : 'note.save.who')}</small>
        </button>
      </form>
    </Main>
  )
}
