// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Lessons - points of another production, without a name in them: each is answered by this one before its first meeting.
import { useState } from 'preact/hooks'
import type { Lesson } from '../lesson'
import { lessonWords } from '../lesson'
import { textOf } from '../names'
import { Act } from '../parts/Act'
import { Main } from '../parts/Main'
import { tends } from '../resuming'
import { views } from '../store'
import { asked } from '../asked'
import { t } from '../words'

function Answer({ number }: { number: number }) {
  const [text, write] = useState('')
  return (
    <>
      <label class="field">
        {t('lesson.words')}
        <textarea rows={2} maxLength={8000} value={text} onInput={event => write(event.currentTarget.value)} />
      </label>
      {text.trim() && <Act asked={asked('answer-lesson', { count: number, text: text.trim() })}>{t('lesson.send')}</Act>}
    </>
  )
}

function One({ row }: { row: Lesson }) {
  const { about, words } = lessonWords(textOf('lesson', row.number))
  const said = textOf('lesson-answer', row.number)
  return (
    <li class="lesson" data-lesson={row.number} data-open={row.open}>
      {about && <p class="panel-label">{about}</p>}
      <p>
        <b>{words}</b>
      </p>
      {said && <blockquote data-quote>{said}</blockquote>}
      {row.open && (tends() ? <Answer number={row.number} /> : <p class="quiet">{t('lesson.open')}</p>)}
    </li>
  )
}

export function Lessons() {
  const rows = views.value?.lessons ?? []
  const open = rows.filter(row => row.open).length
  return (
    <Main label={t('lesson.title')}>
      <h1>{t('lesson.title')}</h1>
      <p class="lead">{t(rows.length ? 'lesson.what' : 'lesson.none')}</p>
      {open > 0 && <p class="held">{t('lesson.waiting', { n: open })}</p>}
      <ol class="lessons">
        {[...rows.filter(row => row.open), ...rows.filter(row => !row.open)].map(row => (
          <One row={row} key={row.number} />
        ))}
      </ol>
    </Main>
  )
}
