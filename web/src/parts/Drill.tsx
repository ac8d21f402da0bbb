// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Drill - everybody does as at a stop, and everybody sees that it is one: its own word, its own hatched frame, never the red of
// a real one. The stop bar stays beneath it: a real stop replaces a drill at once.
import { useEffect } from 'preact/hooks'
import { nameAndRole } from '../names'
import { drillTone } from '../sound'
import { isAsked, releases } from '../stopping'
import { behind, isStation, leaves, myId, views } from '../store'
import { asked } from '../asked'
import { t, timeOf } from '../words'
import { Act } from './Act'
import { Answered } from './Answered'
import { Slot } from './Slot'

export function Drill() {
  const stop = views.value?.now.stop
  const owes = Boolean(stop && !isStation.value && isAsked(stop, myId.value) && !stop.answered.includes(myId.value))
  useEffect(() => {
    drillTone()
    if (!owes) return
    const timer = setInterval(drillTone, 10000)
    return () => clearInterval(timer)
  }, [owes])
  if (!stop) return null
  const leaf = [...leaves.value].reverse().find(row => row.k === 'set-stopped')
  return (
    <div class="drill" role="alertdialog" aria-label={t('drill.word')} data-drill>
      <div class="drill-page">
        <p class="drill-who">
          {leaf ? `${timeOf(leaf.at)} · ` : ''}
          {nameAndRole(stop.raiser)}
        </p>
        <p class="drill-word">{t('drill.word')}</p>
        <p class="lead">{t('drill.do')}</p>
        {owes && (
          <Act class="big" asked={asked('answer-stop', { person: myId.value })}>
            {t('drill.answer')}
          </Act>
        )}
        <Slot of="reach-stop" />
        <Answered />
        {releases() && <Act asked={asked('release', {})}>{t('drill.end')}</Act>}
        <button
          type="button"
          class="act quiet-act"
          onClick={() => {
            behind.value = true
          }}>
          {t('stop.behind')}
        </button>
      </div>
    </div>
  )
}

/** While one is behind its page: the word stays. */
export const DrillMark = () => (
  <button
    type="button"
    class="drill-mark"
    data-drill-mark
    onClick={() => {
      behind.value = false
    }}>
    {t('drill.mark')}
  </button>
)
