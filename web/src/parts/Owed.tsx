// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Owed - a notice that the reader owes, on Now: of what, until when, and where it is said that it was given.
import { dueNotice, owedBy } from '../due'
import { go } from '../route'
import { isStation, myId } from '../store'
import { t } from '../words'
import { Deadline } from './Deadline'
import { Prompt } from './Prompt'

export const Owed = () =>
  isStation.value ? null : (
    <>
      {owedBy(myId.value).map(row => (
        <Prompt ask="notice" about={row.notice} key={row.notice}>
          <h2>{t('owed.title', { what: t(`notice.${row.kind}`) })}</h2>
          <Deadline row={dueNotice(row)} />
          <button type="button" class="act" onClick={() => go('notice', row.notice)}>
            {t('owed.say')}
          </button>
        </Prompt>
      ))}
    </>
  )
