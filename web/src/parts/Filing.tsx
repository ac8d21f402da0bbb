// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Filing - one question a page: what happened, what it is about, in your words; who reads it and until when it is answered stands
// there before it is sent. With a name or without; then its receipt, and, without a name, the code that opens its thread.
import { useEffect, useRef, useState } from 'preact/hooks'
import { ask, fileReport } from '../acts'
import { newCode, sealOf } from '../code'
import { ladder } from '../concerns'
import type { Attached } from '../media'
import { follow, held } from '../media'
import { itemName, nameAndRole, slate } from '../names'
import { itemOf, items, isStation, leaves, me, outbox, people, setups, sheet, views } from '../store'
import { isThing } from '../things'
import type { Report } from '../views'
import { asked } from '../asked'
import type { Concern, Role } from '../vocabulary'
import { newId } from '../wire'
import { PadStep } from './PadStep'
import { t, timeOf } from '../words'
import { Act } from './Act'
import { Attach } from './Attach'
import { Code, WithoutName } from './Code'
import { holds, Holds } from './Holds'
import type { About } from './Precursors'
import { Precursors } from './Precursors'
import { Receipt } from './Receipt'
import { UrgentChoices } from './Urgent'
import { askWho } from './Who'

/** In the order in which people need them; rounds and lost things stand one tap further. */
const first: readonly Concern[] = [
  'unintended-discharge',
  'near-miss',
  'firearm-concern',
  'equipment-concern',
  'told-to-skip',
  'other-concern',
]
const more: readonly Concern[] = ['unproved-round', 'surplus-round', 'lost-round', 'failure-to-fire', 'lost-thing']
/** What wears people down, before it wears down what they do. */
const pressure: readonly Concern[] = ['long-hours', 'short-rest', 'long-drive', 'short-staff', 'role-cut', 'late-pay']
const isJoined = () => me.value !== null && me.value !== 'join'
interface Where extends About {
  place?: string
}

const Choice = ({ word, pick }: { word: Concern; pick: (word: Concern) => void }) => (
  <button type="button" class="choice" data-concern={word} onClick={() => pick(word)}>
    {t(`concern.${word}`)}
  </button>
)

function What({ pick, refuse }: { pick: (word: Concern) => void; refuse: () => void }) {
  return (
    <section>
      <h1>{t('report.what')}</h1>
      {isJoined() && <PadStep of="report" />}
      {isJoined() && <UrgentChoices />}
      <div class="list">
        {first.map(word => (
          <Choice key={word} word={word} pick={pick} />
        ))}
        {isJoined() ? (
          <button type="button" class="choice" data-refuse onClick={refuse}>
            {t('refuse.title')}
          </button>
        ) : (
          <Choice word="injury" pick={pick} />
        )}
      </div>
      {[more, pressure].map(list => (
        <details class="more" key={list[0]}>
          <summary>{t(list === more ? 'report.more' : 'report.pressure')}</summary>
          <div class="list">
            {list.map(word => (
              <Choice key={word} word={word} pick={pick} />
            ))}
          </div>
        </details>
      ))}
    </section>
  )
}

/** No reason is asked. Who wants to say one, reports it. */
const Refuse = ({ why, back }: { why: () => void; back: () => void }) => (
  <section data-refuse-page>
    <h1>{t('refuse.title')}</h1>
    <p class="lead">{t('refuse.means')}</p>
    <Act class="big" asked={asked('decline', {})} done={back}>
      {t('declines')}
    </Act>
    <button type="button" class="act quiet-act" onClick={why}>
      {t('refuse.why')}
    </button>
    <Back back={back} />
  </section>
)

const Back = ({ back }: { back: () => void }) => (
  <button type="button" class="act small-act quiet-act" data-back onClick={back}>
    {t('report.back')}
  </button>
)

function Chips({ title, list }: { title: string; list: { key: number; words: string; pick: () => void }[] }) {
  if (!list.length) return null
  return (
    <div>
      <p class="group">{title}</p>
      <div class="chips">
        {list.map(row => (
          <button type="button" class="chip" key={row.key} onClick={row.pick}>
            {row.words}
          </button>
        ))}
      </div>
    </div>
  )
}

