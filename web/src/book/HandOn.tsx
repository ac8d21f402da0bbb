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
import type { Shot } from './going'
import { goesAlong, linesOf } from './going'
import type { Choosing } from './HandScenes'
import { Contacts, Kinds, Scenes, Stays } from './HandScenes'
import { useTrusted } from './Trustees'
import { handOn } from './trusting'

export function HandOn({ from }: { from: number }) {
  const trusted = useTrusted(from)
  const source = kit.book.source.value!
  const who = from ? nameOf(from) : source.who()
  const list = (from ? trusted : kit.book.entries.value.filter(entry => kit.book.isMine(entry))).filter(
    entry => entry.who === who,
  )
  const [left, leave] = useState<ReadonlySet<string> | null>(null)
  const chosen = left ?? new Set(list.filter(goesAlong).map(entry => entry.entry))
  const [shot, shoot] = useState<ReadonlyMap<string, Shot>>(new Map())
  const at = kit.lines.timeHere(source.now())
  const by: Choosing = {
    list,
    who,
    chosen,
    choose: leave,
    shot,
    shoot: (scene, word) => shoot(new Map(shot).set(scene, word)),
  }
  const lines = linesOf({ list, chosen, shot, who, at })
  const [to, choose] = useState(0)
  const [words, write] = useState('')
  const [how, tell] = useState<'' | 'busy' | 'not' | number>('')
  const hand = async () => {
    if (how === 'busy' || !to || !lines.length) return
    tell('busy')
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
      {!list.length && <p class="quiet">{t('note.empty')}</p>}
      <Kinds {...by} />
      <Scenes {...by} />
      <Contacts {...by} />
      <Stays {...by} />
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
        aria-disabled={!to || !lines.length || undefined}
        onClick={() => void hand()}>
        {t('note.hand-on.go', { n: lines.length })}
        <small>{t('note.give-it.who')}</small>
      </button>
      <a class="link-row" href="#notebook">
        {t('note.back')}
      </a>
    </Main>
  )
}
