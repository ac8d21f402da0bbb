// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Entry - one entry of the log as a page: who, when, on whose screen, what kind; what it belongs to; and, where it is
// wrong, a new entry beside it. Nothing is ever taken out.
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { actOf, bring, brokenBy, correctedBy, corrects, leafAt, sortOf } from '../history'
import { draft } from '../draft'
import { author, itemName, lotName, nameAndRole, slate, textOf } from '../names'
import { Act } from '../parts/Act'
import { Mark } from '../parts/Kinds'
import { Main } from '../parts/Main'
import { go, route } from '../route'
import { ruleCure, ruleLang, ruleWrong } from '../say'
import { sentence } from '../telling'
import { isStation, myId, size } from '../store'
import type { Leaf } from '../views'
import { asked } from '../asked'
import { rules } from '../vocabulary'
import { dateOf, t, timeOf } from '../words'

const Row = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
const EntryLink = ({ n, words }: { n: number; words: string }) => (
  <a class="link-row" href={`#entry/${n}`}>
    {words}
  </a>
)

function Particulars({ leaf }: { leaf: Leaf }) {
  const d = leaf.d as Record<string, number>
  return (
    <dl class="particulars">
      <Row label={t('entry.who')}>{author(leaf, nameAndRole)}</Row>
      {leaf.entry && leaf.about ? (
        <Row label={t('entry.done')}>
          {dateOf(leaf.about)}, {timeOf(leaf.about)}
        </Row>
      ) : null}
      <Row label={t(leaf.entry ? 'entry.entered' : 'entry.when')}>
        {dateOf(leaf.at)}, {timeOf(leaf.at)}
      </Row>
      <Row label={t('entry.screen')}>
        {leaf.with
          ? t('entry.station', { name: nameAndRole(leaf.with) })
          : leaf.on
            ? t('entry.others', { name: nameAndRole(leaf.on) })
            : leaf.by
              ? t('entry.own')
              : t('entry.box')}
      </Row>
      <Row label={t('entry.kind')}>{t(`sort.${sortOf(leaf)}.long`)}</Row>
      {d.setup ? (
        <Row label={t('nav.setup')}>
          <a href={`#setup/${d.setup}`}>{slate(d.setup)}</a>
        </Row>
      ) : null}
      {d.item ? (
        <Row label={t('entry.item')}>
          <a href="#armory">{itemName(d.item)}</a>
        </Row>
      ) : null}
      {d.lot ? (
        <Row label={t('entry.lot')}>
          <a href="#armory">{lotName(d.lot)}</a>
        </Row>
      ) : null}
    </dl>
  )
}

/** The rules it passed, or by which it was refused; with what each makes of the record. */
function RulesOf({ leaf }: { leaf: Leaf }) {
  const rows = leaf.k === 'prevented' ? [leaf] : brokenBy(leaf)
  const act = leaf.k === 'rule-broken' ? actOf(leaf) : leaf
  const about = { args: act?.d ?? leaf.d, for: leaf.by }
  if (!rows.length) return null
  return (
    <section>
      <h2>{t(leaf.k === 'prevented' ? 'entry.refused-by' : 'entry.passed')}</h2>
      {rows.map(row => {
        const rule = String(row.d.rule)
        return (
          <div class="missing" key={row.n} data-rule={rule}>
            <p class="wrong" lang={ruleLang(rule)}>
              {ruleWrong(rule, about)}
            </p>
            <p lang={ruleLang(rule)}>{ruleCure(rule, about)}</p>
            <p class="quiet small">{t(`breach.${rules[rule]?.[3] ?? 'irregular'}`)}</p>
            <a class="read-rule" href={`#rules/${rule}`}>
              {t('sheet.rule', { rule })}
            </a>
          </div>
        )
      })}
    </section>
  )
}

/** Own answers and looks, and what was entered in one's name. */
const inMyName = (leaf: Leaf) => leaf.by === myId.value || (leaf.k === 'plan-answered' && leaf.d.person === myId.value)
const disowns = ['plan-answered', 'empty-seen', 'heads-seen', 'look-watched', 'weapon-loaded', 'weapon-unloaded']

function NotMe({ leaf }: { leaf: Leaf }) {
  const d = leaf.d as Record<string, number>
  if (!disowns.includes(leaf.k) || (!isStation.value && !inMyName(leaf))) return null
  const about = leaf.k === 'plan-answered' ? { setup: d.setup } : { item: d.item }
  return (
    <section>
      <Act class="quiet-act" asked={asked('that-was-not-me', about)}>
        {t('entry.not-me')}
      </Act>
      <p class="quiet small">{t('entry.not-me.means')}</p>
    </section>
  )
}

function Wrong({ leaf }: { leaf: Leaf }) {
  const [open, show] = useState(false)
  const [text, write] = useState('')
  const right = () => {
    draft.value = { item: Number(leaf.d.item ?? 0) || undefined, corrects: leaf.n }
    go('late')
  }
  if (!open)
    return (
      <button type="button" class="act quiet-act" data-wrong onClick={() => show(true)}>
        {t('entry.wrong')}
      </button>
    )
  return (
    <div class="panel">
      <p>{t('entry.wrong.means')}</p>
      <label class="field">
        {t('entry.wrong.words')}
        <textarea rows={3} value={text} onInput={event => write(event.currentTarget.value)} />
      </label>
      <Act asked={asked('correct', { leaf: leaf.n, text: text.trim() || undefined })} done={right}>
        {t('entry.wrong.send')}
      </Act>
    </div>
  )
}

function Whole({ leaf }: { leaf: Leaf }) {
  const text = textOf('leaf', leaf.n)
  const act = leaf.k === 'rule-broken' ? actOf(leaf) : undefined
  const wrong = corrects(leaf)
  return (
    <>
      <h1 class="entry-words">{sentence(leaf)}</h1>
      <Mark sort={sortOf(leaf)} />
      {text && <blockquote data-quote>{text}</blockquote>}
      {correctedBy(leaf.n).map(n => (
        <EntryLink key={n} n={n} words={t('entry.corrected-by', { entry: n })} />
      ))}
      {wrong >= 0 && <EntryLink n={wrong} words={t('entry.corrects', { entry: wrong })} />}
      <Particulars leaf={leaf} />
      {act && <EntryLink n={act.n} words={t('entry.belongs', { entry: act.n })} />}
      <RulesOf leaf={leaf} />
      <NotMe leaf={leaf} />
      <Wrong leaf={leaf} key={leaf.n} />
    </>
  )
}

export function Entry() {
  const n = Number(route.value[1] ?? -1)
  const [asking, wait] = useState(true)
  useEffect(() => {
    wait(true)
    void bring(n - 32, Math.min(size.value, n + 4096)).then(() => wait(false))
  }, [n])
  const leaf = leafAt(n)
  return (
    <Main id="entry" label={t('entry.title', { entry: n })}>
      <div class="entry-ways">
        <a class="link-row" href="#log">
          {t('nav.log')}
        </a>
        <span class="numeral-mid">{n >= 0 ? n : ''}</span>
      </div>
      {leaf ? <Whole leaf={leaf} key={n} /> : <p class="quiet">{t(asking ? 'loading' : 'entry.none')}</p>}
      {leaf && (
        <nav class="entry-steps" aria-label={t('entry.ways')}>
          {n > 0 ? <a href={`#entry/${n - 1}`}>{t('entry.before', { entry: n - 1 })}</a> : <span />}
          {n + 1 < size.value && <a href={`#entry/${n + 1}`}>{t('entry.after', { entry: n + 1 })}</a>}
        </nav>
      )}
    </Main>
  )
}
