// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Notice - what is owed to an authority or to the production's own records: who owes it and until when; to whom it was given,
// and how, in the words of whoever gave it.
import { useState } from 'preact/hooks'
import { dueNotice, ownerName } from '../due'
import { Act } from '../parts/Act'
import { Deadline } from '../parts/Deadline'
import { Main } from '../parts/Main'
import { route } from '../route'
import { views } from '../store'
import { asked } from '../asked'
import type { NoticeRow } from '../views'
import { t } from '../words'

function Open({ row }: { row: NoticeRow }) {
  const [text, write] = useState('')
  return (
    <>
      <p>{t('owed.by', { name: ownerName(row.owner) })}</p>
      <Deadline row={dueNotice(row)} />
      <label class="field">
        {t('owed.words')}
        <textarea rows={4} value={text} onInput={event => write(event.currentTarget.value)} />
      </label>
      <Act asked={asked('give-notice', { count: row.notice, text: text.trim() || undefined })}>{t('owed.given')}</Act>
      <p class="quiet small">{t('owed.note')}</p>
    </>
  )
}

export function Notice() {
  const row = views.value?.now.notices.find(one => String(one.notice) === route.value[1])
  return (
    <Main id="notice" label={t('due.title')}>
      <div class="way-back">
        <a class="link-row" href="#report">
          {t('nav.report')}
        </a>
      </div>
      <h1 class="entry-words">{row ? t('owed.title', { what: t(`notice.${row.kind}`) }) : t('owed.none')}</h1>
      {row && (row.state === 'given' ? <p class="lead">{t('owed.was-given')}</p> : <Open row={row} key={row.notice} />)}
    </Main>
  )
}