function AboutWhat({ name, back }: { name: (about: Where) => void; back: () => void }) {
  const [place, write] = useState('')
  const chip = (row: { item: number; id: string }) => ({ key: row.item, words: row.id, pick: () => name({ item: row.item }) })
  return (
    <section>
      <h1>{t('report.about')}</h1>
      <Chips
        title={t('fact.weapons')}
        list={items()
          .filter(item => item.points && !isThing(item))
          .map(chip)}
      />
      <Chips title={t('things.title')} list={items().filter(isThing).map(chip)} />
      <div class="slates">
        <Chips
          title={t('setup.rail')}
          list={setups()
            .filter(row => row.work !== 'wrapped')
            .map(row => ({ key: row.setup, words: slate(row.setup), pick: () => name({ setup: row.setup }) }))}
        />
      </div>
      <form
        class="place"
        onSubmit={event => {
          event.preventDefault()
          if (place.trim()) name({ place: place.trim() })
        }}>
        <label class="field">
          {t('report.place')}
          <input value={place} maxLength={120} onInput={event => write(event.currentTarget.value)} autocomplete="off" />
        </label>
        {place.trim() && (
          <button type="submit" class="act small-act" data-about="place">
            {t('report.place.take', { place: place.trim() })}
          </button>
        )}
      </form>
      <button type="button" class="act" data-about="neither" onClick={() => name({})}>
        {t('report.about.neither')}
      </button>
      <Back back={back} />
    </section>
  )
}

const whose = (role: Role) => {
  const person = isJoined() ? people().find(row => row.roles.includes(role))?.person : undefined
  return person ? nameAndRole(person) : t(`role.${role}`)
}
/** Before it is sent: who reads it, until when it is answered, to whom it goes then, what waits for the answer. */
function WhoSees({ concern, item, nameless }: { concern: Concern; item?: number; nameless: boolean }) {
  const { owners, hours } = ladder[concern]
  const [owner, ...then] = [...new Set(owners.map(whose))]
  const outside = views.value?.now.outside
  const last = outside ? nameAndRole(outside) : t('ladder.outside')
  return (
    <ul class="who-sees" data-who-sees>
      <li>{t('report.sees.owner', { name: owner })}</li>
      <li>{t(nameless ? 'report.sees.nameless' : 'report.sees.named')}</li>
      <li>{hours < 1 ? t('report.sees.minutes', { n: hours * 60 }) : t('report.sees.hours', { n: hours })}</li>
      <li>{t('report.sees.then', { names: [...then, last].join(' › ') })}</li>
      <li>{t(`report.holds.${holds(concern, item)}`, { item: item ? itemName(item) : '' })}</li>
    </ul>
  )
}

export interface Draft {
  concern: Concern
  about: Where
  text: string
  media: readonly Attached[]
  nameless: boolean
}
function Words({
  concern,
  about,
  send,
  back,
}: {
  concern: Concern
  about: Where
  send: (draft: Draft) => void
  back: () => void
}) {
  const joined = isJoined()
  const [text, write] = useState('')
  const [media, put] = useState<readonly Attached[]>([])
  const [nameless, hide] = useState(!joined)
  const sent = useRef(false)
  const what = [about.item ? itemName(about.item) : '', about.setup ? slate(about.setup) : '', about.place ?? '']
  return (
    <section>
      <h1>{t('report.words')}</h1>
      <p class="quiet">{[...what, t('report.optional')].filter(Boolean).join(' · ')}</p>
      <Precursors about={about} />
      <label class="field">
        {t(`concern.${concern}`)}
        <textarea rows={3} maxLength={8000} value={text} onInput={event => write(event.currentTarget.value)} />
      </label>
      <Attach list={media} put={put} />
      {joined && (
        <div class="chips" role="group" aria-label={t('report.name')}>
          {[false, true].map(without => (
            <button
              type="button"
              class="chip"
              key={String(without)}
              data-nameless={without}
              aria-pressed={nameless === without}
              onClick={() => hide(without)}>
              {t(without ? 'report.nameless' : 'report.named')}
            </button>
          ))}
        </div>
      )}
      {nameless && <WithoutName />}
      <WhoSees concern={concern} item={about.item} nameless={nameless} />
      <button
        type="button"
        class="act big"
        data-act="report"
        onClick={() => {
          if (sent.current) return
          sent.current = true
          send({ concern, about, text, media, nameless })
        }}>
        {t('report.send')}
      </button>
      <Back back={back} />
    </section>
  )
}

const bodyOf = ({ concern, about, text }: Draft) => {
  const place = about.place ? t('report.place.line', { place: about.place }) : ''
  const words = [place, text.trim()].filter(Boolean).join('\n')
  return { concern, item: about.item, setup: about.setup, text: words || undefined }
}

