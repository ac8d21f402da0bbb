// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Report - what is reported here, and what became of it: one question a page to file, one page a report, one's own list with what
// this phone keeps of it. Whoever is the recipient outside reads here what reached them.
import { Main } from '../parts/Main'
import { Deadlines, seesDeadlines } from '../parts/Deadlines'
import { Filing } from '../parts/Filing'
import { MyReceipts } from '../parts/MyReceipts'
import { OneReport } from '../parts/OneReport'
import { ReportRows } from '../parts/Reports'
import { Urgent, urgent } from '../parts/Urgent'
import { route } from '../route'
import { me, myId, size, views } from '../store'
import { t } from '../words'

const all = () => views.value?.reports ?? []
const isOutside = () => myId.value > 0 && views.value?.now.outside === myId.value
const mine = () =>
  all()
    .filter(row => row.owner === myId.value || row.filer === myId.value)
    .filter(row => row.state === 'answered' || row.filer === myId.value || !seesDeadlines())
/** What reached somebody outside stays with them, answered or not. */
const reached = () => all().filter(row => row.outside || row.owner === myId.value)

export function Report() {
  void size.value
  const row = all().find(report => String(report.report) === route.value[1])
  const word = urgent.find(name => name === route.value[1])
  return (
    <Main id="report" label={t('nav.report')}>
      {word && me.value !== 'join' ? (
        <Urgent what={word} key={word} />
      ) : row ? (
        <OneReport row={row} key={row.report} />
      ) : (
        <>
          {isOutside() && <ReportRows title={t('outside.inbox')} rows={reached()} />}
          <Filing />
          <a class="link-row" href="#thread">
            {t('thread.link')}
          </a>
          <Deadlines />
          <ReportRows title={t('report.list')} rows={isOutside() ? [] : mine()} />
          <MyReceipts />
        </>
      )}
    </Main>
  )
}
