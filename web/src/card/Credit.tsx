// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Credit - whose a setup's images are: author, operator and owner of the rights, each apart. A change has its reason, and what
// stood before stays beside it.
import { useState } from 'preact/hooks'
import { nameOf, textOf } from '../names'
import { Act } from '../parts/Act'
import { askWho } from '../parts/Who'
import { leaves, myId, personOf, isStation, views } from '../store'
import type { Leaf, Setup } from '../views'
import { asked } from '../asked'
import { t, timeOf } from '../words'
import { sealedOf } from './given'

type Of = 'author' | 'operator' | 'rights'
const all: readonly Of[] = ['author', 'operator', 'rights']
const may = () =>
  isStation.value ||
  Boolean(
    personOf(myId.value)?.roles.some(role =>
      ['producer', 'production-manager', 'first-ad', 'second-ad', 'cinematographer', 'camera'].includes(role),
    ),
  )

/** As they were entered; the record's own, at the first take, has no words. */
function said(setup: number): Leaf[] {
  const rows = new Map(
    [...sealedOf('credited'), ...leaves.value.filter(leaf => leaf.k === 'credited')].map(leaf => [leaf.n, leaf]),
  )
  return [...rows.values()].filter(leaf => leaf.d.setup === setup).sort((a, b) => a.n - b.n)
}
export const rightsOf = (setup: number) => {
  const [last] = said(setup)
    .filter(leaf => leaf.d.credit === 'rights')
    .reverse()
  return last ? [last.d.person ? nameOf(Number(last.d.person)) : '', textOf('leaf', last.n)].filter(Boolean).join(' · ') : ''
}
export const creditOf = (setup: Setup, of: Of): string => {
  if (of === 'rights') return rightsOf(setup.setup)
  const person = of === 'author' ? setup.author : setup.camera
  return person ? nameOf(person) : ''
}

function Change({ setup, of, done }: { setup: Setup; of: Of; done: () => void }) {
  const [person, name] = useState(0)
  const [text, write] = useState('')
  const ready = text.trim() && (of === 'rights' || person)
  return (
    <div class="panel" data-credit-form={of}>
      <button type="button" class="act small-act" data-credit-person onClick={() => askWho(name, t(`credit.${of}`))}>
        {person ? nameOf(person) : t('card.credit.who')}
      </button>
      <label class="field">
        {t(of === 'rights' ? 'card.credit.owner' : 'card.credit.reason')}
        <textarea rows={2} maxLength={600} value={text} data-credit-reason onInput={event => write(event.currentTarget.value)} />
      </label>
      {ready && (
        <Act
          asked={asked('credit', { setup: setup.setup, credit: of, person: person || undefined, text: text.trim() })}
          done={done}>
          {t('card.credit.enter')}
        </Act>
      )}
      <button type="button" class="act quiet-act small-act" onClick={done}>
        {t('close')}
      </button>
    </div>
  )
}

function Past({ setup }: { setup: Setup }) {
  const rows = said(setup.setup)
  if (!rows.length) return null
  return (
    <ol class="card-past" data-credits={rows.length}>
      {rows.map(leaf => (
        <li key={leaf.n}>
          <p>
            {t('card.credit.was', { what: t(`credit.${leaf.d.credit}`), name: nameOf(Number(leaf.d.person ?? 0)) })}{' '}
            <span class="quiet small">
              {t('card.by-at', { name: leaf.by ? nameOf(leaf.by) : t('the-record'), time: timeOf(leaf.at) })}
            </span>
          </p>
          {textOf('leaf', leaf.n) && <blockquote data-quote>{textOf('leaf', leaf.n)}</blockquote>}
        </li>
      ))}
    </ol>
  )
}

export function Credit({ setup }: { setup: Setup }) {
  const [open, show] = useState<Of | null>(null)
  const record = views.value?.now.author ?? 0
  return (
    <section class="card-part" aria-label={t('card.credit')}>
      <h3>{t('card.credit')}</h3>
      <dl class="card-credits">
        {all.map(of => (
          <div key={of} data-credit={of}>
            <dt>{t(`credit.${of}`)}</dt>
            <dd>
              {creditOf(setup, of) ||
                t(of === 'author' && record ? 'card.credit.at-first' : 'card.credit.nobody', { name: nameOf(record) })}
              {may() && (
                <button type="button" class="change" data-credit-change={of} onClick={() => show(open === of ? null : of)}>
                  {t('change')}
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {open && <Change key={open} setup={setup} of={open} done={() => show(null)} />}
      <Past setup={setup} />
    </section>
  )
}
