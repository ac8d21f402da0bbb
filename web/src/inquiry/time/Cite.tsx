// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Cite - in and out of a recording, as a source to be copied into a fact.
import { useState } from 'preact/hooks'
import { t } from '../../words'
import { cite } from './citing'

const copy = (text: string, field: HTMLInputElement | null) =>
  navigator.clipboard ? navigator.clipboard.writeText(text).catch(() => field?.select()) : field?.select()

export function Cite({ entry, now }: { entry: string; now: () => number }) {
  const [from, setFrom] = useState<number | null>(null),
    [until, setUntil] = useState<number | null>(null),
    [field, setField] = useState<HTMLInputElement | null>(null)
  const source = cite(entry, from, until)
  return (
    <div class="time-cite">
      <div class="time-marks">
        <button type="button" class="act small-act" data-mark="in" onClick={() => setFrom(now())}>
          {t('inquiry.exhibit.in')}
        </button>
        <button type="button" class="act small-act" data-mark="out" onClick={() => setUntil(now())}>
          {t('inquiry.exhibit.out')}
        </button>
        <button type="button" class="act small-act" data-copy onClick={() => void copy(source, field)}>
          {t('inquiry.exhibit.copy')}
        </button>
      </div>
      <input ref={setField} readOnly value={source} data-cite aria-label={t('inquiry.exhibit.source')} />
    </div>
  )
}
