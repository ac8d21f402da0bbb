// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Assess - a setup's risk as the safety advisor wrote it: which dangers, the risk with the measures, and with nothing done. After a
// change it is of another plan, until the advisor says in one tap that it still holds, or writes it anew.
import { useState } from 'preact/hooks'
import { isStation, myId, personOf } from '../store'
import type { Setup } from '../views'
import { asked } from '../asked'
import type { Hazard, Risk } from '../vocabulary'
import { HazardWords, RiskWords } from '../vocabulary'
import { t } from '../words'
import { Act } from './Act'
import { Pick } from './Fields'

const risks = RiskWords.filter(word => word !== 'not-said')
const isAdvisor = () => isStation.value || Boolean(personOf(myId.value)?.roles.includes('safety-advisor'))

function Form({ setup, done }: { setup: Setup; done: () => void }) {
  const [hazard, names] = useState<readonly Hazard[]>([])
  const [risk, is] = useState<Risk | null>(null)
  const [uncontrolled, would] = useState<Risk | null>(null)
  const [text, write] = useState('')
  const flip = (word: Hazard) => names(hazard.includes(word) ? hazard.filter(other => other !== word) : [...hazard, word])
  const worded = risks.map(key => ({ key, words: t(`risk.${key}`) }))
  const whole = hazard.length > 0 && risk && uncontrolled && text.trim()
  return (
    <div class="panel" data-assess>
      <p class="panel-label">{t('assess.hazards')}</p>
      <div class="chips">
        {HazardWords.map(word => (
          <button
            type="button"
            class="chip"
            key={word}
            data-hazard={word}
            aria-pressed={hazard.includes(word)}
            onClick={() => flip(word)}>
            {t(`hazard.${word}`)}
          </button>
        ))}
      </div>
      <Pick label={t('assess.uncontrolled')} list={worded} at={uncontrolled} pick={would} />
      <label class="field">
        {t('assess.measures')}
        <textarea rows={3} value={text} onInput={event => write(event.currentTarget.value)} />
      </label>
      <Pick label={t('assess.risk')} list={worded} at={risk} pick={is} />
      {!whole && <p class="quiet">{t('assess.not-yet')}</p>}
      <Act
        asked={asked('assess', {
          setup: setup.setup,
          hazard: [...hazard],
          risk: risk ?? undefined,
          uncontrolled: uncontrolled ?? undefined,
          text: text.trim() || undefined,
        })}
        done={done}>
        {t('assess.write')}
      </Act>
    </div>
  )
}

const list = (hazards: readonly Hazard[]) => hazards.map(word => t(`hazard.${word}`)).join(', ')
/** Whether anybody asks for it here: a rule that is in force, or an assessment that is there. */
const concerns = (setup: Setup) =>
  setup.assessed.length > 0 ||
  setup.missing.some(row => row.rule.startsWith('ASSESS-')) ||
  (isAdvisor() && setup.dangers.length > 0)

export function Assess({ setup }: { setup: Setup }) {
  const [open, show] = useState(false)
  const may = isAdvisor() && setup.work !== 'wrapped'
  if (!concerns(setup)) return null
  return (
    <>
      <div class="fact">
        <h2>{t('fact.risk')}</h2>
        <div>
          <p class={setup.assessed.length ? '' : 'quiet'}>
            {setup.assessed.length ? t('assess.of', { hazards: list(setup.assessed) }) : t('assess.none')}
          </p>
          {setup.assessedOld && <p class="held">{t('assess.old')}</p>}
        </div>
        {may && (
          <button type="button" class="change" data-change="assess" aria-expanded={open} onClick={() => show(!open)}>
            {t(open ? 'close' : 'assess.open')}
          </button>
        )}
      </div>
      {may && setup.assessedOld && <Act asked={asked('keep-assessment', { setup: setup.setup })}>{t('assess.keep')}</Act>}
      {open && <Form setup={setup} done={() => show(false)} />}
    </>
  )
}
