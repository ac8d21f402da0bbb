// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Trustees - two whom an author names: together they open her book, if she cannot; neither of them alone. What they did stands in the
// log, for everybody.
import { signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { kit } from '../kit'
import { nameOf } from '../names'
import { Main } from '../parts/Main'
import { myId, people } from '../store'
import { t } from '../words'
import type { Entry, Line, Row as BookRow } from './lines'
import { Row } from './Notebook'
import { Said } from './EntryPage'
import { aboutOf, kindWord, titleOf } from './say'
import { askToOpen, hasOffered, myTrust, name, offer, offered, step, stepOf } from './trusting'

function useDoing(what: () => Promise<boolean>) {
  const [how, tell] = useState<'' | 'busy' | 'not'>('')
  const run = async () => {
    if (how === 'busy') return
    tell('busy')
    tell((await what().catch(() => false)) ? '' : 'not')
  }
  return [how, () => void run()] as const
}
function Do({ what, words, mark, small }: { what: () => Promise<boolean>; words: string; mark: string; small?: string }) {
  const [how, run] = useDoing(what)
  return (
    <>
      <button type="button" class="act" data-trust={mark} aria-busy={how === 'busy' || undefined} onClick={run}>
        {words}
        {small && <small>{small}</small>}
      </button>
      {how === 'not' && <p role="alert">{t('note.trust.not')}</p>}
    </>
  )
}

function Mine() {
  const { trustees, opened, asked } = myTrust()
  const keys = offered()
  const ready = people().filter(row => !row.gone && row.person !== myId.value && keys.has(row.person))
  const [first, one] = useState(0),
    [second, two] = useState(0)
  const list = (not: number) =>
    ready
      .filter(row => row.person !== not)
      .map(row => ({
        key: row.person,
        words: nameOf(row.person),
        note: t('note.trust.signs', { signs: kit.keys.lastSigns(keys.get(row.person)!) }),
      }))
  return (
    <section>
      <h2>{t('note.trust.mine')}</h2>
      {trustees.length > 0 && <p data-my-trustees>{t('note.trust.named', { names: trustees.map(nameOf).join(', ') })}</p>}
      {asked.length > 0 && <p class="held">{t('note.trust.asked', { names: asked.map(nameOf).join(', ') })}</p>}
      {opened && <p class="held">{t('note.trust.opened')}</p>}
      {ready.length < 2 ? (
        <p class="quiet">{t('note.trust.nobody')}</p>
      ) : (
        <>
          <p>{t('note.trust.compare')}</p>
          <kit.Pick label={t('note.trust.first')} list={list(second)} at={first} pick={one} />
          <kit.Pick label={t('note.trust.second')} list={list(first)} at={second} pick={two} />
          {first > 0 && second > 0 && (
            <Do mark="name" what={() => name(first, second)} words={t('note.trust.name')} small={t('note.trust.name.log')} />
          )}
        </>
      )}
    </section>
  )
}

function Of({ from, asked, opened }: { from: number; asked: readonly number[]; opened: boolean }) {
  const who = nameOf(from)
  if (!opened)
    return (
      <article class="card" data-trusted={from}>
        <h3>{t('note.trust.of', { name: who })}</h3>
        {asked.length > 0 && <p>{t('note.trust.asked', { names: asked.map(nameOf).join(', ') })}</p>}
        {asked.includes(myId.value) ? (
          <p class="quiet">{t('note.trust.waits')}</p>
        ) : (
          <Do
            mark="ask"
            what={() => askToOpen(from)}
            words={t('note.trust.ask', { name: who })}
            small={t('note.trust.ask.log')}
          />
        )}
      </article>
    )
  const turn = stepOf(from)
  return (
    <article class="card" data-trusted={from} data-trust-step={turn}>
      <h3>{t('note.trust.of', { name: who })}</h3>
      {turn === 'theirs' && <p class="quiet">{t('note.trust.theirs')}</p>}
      {turn === 'mine' && <Do mark="half" what={() => step(from)} words={t('note.trust.half')} />}
      {turn === 'open' && <Do mark="open" what={() => step(from)} words={t('note.trust.open')} />}
      {turn === 'done' && (
        <>
          <a class="act" href={`#notebook/trusted/${from}`}>
            {t('note.trust.read', { name: who })}
          </a>
          <a class="act quiet-act" href={`#notebook/person/${from}`} data-person-page={from}>
            {t('note.person.page', { name: who })}
          </a>
        </>
      )}
    </article>
  )
}

export function Trustees() {
  const { trusted } = myTrust()
  return (
    <Main id="notebook" class="notebook" label={t('note.trustees')}>
      <h1>{t('note.trustees')}</h1>
      <p class="lead">{t('note.trust.what')}</p>
      <Mine />
      {trusted.length > 0 && (
        <section>
          <h2>{t('note.trust.others')}</h2>
          {trusted.map(row => (
            <Of key={row.from} {...row} />
          ))}
        </section>
      )}
      <section>
        <h2>{t('note.trust.be')}</h2>
        {hasOffered() ? (
          <p data-offered>{t('note.trust.offered', { signs: kit.keys.lastSigns(kit.keys.keys.value!.recipient) })}</p>
        ) : (
          <Do mark="offer" what={offer} words={t('note.trust.offer')} small={t('note.trust.offer.what')} />
        )}
      </section>
      <a class="link-row" href="#notebook">
        {t('note.back')}
      </a>
    </Main>
  )
}

/** Of the authors whose keys two have opened: in this page's memory. */
const opened = signal<ReadonlyMap<number, readonly Entry[]>>(new Map())
const caches = new Map<number, Map<string, BookRow[] | null>>()
export const entriesOf = (from: number) => opened.value.get(from) ?? []
export function useTrusted(from: number) {
  const lying = from ? kit.onBox.lying(from) : []
  const key = kit.keys.keys.value?.trusted[from]
  useEffect(() => {
    if (!from || !key) return
    const cache = caches.get(from) ?? new Map<string, BookRow[] | null>()
    caches.set(from, cache)
    const told = () => {
      const rows = lying.flatMap(({ at }) => cache.get(at) ?? [])
      kit.onBox.lend(rows)
      const lines = rows.filter((row): row is Line => !kit.lines.isPart(row))
      opened.value = new Map(opened.value).set(from, kit.lines.fold(lines))
    }
    void kit.onBox.openAll(lying, [key], cache, told)
  }, [from, key, lying.length])
  return entriesOf(from)
}

export function Trusted({ from, entry }: { from: number; entry?: string }) {
  const list = useTrusted(from)
  const one = list.find(row => row.entry === entry)
  return (
    <Main id="notebook" class="notebook" label={t('note.trust.of', { name: nameOf(from) })}>
      <h1>{one ? titleOf(one) || kindWord(one.kind) : t('note.trust.of', { name: nameOf(from) })}</h1>
      {one ? (
        <>
          <p class="quiet">{aboutOf(one)}</p>
          <Said entry={one} />
          <a class="link-row" href={`#notebook/trusted/${from}`}>
            {t('note.trust.of', { name: nameOf(from) })}
          </a>
        </>
      ) : (
        <>
          <p class="lead">{t('note.trust.hers', { name: nameOf(from) })}</p>
          <a class="act" href={`#notebook/hand-on/${from}`}>
            {t('note.hand-on.for', { name: nameOf(from) })}
          </a>
          <ol class="notes">
            {[...list].reverse().map(row => (
              <li key={row.entry}>
                <Row entry={row} to={`#notebook/trusted/${from}/${row.entry}`} />
              </li>
            ))}
          </ol>
        </>
      )}
      <a class="link-row" href="#notebook/trustees">
        {t('note.trustees')}
      </a>
    </Main>
  )
}
