// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Rules - the rulebook, in the order in which its rules are asked: found by a word or an id, kept to one pack or to what is
// in force here. Each rule has a page (screens/Rule.tsx), a pack's list an address: #rules/bulletin-1.
import { computed, signal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { Main } from '../parts/Main'
import { Translated } from '../parts/Translated'
import { go, route } from '../route'
import { bindsHere, grounds } from '../rulebook'
import { ruleCure, ruleLang, ruleWrong } from '../say'
import { finds, fold } from '../search'
import type { Pack } from '../vocabulary'
import { PackWords, rules } from '../vocabulary'
import { t } from '../words'
import { Rule } from './Rule'

const sought = signal('')
const here = signal(false)
const wanted = computed(() => PackWords.find(word => word === route.value[1]))
/** How far down the list was when one of its rules was opened. */
let read = 0

const words = (rule: string) =>
  [rule, ruleWrong(rule, null), ruleCure(rule, null), ...(grounds.value[rule] ?? []).map(row => row.citation)].join(' ')

const ids = () => new Map(Object.keys(rules).map(rule => [fold(rule), rule]))
/** An id alone is that rule. */
function found(): string[] {
  const id = fold(sought.value)
  if (ids().has(id)) return [ids().get(id)!]
  const fits = finds(sought.value)
  const asks = (rule: string) => grounds.value[rule] ?? []
  return Object.keys(rules)
    .filter(rule => !wanted.value || asks(rule).some(row => row.pack === wanted.value))
    .filter(rule => !here.value || asks(rule).some(bindsHere))
    .filter(rule => fits(words(rule)))
}

const Packs = () => (
  <select aria-label={t('rules.pack')} value={wanted.value ?? ''} onChange={event => go('rules', event.currentTarget.value)}>
    <option value="">{t('rules.pack.all')}</option>
    {PackWords.map((word: Pack) => (
      <option value={word} key={word}>
        {t(`pack.${word}`)}
      </option>
    ))}
  </select>
)

const Here = () => (
  <button
    type="button"
    class="chip"
    data-here
    aria-pressed={here.value}
    onClick={() => {
      here.value = !here.value
    }}>
    {t('rules.here')}
  </button>
)

const Row = ({ rule }: { rule: string }) => (
  <li>
    <a class="rule-row" href={`#rules/${rule}`} data-rule={rule} onClick={() => (read = scrollY)}>
      <span lang={ruleLang(rule)}>{ruleWrong(rule, null)}</span>
      <small class="rule-id">{rule}</small>
    </a>
  </li>
)

function List() {
  const list = found()
  useLayoutEffect(() => {
    const y = read
    read = 0
    if (y) requestAnimationFrame(() => scrollTo(0, y))
  }, [])
  return (
    <>
      <div class="way-back">
        <a class="link-row" href="#log">
          {t('nav.log')}
        </a>
        <a class="link-row" href="#packs">
          {t('packs.title')}
        </a>
      </div>
      <h1>{t('rules.title')}</h1>
      <div class="rule-search" role="search">
        <label class="field">
          {t('rules.search')}
          <input
            type="search"
            value={sought.value}
            onInput={event => {
              sought.value = event.currentTarget.value
            }}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
          />
        </label>
        <div class="rule-filter">
          <Packs />
          <Here />
        </div>
      </div>
      <p class="quiet small" role="status" data-count={list.length}>
        {t('rules.count', { n: list.length })}
      </p>
      <Translated short />
      {list.length === 0 && <p class="empty">{t('rules.none')}</p>}
      <ul class="rule-list">
        {list.map(rule => (
          <Row rule={rule} key={rule} />
        ))}
      </ul>
    </>
  )
}

export function Rules() {
  const rule = wanted.value ? undefined : route.value[1]
  return (
    <Main id="rules" label={t('rules.title')}>
      {rule ? <Rule rule={rule} key={rule} /> : <List />}
    </Main>
  )
}
