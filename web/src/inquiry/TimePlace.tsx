// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// TimePlace - the account along time; #view/X3 with that exhibit open.
import { signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { readTimeline, standing } from './account'
import { timeline } from './data'
import type { Timeline as Data } from './data'
import { LinkTo, linkTo } from './Parts'
import { online } from './time/online'
import { Timeline } from './time/Timeline'
import { t } from '../words'

/** Where the line stands, while another place is looked at. */
const at = signal<number | null>(null)

function Along({ data, exhibit }: { data: Data; exhibit: string }) {
  const medium = data.media.find(one => one.entry === exhibit)
  const line = useMemo(() => signal(medium?.from ?? at.value ?? data.from), [data, exhibit])
  useEffect(() => () => void (at.value = line.value), [line])
  useEffect(() => document.querySelector('.time-viewer')?.scrollIntoView(), [medium])
  return (
    <>
      {exhibit && !medium && (
        <p class="panel" role="status">
          {t('inquiry.view.none')} <LinkTo number={exhibit} />
        </p>
      )}
      <Timeline
        key={exhibit}
        data={data}
        at={line}
        online={online}
        opened={medium ? [exhibit] : []}
        onPick={entry => (location.hash = linkTo(entry))}
      />
    </>
  )
}
export function TimePlace({ exhibit }: { exhibit: string }) {
  const data = timeline.value
  useEffect(() => {
    if (!data) void readTimeline()
  }, [data, standing.value])
  return (
    <>
      <h1>{t('inquiry.time')}</h1>
      {data ? <Along data={data} exhibit={exhibit} /> : <p class="empty">{t('inquiry.opening')}</p>}
    </>
  )
}
