// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Rule - one rule of the rulebook: what is wrong, what to do, who can give it, who asks for it and where that is written,
// and what the record becomes when it happens all the same.
import type { ComponentChildren } from 'preact'
import { Grounds } from '../parts/Grounds'
import { Translated } from '../parts/Translated'
import { nameOf } from '../names'
import { left } from '../reading'
import { back } from '../route'
import { bindsHere, grounds } from '../rulebook'
import { ruleCure, ruleLang, ruleWrong } from '../say'
import { people } from '../store'
import { RoleWords, rules } from '../vocabulary'
import { ruleIn, t } from '../words'

const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
)

/** The rulebook's own words, beside those of a language that nobody has confirmed. */
const English = ({ rule }: { rule: string }) => (
  <details class="english">
    <summary>{t('rules.english')}</summary>
    {rules[rule].slice(0, 2).map(text => (
      <p lang="en">{String(text).replace(/\{(\w+)\}/g, 'the $1')}</p>
    ))}
  </details>
)

/** The roles, and who has them here, when it is a few. */
function Givers({ rule }: { rule: string }) {
  const roles = rules[rule][2]
  if (roles.length > RoleWords.length / 2) return <p>{t('rules.who.anyone')}</p>
  const named = people().filter(person => person.roles.some(role => roles.includes(role)))
  return (
    <>
      <p>{roles.map(role => t(`role.${role}`)).join(', ')}</p>
      {named.length > 0 && named.length <= 6 && (
        <p class="quiet">{t('rules.who.here', { names: named.map(row => nameOf(row.person)).join(', ') })}</p>
      )}
    </>
  )
}

function Packs({ rule }: { rule: string }) {
  const all = grounds.value[rule] ?? []
  const here = all.filter(bindsHere),
    elsewhere = all.filter(row => !bindsHere(row))
  return (
    <>
      <Part title={t('rules.asks')}>
        {here.length === 0 && <p>{t('rules.asks.none')}</p>}
        <Grounds rows={here} />
      </Part>
      {elsewhere.length > 0 && (
        <Part title={t('rules.elsewhere')}>
          <Grounds rows={elsewhere} />
        </Part>
      )}
    </>
  )
}

/** Through the book in its order. */
function Steps({ rule }: { rule: string }) {
  const all = Object.keys(rules),
    at = all.indexOf(rule)
  return (
    <nav class="entry-steps" aria-label={t('rules.ways')}>
      {[all[at - 1], all[at + 1]].map(other => (other ? <a href={`#rules/${other}`}>{other}</a> : <span />))}
    </nav>
  )
}

export function Rule({ rule }: { rule: string }) {
  const lang = ruleLang(rule)
  return (
    <>
      <div class="way-back">
        {left.value ? (
          <button type="button" class="act quiet-act" data-back onClick={back}>
            {t('rules.back')}
          </button>
        ) : (
          <a class="link-row" href="#rules">
            {t('rules.title')}
          </a>
        )}
      </div>
      {rules[rule] ? (
        <>
          <p class="rule-id">{rule}</p>
          <h1 class="entry-words" lang={lang}>
            {ruleWrong(rule, null)}
          </h1>
          <Part title={t('rules.cure')}>
            <p class="lead" lang={lang}>
              {ruleCure(rule, null)}
            </p>
            <Translated />
            {ruleIn(rule, 'wrong') && <English rule={rule} />}
          </Part>
          <Part title={t('rules.who')}>
            <Givers rule={rule} />
          </Part>
          <Packs rule={rule} />
          <Part title={t('rules.breach')}>
            <p>{t(`rules.breach.${rules[rule][3]}`)}</p>
          </Part>
          {!left.value && <Steps rule={rule} />}
        </>
      ) : (
        <p>{t('rules.unknown', { rule })}</p>
      )}
    </>
  )
}
