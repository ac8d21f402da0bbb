// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Parameters - distances, waits, hours, what stays open: the figure in force, which pack asks for it and where that is
// written. Production may state a stricter one of its own, never a looser.
import { useState } from 'preact/hooks'
import type { Figure } from '../rulebook'
import { bindsHere, figures } from '../rulebook'
import { isProduction, isStation, myId, views } from '../store'
import { bitsOf, figured } from '../telling'
import { asked } from '../asked'
import { t } from '../words'
import { Act } from './Act'
import { isNumber, NumberField } from './Fields'
import { Grounds } from './Grounds'

const rowOf = (figure: Figure) => views.value!.now.parameters.find(row => row.parameter === figure.parameter)!
/** 60 seconds or more; none; or packs that leave nothing open. */
function inForce({ parameter, stricter }: Figure, value: number): string {
  if (value === 0xffffffff) return t('limits.clash')
  return value ? t(`stricter.${stricter}`, { figure: figured(parameter, value) }) : t('figure.none')
}

/** A number in its range, or the words of a set, each pressed or not. */
function Choose({ figure, value, put }: { figure: Figure; value: string; put: (value: string) => void }) {
  const [prefix, words] = bitsOf(figure.unit)
  if (!words.length)
    return (
      <NumberField
        label={t(`unit.${figure.unit}`)}
        value={value}
        note={`${figure.least}–${figure.most}`}
        put={put}
        least={figure.least}
        most={figure.most}
      />
    )
  return (
    <div class="chips">
      {words.map((word, bit) => (
        <button
          type="button"
          class="chip"
          key={word}
          data-pick={word}
          aria-pressed={Boolean(Number(value) & (1 << bit))}
          onClick={() => put(String(Number(value) ^ (1 << bit)))}>
          {t(`${prefix}.${word}`)}
        </button>
      ))}
    </div>
  )
}

function State({ figure }: { figure: Figure }) {
  const { value, stated } = rowOf(figure)
  const [said, say] = useState('')
  const [, words] = bitsOf(figure.unit)
  const shown = said || (words.length && value !== 0xffffffff ? String(value) : '')
  const fits = isNumber(shown, Math.max(1, figure.least), figure.most)
  const parameter = figure.parameter
  return (
    <div class="panel">
      <p class="panel-label">{t('limits.state')}</p>
      <Choose figure={figure} value={shown} put={say} />
      {fits && Number(shown) !== value && (
        <Act asked={asked('state-parameter', { parameter, count: Number(shown) })} done={() => say('')}>
          {t('limits.send', { figure: inForce(figure, Number(shown)) })}
        </Act>
      )}
      {stated > 0 && (
        <Act class="quiet-act" asked={asked('state-parameter', { parameter, count: 0 })}>
          {t('limits.back')}
        </Act>
      )}
    </div>
  )
}

function Row({ figure }: { figure: Figure }) {
  const row = rowOf(figure)
  const told = (value: number) => inForce(figure, value)
  const asking = figure.packs.map(one => ({ ...one, figure: told(one.value) }))
  const here = asking.filter(bindsHere),
    elsewhere = asking.filter(one => !bindsHere(one))
  return (
    <details class="pack" data-parameter={figure.parameter}>
      <summary>
        <span>
          <b>{t(`parameter.${figure.parameter}`)}</b>
          <span data-value={row.value}>{told(row.value)}</span>
          {row.stated > 0 && <small>{t('limits.stated', { figure: told(row.stated) })}</small>}
        </span>
      </summary>
      <div class="pack-inside">
        {here.length ? <Grounds rows={here} /> : <p class="quiet">{t('limits.none')}</p>}
        {elsewhere.length > 0 && (
          <>
            <p class="panel-label">{t('rules.elsewhere')}</p>
            <Grounds rows={elsewhere} />
          </>
        )}
        {(isStation.value || isProduction(myId.value)) && <State figure={figure} />}
      </div>
    </details>
  )
}

export const Parameters = () =>
  figures.value.length > 0 && views.value?.now.parameters ? (
    <section>
      <h2>{t('limits.title')}</h2>
      <p class="quiet">{t('limits.note')}</p>
      {figures.value.map(figure => (
        <Row figure={figure} key={figure.parameter} />
      ))}
    </section>
  ) : null
