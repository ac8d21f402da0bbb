// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Urgent - what stops the set by being said: somebody is hurt, a weapon that is nobody's. Two taps, nothing typed; words can
// follow. It stands where a frightened person looks: first on Report, and on the stop's page.
import { useState } from 'preact/hooks'
import { go } from '../route'
import { items } from '../store'
import type { Asked } from '../asked'
import { asked } from '../asked'
import type { Severity, Where } from '../vocabulary'
import { PadStep } from './PadStep'
import { t } from '../words'
import { Act } from './Act'
import { Pick } from './Fields'
import { WherePick } from './Find'

export const urgent = ['hurt', 'weapon'] as const
export type UrgentWord = (typeof urgent)[number]

export const UrgentChoices = () => (
  <div class="list">
    {urgent.map(word => (
      <button type="button" class="choice" key={word} data-urgent={word} onClick={() => go('report', word)}>
        {t(`urgent.${word}`)}
        <small>{t('mishap.stops')}</small>
      </button>
    ))}
  </div>
)

/** Written when there is time for it: the button above sends without it. */
const Words = ({ text, write }: { text: string; write: (text: string) => void }) => (
  <details class="more">
    <summary>{t('urgent.words')}</summary>
    <label class="field">
      {t('unwanted.what')}
      <textarea rows={3} value={text} onInput={event => write(event.currentTarget.value)} />
    </label>
  </details>
)

const severities: readonly Severity[] = ['other-injury', 'hospital', 'death']
const isOut = (place: string) => place !== 'locker' && place !== 'nowhere'

function Hurt({ done }: { done: () => void }) {
  const [item, name] = useState<number | null>(null)
  const [text, write] = useState('')
  const out = items().filter(row => isOut(row.place))
  const says = (severity: Severity) =>
    asked('report-injury', { severity, item: item || undefined, text: text.trim() || undefined })
  return (
    <>
      <p class="lead">{t('urgent.hurt.first')}</p>
      {severities.map(severity => (
        <Act class="strong-act" key={severity} asked={says(severity)} done={done}>
          {t(`urgent.hurt.${severity}`)}
        </Act>
      ))}
      {out.length > 0 && (
        <Pick
          label={t('urgent.hurt.with')}
          list={out.map(row => ({ key: row.item, words: row.id }))}
          at={item}
          pick={key => name(key === item ? null : key)}
        />
      )}
      <Words text={text} write={write} />
    </>
  )
}

function Weapon({ done }: { done: () => void }) {
  const [text, write] = useState('')
  const [place, put] = useState<Where | null>(null)
  const found: Asked = asked('find-weapon', { where: place ?? undefined, text: text.trim() || undefined })
  return (
    <>
      <p class="lead">{t('urgent.weapon.first')}</p>
      <Act class="strong-act" asked={found} done={done}>
        {t('urgent.weapon.say')}
      </Act>
      <WherePick at={place} put={put} />
      <Words text={text} write={write} />
    </>
  )
}

const forms = { hurt: Hurt, weapon: Weapon }
export function Urgent({ what }: { what: UrgentWord }) {
  const Form = forms[what]
  return (
    <section class="urgent" data-urgent-form={what}>
      <h1>{t(`urgent.${what}`)}</h1>
      <PadStep of="report" />
      <Form done={() => go('report')} />
      <a class="link-row" href="#report">
        {t('urgent.else')}
      </a>
    </section>
  )
}
