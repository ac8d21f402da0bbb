// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Page - an account's frame: whose it is at the head of everything, then the place that was chosen.
import { standing } from './account'
import { account } from './data'
import { t } from '../words'

export function Page() {
  const a = account.value
  return (
    <main class="main" data-account={standing.value}>
      {a ? (
        <>
          <p class="whose">{a.whose}</p>
          <h1>{a.title}</h1>
        </>
      ) : (
        <p class="lead">{t(`inquiry.${standing.value}`)}</p>
      )}
    </main>
  )
}
