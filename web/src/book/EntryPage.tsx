// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// EntryPage - one entry: what its author says, and beside it, under their own names, what others wrote. Two values of one hand are both
// shown, until that hand settles which.
import { useState } from 'preact/hooks'
import { kit } from '../kit'
import { nameOf } from '../names'
import { Main } from '../parts/Main'
import { go } from '../route'
import { t } from '../words'
import type { Entry, Told, Word } from './lines'
import { Kept } from './Picture'
import { aboutOf, fieldWord, kindWord, personal, titleOf, valueWords, writtenAt } from './say'

const hidden = ['hash', 'removed', 'plan']
const now = () => kit.lines.timeHere(kit.book.source.value!.now())

/** Written where the entry is read: given, when it was given and is not in one's own book. */
async function write(entry: Entry, set: Record<string, Word>) {
  const source = kit.book.source.value!
  const line = kit.lines.newLine(entry.kind, set, { entry, who: source.who(), at: now() })
  if (!line) return
  const toAll = source.give && kit.book.isGiven(entry) && entry.fields && !kit.book.isMine(entry)
  await (toAll ? source.give!(line) : kit.book.keep([line]))
}

function Two({ entry, field, list }: { entry: Entry; field: string; list: readonly Told[] }) {
  const mine = list[0].who === kit.book.source.value?.who()
  return (
    <div class="note-twice" data-note-twice={field}>
      <p class="small">{t(mine ? 'note.twice.yours' : 'note.twice.theirs')}</p>
      <ul class="note-sides">
        {list.map(told => (
          <li key={told.w}>
            <span data-quote>{valueWords(field, told.v) || '–'}</span>
            <small>{writtenAt(told.at)}</small>
            {mine && (
              <button
                type="button"
                class="act small-act quiet-act"
                data-note-keep={told.w}
                onClick={() => void write(entry, { [field]: told.v })}>
                {t('note.keep-this')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function By({ entry, who, list, field }: { entry: Entry; who: string; list: readonly Told[]; field: string }) {
  const beside = who !== entry.who
  if (list.length === 1 && !list[0].v.length) return null
  return (
    <div class={beside ? 'note-beside' : ''} data-note-by={who}>
      {beside && <small>{t('note.beside', { name: who || t('note.nobody'), when: writtenAt(list[0].at) })}</small>}
      {list.length > 1 ? (
        <Two entry={entry} field={field} list={list} />
      ) : (
        <p class="note-value" data-quote>
          {valueWords(field, list[0].v)}
        </p>
      )}
    </div>
  )
}
function Field({ entry, field }: { entry: Entry; field: string }) {
  const all = entry.fields[field]
  const whose = [...new Set(all.map(told => told.who))].sort((a, b) => Number(b === entry.who) - Number(a === entry.who))
  if (all.every(told => !told.v.length)) return null
  return (
    <div class="note-field" data-note-said={field}>
      <dt>{fieldWord(field)}</dt>
      <dd>
        {whose.map(who => (
          <By key={who} entry={entry} who={who} field={field} list={all.filter(told => told.who === who)} />
        ))}
      </dd>
    </div>
  )
}

export function Said({ entry }: { entry: Entry }) {
  const hash = kit.lines.saidOf(entry, 'hash')
  const fields = Object.keys(entry.fields).filter(field => !hidden.includes(field))
  return (
    <>
      {hash && <Kept hash={hash} words={kit.lines.saidOf(entry, 'words') || t('note.picture')} />}
      <dl class="note-fields">
        {fields.map(field => (
          <Field key={field} entry={entry} field={field} />
        ))}
      </dl>
    </>
  )
}

/** What goes out is chosen field by field; contacts and rates stay unless they are named. */
function Give({ entry, done }: { entry: Entry; done: () => void }) {
  const source = kit.book.source.value!,
    who = source.who()
  const all = Object.keys(entry.fields).filter(
    field => field !== 'removed' && (kit.lines.valueOf(entry, who, field)?.length ?? 0) > 0,
  )
  const [chosen, choose] = useState<readonly string[]>(all.filter(field => !personal.includes(field)))
  const [busy, work] = useState(false)
  const give = async () => {
    if (busy) return
    work(true)
    const line = kit.book.forOthers(entry, chosen, who)
    const hash = chosen.includes('hash') ? kit.lines.saidOf(entry, 'hash') : ''
    const media = hash ? await kit.onBox.pictureGiven(hash) : ''
    const given = line && (!hash || media) && (await source.give!(line, media || undefined))
    work(false)
    if (given) done()
  }
  return (
    <section class="panel" data-note-giving>
      <p>{t('note.give.what')}</p>
      <div class="chips" role="group" aria-label={t('note.give.fields')}>
        {all.map(field => (
          <button
            type="button"
            class="chip"
            key={field}
            aria-pressed={chosen.includes(field)}
            onClick={() => choose(chosen.includes(field) ? chosen.filter(other => other !== field) : [...chosen, field])}>
            {fieldWord(field)}
          </button>
        ))}
      </div>
      <p class="quiet small">{t('note.give.forever')}</p>
      <button
        type="button"
        class="act"
        data-note-give
        aria-busy={busy || undefined}
        aria-disabled={chosen.length === 0 || undefined}
        onClick={() => void give()}>
        {t('note.give-it')}
        <small>{t('note.give-it.who')}</small>
      </button>
    </section>
  )
}

export function EntryPage({ entry }: { entry: Entry }) {
  const [giving, open] = useState(false)
  const source = kit.book.source.value!
  const own = entry.who === source.who(),
    giver = kit.book.giverOf(entry)
  return (
    <Main id="notebook" class="notebook" label={kindWord(entry.kind)}>
      <p class="quiet">{aboutOf(entry)}</p>
      <h1 class={entry.removed ? 'is-removed' : ''} data-quote>
        {titleOf(entry) || kindWord(entry.kind)}
      </h1>
      <p class="quiet small">
        {[entry.who && t('note.by', { name: entry.who }), writtenAt(entry.at)].filter(Boolean).join(', ')}
        {giver > 0 && ` · ${t('note.given-by', { name: nameOf(giver) })}`}
      </p>
      <Said entry={entry} />
      <p class="quiet small" data-note-standing>
        {t(kit.book.isGiven(entry) ? 'note.is-given' : source.home ? 'note.is-home' : 'note.is-yours')}
      </p>
      <div class="row-acts">
        <button type="button" class="act" data-note-write onClick={() => go('notebook', 'entry', entry.entry, 'write')}>
          {t(own ? 'note.write' : 'note.write.beside')}
        </button>
        {source.give && own && kit.book.isMine(entry) && (
          <button type="button" class="act quiet-act" data-note-open-give aria-expanded={giving} onClick={() => open(!giving)}>
            {t('note.give')}
          </button>
        )}
        {own && (
          <button
            type="button"
            class="act quiet-act"
            data-note-remove
            onClick={() => void write(entry, { removed: entry.removed ? '' : 'yes' })}>
            {t(entry.removed ? 'note.bring-back' : 'note.remove')}
          </button>
        )}
      </div>
      {giving && <Give entry={entry} done={() => open(false)} />}
      <a class="link-row" href="#notebook">
        {t('note.back')}
      </a>
    </Main>
  )
}
