// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// HandOn - so that another can finish: scene by scene what is given to them, chosen by the author, or by the two whom she named. Her
// words go as they are; what the successor writes stands beside them.
import { useState } from 'preact/hooks'
import { kit } from '../kit'
import { nameAndRole, nameOf } from '../names'
import { Main } from '../parts/Main'
import { myId, people } from '../store'
import { t } from '../words'
import type { Entry } from './lines'
import { kindWord, personal, titleOf } from './say'
import { useTrusted } from './Trustees'
import { handOn } from './trusting'

/** Of people, houses and herself nothing goes unless it is tapped. */
const held = ['person', 'house', 'self', 'wish']
const goes = (entry: Entry) => !held.includes(entry.kind) && !entry.removed

interface Scene {
  scene: string
  list: readonly Entry[]
}
function scenesOf(entries: readonly Entry[]): Scene[] {
  const scenes = [...new Set(entries.map(entry => entry.scene))].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }))
  return scenes.map(scene => ({ scene, list: entries.filter(entry => entry.scene === scene) }))
}

function OfScene({
  scene,
  list,
  chosen,
  choose,
}: Scene & { chosen: ReadonlySet<string>; choose: (ids: ReadonlySet<string>) => void }) {
  const toggle = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (on) next.add(id)
      else next.delete(id)
    }
    choose(next)
  }
  const all = list.map(entry => entry.entry)
  const some = all.some(id => chosen.has(id))
  return (
    <fieldset class="panel note-scene" data-hand-scene={scene}>
      <legend>{scene ? t('note.scene', { scene }) : t('note.no-scene')}</legend>
      <button type="button" class="act small-act quiet-act" onClick={() => toggle(all, !some)}>
        {t(some ? 'note.hand-on.none' : 'note.hand-on.all')}
      </button>
      <div class="list">
        {list.map(entry => (
          <button
            type="button"
            class="choice"
            key={entry.entry}
            data-hand-note={entry.entry}
            aria-pressed={chosen.has(entry.entry)}
            onClick={() => toggle([entry.entry], !chosen.has(entry.entry))}>
            <small>{kindWord(entry.kind)}</small>
            <span data-quote>{titleOf(entry) || kindWord(entry.kind)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  )
}

export function HandOn({ from }: { from: number }) {
  const trusted = useTrusted(from)
  const source = kit.book.source.value!
  const who = from ? nameOf(from) : source.who()
  const list = (from ? trusted : kit.book.entries.value.filter(entry => kit.book.isMine(entry))).filter(
    entry => entry.who === who,
  )
  const [left, leave] = useState<ReadonlySet<string> | null>(null)
  const chosen = left ?? new Set(list.filter(goes).map(entry => entry.entry))
  const [to, choose] = useState(0)
  const [words, write] = useState('')
  const [how, tell] = useState<'' | 'busy' | 'not' | number>('')
  const hand = async () => {
    if (how === 'busy' || !to) return
    tell('busy')
    const lines = list
      .filter(entry => chosen.has(entry.entry))
      .flatMap(entry => {
        const fields = Object.keys(entry.fields).filter(
          field => field !== 'removed' && (!personal.includes(field) || held.includes(entry.kind)),
        )
        return kit.book.forOthers(entry, fields, who) ?? []
      })
    const scenes = [...new Set(lines.map(line => line.scene ?? ''))].filter(Boolean).join(', ')
    const text = [words.trim(), scenes && t('note.hand-on.scenes', { scenes })].filter(Boolean).join('\n') || t('note.hand-on')
    const n = await handOn(to, from, text, lines).catch(() => 0)
    tell(n || 'not')
  }
  if (typeof how === 'number')
    return (
      <Main id="notebook" class="notebook" label={t('note.hand-on')}>
        <h1>{t('note.hand-on')}</h1>
        <p class="lead" data-handed={how}>
          {t('note.hand-on.done', { n: how, name: nameOf(to) })}
        </p>
        <a class="link-row" href="#notebook">
          {t('note.back')}
        </a>
      </Main>
    )
  return (
    <Main id="notebook" class="notebook" label={t('note.hand-on')}>
      <h1>{from ? t('note.hand-on.for', { name: who }) : t('note.hand-on')}</h1>
      <p class="lead">{t('note.hand-on.what')}</p>
      {list.length === 0 && <p class="quiet">{t('note.empty')}</p>}
      {scenesOf(list).map(row => (
        <OfScene key={row.scene} {...row} chosen={chosen} choose={leave} />
      ))}
      <label class="field">
        {t('note.hand-on.to')}
        <select data-hand-to value={to} onChange={event => choose(Number(event.currentTarget.value))}>
          <option value={0}>{t('note.hand-on.choose')}</option>
          {people()
            .filter(row => !row.gone && row.person !== myId.value && row.person !== from)
            .map(row => (
              <option key={row.person} value={row.person}>
                {nameAndRole(row.person)}
              </option>
            ))}
        </select>
      </label>
      <label class="field">
        {t('note.hand-on.words')}
        <textarea rows={3} maxLength={2000} value={words} onInput={event => write(event.currentTarget.value)} />
      </label>
      <p class="quiet small">{t('note.give.forever')}</p>
      {how === 'not' && <p role="alert">{t('note.hand-on.not')}</p>}
      <button
        type="button"
        class="act big"
        data-hand-on
        aria-busy={how === 'busy' || undefined}
        aria-disabled={!to || !chosen.size || undefined}
        onClick={() => void hand()}>
        {t('note.hand-on.go', { n: list.filter(entry => chosen.has(entry.entry)).length })}
        <small>{t('note.give-it.who')}</small>
      </button>
      <a class="link-row" href="#notebook">
        {t('note.back')}
      </a>
    </Main>
  )
}
