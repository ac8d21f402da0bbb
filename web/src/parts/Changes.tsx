// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Changes - each step that failed or was refused that day: what changes, and who answers for it. Every change stays, with its words.
import { useState } from 'preact/hooks'
import { nameAndRole } from '../names'
import { changes, tends, wordsOf } from '../resuming'
import { ruleLang, ruleWrong } from '../say'
import { people } from '../store'
import { asked } from '../asked'
import type { Change } from '../vocabulary'
import { ChangeWords } from '../vocabulary'
import { calendarOf, t, timeOf } from '../words'
import { Act } from './Act'
import { Pick } from './Fields'
import { askWho } from './Who'

const kinds = ChangeWords.filter(word => word !== 'none')

/** Of a step by its rule; without one, what else changes. */
function Answer({ rule }: { rule?: string }) {
  const [change, be] = useState<Change | null>(null)
  const [person, name] = useState(0)
  const [text, write] = useState('')
  return (
    <div class="panel">
      <Pick
        label={t('change.what')}
        list={kinds.map(word => ({ key: word, words: t(`change.${word}`) }))}
        at={change}
        pick={be}
      />
      <button
        type="button"
        class="act quiet-act"
        data-change-who
        onClick={() => askWho(name, t('change.who'), row => !row.gone, { person })}>
        {person ? nameAndRole(person) : t('change.who')}
      </button>
      <label class="field">
        {t('change.words')}
        <textarea rows={3} maxLength={8000} value={text} onInput={event => write(event.currentTarget.value)} />
      </label>
      {change && person > 0 && text.trim() ? (
        <Act
          asked={
            rule
              ? asked('answer-step', { rule, change, person, text: text.trim() })
              : asked('name-change', { change, person, text: text.trim() })
          }
          done={() => (be(null), name(0), write(''))}>
          {t('change.send')}
        </Act>
      ) : (
        <p class="quiet">{t('change.not-yet')}</p>
      )}
    </div>
  )
}

/** One that is open, in the words of its rule. */
export const OpenStep = ({ rule }: { rule: string }) => (
  <details class="more step-row" data-step={rule}>
    <summary lang={ruleLang(rule)}>{ruleWrong(rule, null)}</summary>
    {tends() && people().length > 0 ? <Answer rule={rule} key={rule} /> : <p class="quiet">{t('change.open')}</p>}
  </details>
)

export const OtherChange = () => (
  <details class="more" data-other-change>
    <summary>{t('change.else')}</summary>
    <Answer />
  </details>
)

export const Changed = () => (
  <>
    {changes().map(leaf => (
      <article class="change-row" key={leaf.n} data-changed={leaf.d.rule ?? 'other'}>
        {leaf.d.rule && <p lang={ruleLang(String(leaf.d.rule))}>{ruleWrong(String(leaf.d.rule), null)}</p>}
        <p>
          <b>{t('change.is', { change: t(`change.${leaf.d.change}`) })}</b>
        </p>
        {wordsOf(leaf) && <blockquote data-quote>{wordsOf(leaf)}</blockquote>}
        <p class="quiet small">
          {t('change.by', { name: nameAndRole(Number(leaf.d.person ?? 0)), date: calendarOf(leaf.at), time: timeOf(leaf.at) })}
        </p>
      </article>
    ))}
  </>
)