/** What became of it; an index below 0: it waits on this phone, or the box did not take it. */
export interface Sent {
  index: number
  waits: boolean
  concern: Concern
  code?: string
}
const waits = (id: string) => outbox.value.some(row => row.id === id)
/** sendDraft(draft, who): sent once, under one id; what is attached follows it. */
export async function sendDraft(draft: Draft, who?: number): Promise<Sent> {
  const body = bodyOf(draft)
  if (draft.nameless) {
    const code = newCode(),
      seal = sealOf(code)
    const at = await fileReport({ ...body, id: seal.slice(0, 32), code: seal, nameless: true })
    if (draft.media.length) void follow(draft.media, { code })
    return { index: at - 1, waits: waits(seal.slice(0, 32)), concern: draft.concern, code }
  }
  if (who) {
    const answer = await ask(asked('report', body, { for: who }))
    if ('refused' in answer) sheet.value = { refused: answer.refused, rules: [answer.refused.rule], asked: null, sent: true }
    return { index: 'done' in answer ? answer.done : -1, waits: 'lost' in answer || 'fault' in answer, concern: draft.concern }
  }
  const filing = { id: newId(), ...body }
  const at = await fileReport(filing)
  if (draft.media.length) void follow(draft.media, { filing })
  return { index: at - 1, waits: waits(filing.id), concern: draft.concern }
}

const rowAt = (index: number): Report | undefined =>
  views.value?.reports.find(row => row.entry === index) ??
  views.value?.reports.find(
    row => row.report === Number(leaves.value.find(leaf => leaf.n === index && leaf.k.startsWith('report-'))?.d.report ?? 0),
  )

function Filed({ sent }: { sent: Sent }) {
  const [keeping, keep] = useState(false)
  const row = sent.index >= 0 ? rowAt(sent.index) : undefined
  return (
    <div class="filed">
      <div class="card" role="status">
        <h1>{t(sent.index >= 0 ? 'report.sent' : sent.waits ? 'report.waits' : 'report.not-taken')}</h1>
        <p>
          {row
            ? t('report.owner', { name: nameAndRole(row.owner) })
            : t(sent.index >= 0 ? 'report.sent.plain' : sent.waits ? 'report.waits.means' : 'report.not-taken.means')}
        </p>
        {row && row.due > 0 && <p>{t('report.due', { time: timeOf(row.due * 1000) })}</p>}
        {sent.index >= 0 && <p class="quiet">{t('report.after')}</p>}
        {row && <Holds row={row} />}
        {held.value > 0 && <p>{t('media.waits', { n: held.value })}</p>}
        {!sent.code && row && (
          <a class="link-row" href={`#report/${row.report}`}>
            {t('report.open')}
          </a>
        )}
      </div>
      {sent.code && (sent.index >= 0 || sent.waits) && <Code code={sent.code} keeping={keeping} keep={() => keep(true)} />}
      {sent.index >= 0 && (
        <Receipt index={sent.index} concern={sent.concern} keep={!isStation.value && (!sent.code || keeping)} code={sent.code} />
      )}
    </div>
  )
}

/** Another question, from its beginning: for the eye and for whoever hears the page. */
function top() {
  scrollTo(0, 0)
  const title = document.querySelector<HTMLElement>('#report h1')
  if (title) title.tabIndex = -1
  title?.focus({ preventScroll: true })
}

export function Filing() {
  const [concern, choose] = useState<Concern | null>(null)
  const [refusing, refuse] = useState(false)
  const [about, name] = useState<Where | null>(null)
  const [sent, file] = useState<Sent | null>(null)
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) top()
    begun.current = true
  }, [concern, refusing, about, sent])
  if (sent) return <Filed sent={sent} />
  if (refusing)
    return (
      <Refuse
        back={() => refuse(false)}
        why={() => {
          refuse(false)
          choose('other-concern')
        }}
      />
    )
  if (!concern) return <What pick={choose} refuse={() => refuse(true)} />
  if (!about) return <AboutWhat name={name} back={() => choose(null)} />
  const send = (draft: Draft) => {
    const go = (who?: number) => void sendDraft(draft, who).then(file)
    if (isStation.value && !draft.nameless) askWho(go, undefined, undefined, { item: itemOf(about.item ?? 0)?.item })
    else go()
  }
  return <Words concern={concern} about={about} send={send} back={() => name(null)} />
}
