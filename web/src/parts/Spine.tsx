// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Spine - the six stages of a setup's life down its page. Each shows what the record has, and says so where it has
// nothing; under it stand the log's own entries that name this setup.
import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { leavesAt } from '../bundles'
import { sentence } from '../telling'
import { leaves } from '../store'
import type { Leaf, Setup, Stage } from '../views'
import { stages } from '../views'
import type { EventKind } from '../vocabulary'
import { t, timeOf } from '../words'

/** Which entries belong to which stage; what is named nowhere here was made. */
const stageOf: Partial<Record<EventKind, Stage>> = {
  'setup-planned': 'meant',
  'weapon-planned': 'meant',
  'weapon-dropped': 'meant',
  'muzzle-stated': 'meant',
  'area-entered': 'meant',
  'area-left': 'meant',
  'state-declared': 'shown',
  'weapon-handed-over': 'shown',
  'plan-answered': 'said',
  'work-begun': 'made',
  'work-cut': 'made',
  'report-filed': 'asked',
  'discharge-reported': 'asked',
  'rule-broken': 'asked',
  prevented: 'asked',
  'setup-wrapped': 'finished',
}
export const learnStage = (kinds: Partial<Record<EventKind, Stage>>) => Object.assign(stageOf, kinds)

/** A page that starts from the world's image has streamed only the last entries; older ones come when they are asked for. */
const older = signal<readonly Leaf[]>([])
const olderMost = 4096
const firstKept = () => leaves.value[0]?.n ?? 0
/** The day goes on after they were asked for: what has left the stream since is asked for again. */
const olderEnd = () => (older.value[older.value.length - 1]?.n ?? -1) + 1

function entriesOf(setup: Setup, stage: Stage): Leaf[] {
  const first = firstKept()
  return [...older.value.filter(leaf => leaf.n < first), ...leaves.value].filter(
    leaf => leaf.d.setup === setup.setup && (stageOf[leaf.k] ?? 'made') === stage,
  )
}

function Entries({ list }: { list: readonly Leaf[] }) {
  if (!list.length) return null
  return (
    <details class="entries">
      <summary>{t('spine.entries', { n: list.length })}</summary>
      <ol class="leaves">
        {list.map(leaf => (
          <li key={leaf.n}>
            <time>{timeOf(leaf.at)}</time>
            <span>{sentence(leaf)}</span>
            <small class="index">{leaf.n}</small>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** What was meant, and how often it was made, stands on the page without its entries. */
const speaksItself = (stage: Stage) => stage === 'meant' || stage === 'made'

interface Props {
  setup: Setup
  stage: Stage
  children?: ComponentChildren
}
export function StageOf({ setup, stage, children }: Props) {
  const has = setup.stages[stages.indexOf(stage)]
  const list = entriesOf(setup, stage)
  return (
    <section class={`stage ${has ? 'has' : ''}`} data-stage={stage} aria-labelledby={`stage-${stage}`}>
      <h2 id={`stage-${stage}`}>{t(`stage.${stage}`)}</h2>
      <div class="stage-body">
        {!has && <p class="quiet nothing">{t(`stage.${stage}.nothing`)}</p>}
        {children}
        <Entries list={list} />
        {has && !list.length && !speaksItself(stage) && <Older />}
      </div>
    </section>
  )
}

/** Asks the log itself for what stands before what this page has streamed: at the page's end, and in a stage of which the
    record has something and this page nothing. */
export function Older() {
  const [reading, read] = useState(false)
  const first = firstKept(),
    from = Math.max(olderEnd(), first - olderMost)
  if (from >= first) return null
  const fetchOlder = async () => {
    read(true)
    const list = await leavesAt(Array.from({ length: first - from }, (_, i) => from + i))
    older.value = [...older.value.filter(leaf => leaf.n < from), ...list]
    read(false)
  }
  return (
    <button
      type="button"
      class="act quiet-act small-act"
      data-older
      aria-busy={reading || undefined}
      onClick={() => void fetchOlder()}>
      {t('spine.older', { n: first - from })}
    </button>
  )
}
