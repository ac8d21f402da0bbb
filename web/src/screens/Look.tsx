// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Look - the one who looks holds the screen, and the whole screen is one button. First "I look", then a tap for each
// point that was seen; the last one completes it. Nothing is preselected; leaving it leaves no record.
import { Main } from '../parts/Main'
import { useEffect, useRef, useState } from 'preact/hooks'
import { act } from '../acts'
import { nameOf } from '../names'
import { Figures } from '../parts/Figures'
import { askWho } from '../parts/Who'
import { custodians } from '../parts/Shower'
import type { Looking, LookKind, Tapped } from '../looking'
import { command, failedProof, nothingTapped, points, tap, taps, tapsMax } from '../looking'
import { back, go, route } from '../route'
import { lotWords } from '../say'
import { click } from '../sound'
import { isStation, itemOf, lotOf, myId, red, size } from '../store'
import { t } from '../words'

/** A glove's double tap is one tap; nobody sees a chamber in less. */
const doubleMs = 150

type Subject = Omit<Looking, 'looker' | 'seen' | 'shower'> & { keeper: number }

function subject(): Subject | null {
  const [, kind, first, second, third] = route.value
  const item = itemOf(Number(first)),
    lot = lotOf(Number(kind === 'load' ? second : first))
  if (kind === 'receive' || kind === 'count')
    return lot ? { kind, lot, count: kind === 'receive' ? lot.stated : lot.box + lot.cart, keeper: 0 } : null
  if (!item || !['empty', 'heads', 'load', 'unload'].includes(kind) || (kind === 'load' && !lot)) return null
  return { kind: kind as LookKind, item, lot, count: Number(third ?? 0), keeper: item.keeper }
}
const what = ({ kind, item, lot, count }: Subject) =>
  t(`look.${kind}.what`, {
    item: item?.id ?? '',
    points: item ? t(item.action.startsWith('revolver') ? 'points.chambers' : 'points', { n: item.points }) : '',
    lot: lot?.id ?? '',
    mark: lot ? t(`mark.${lot.mark}`) : '',
    n: kind === 'load' ? count : (item?.points ?? 0),
    words: lot ? lotWords(lot) : '',
  })

/** Before the first point: who looks, and who shows. */
function Begin({ about, begin }: { about: Subject; begin: (looker: number, shower: number) => void }) {
  const [shower, shows] = useState(about.keeper || (custodians().length === 1 ? custodians()[0].person : 0))
  const other = () =>
    askWho(
      person => begin(person, shower),
      t('look.who'),
      person => person.person !== shower,
    )
  const mayMine = !isStation.value && myId.value !== shower
  return (
    <div class="look-begin">
      <h1>{t(`look.${about.kind}`)}</h1>
      <p class="lead">{what(about)}</p>
      {about.keeper || custodians().length === 1 ? (
        <p>{t('look.shower', { name: nameOf(shower) })}</p>
      ) : (
        <div class="people">
          <p>{t('look.shower.which')}</p>
          <div class="chips">
            {custodians()
              .filter(row => row.person !== myId.value || isStation.value)
              .map(row => (
                <button
                  type="button"
                  class="chip"
                  key={row.person}
                  data-shower={row.person}
                  aria-pressed={shower === row.person}
                  onClick={() => shows(row.person)}>
                  {nameOf(row.person)}
                </button>
              ))}
          </div>
        </div>
      )}
      <p class="quiet">{t('look.note')}</p>
      {shower > 0 && mayMine && (
        <button type="button" class="look-start" data-look="begin" onClick={() => begin(myId.value, shower)}>
          {t('look.i')}
        </button>
      )}
      {shower > 0 && (
        <button type="button" class={mayMine ? 'act quiet-act' : 'look-start'} data-look="other" onClick={other}>
          {t('look.else')}
        </button>
      )}
      <button type="button" class="act quiet-act" onClick={back}>
        {t('look.leave.begin')}
      </button>
    </div>
  )
}

function Points({ look, end }: { look: Looking; end: (recorded: boolean) => void }) {
  const [tapped, put] = useState<Tapped>(nothingTapped)
  const [sending, send] = useState(false)
  const last = useRef(0)
  useEffect(() => {
    if (red.value) end(false)
  }, [red.value]) /* what a stop interrupts was not seen whole */
  const all = points(look),
    done = taps(tapped),
    point = all[done]
  const finish = async (whole: Tapped) => {
    send(true)
    end(await act(command(look, whole)))
  }
  const press = (found: boolean) => {
    const now = performance.now()
    if (sending || !point || now - last.current < doubleMs) return
    last.current = now
    click()
    if (!found && look.kind === 'load') return void finishFailed()
    const next = tap(tapped, point, found)
    put(next)
    if (taps(next) === all.length) void finish(next)
  }
  const finishFailed = async () => {
    send(true)
    end(await act(failedProof(look)))
  }
  const mark = look.lot ? t(`mark.${look.lot.mark}`) : t('mark.its')
  const nth = tapped.seen + tapped.failed + 1
  return (
    <div class="look">
      <h1 class="hidden">{t(`look.${look.kind}`)}</h1>
      <button type="button" class="look-point" data-look="point" data-point={point ?? 'done'} onClick={() => press(true)}>
        <span class="look-figure">
          {done}
          <small>/{all.length}</small>
        </span>
        <span class="look-words">{point ? t(`point.${point}`, { nth, mark }) : t('look.sending')}</span>
      </button>
      <div class="look-side">
        {point === 'round' && (
          <button type="button" class="act strong-act" data-look="failed" onClick={() => press(false)}>
            {t('look.failed', { mark })}
          </button>
        )}
        {done > 0 && !sending && look.kind !== 'load' && (
          <button type="button" class="act quiet-act" data-look="partial" onClick={() => void finish(tapped)}>
            {t('look.partial', { n: done, of: all.length })}
          </button>
        )}
        <button type="button" class="act quiet-act" data-look="leave" onClick={() => end(false)}>
          {t('look.leave')}
        </button>
      </div>
    </div>
  )
}

export function Look() {
  const about = useState(subject)[0]
  const [look, start] = useState<Looking | null>(null)
  if (!about)
    return (
      <Main label={t('nav.armory')}>
        <p class="quiet">{t('look.gone')}</p>
        <button type="button" class="act" onClick={() => go('armory')}>
          {t('nav.armory')}
        </button>
      </Main>
    )
  const end = () => back() /* whoever looked is forgotten here */
  return (
    <Main class="look-page" label={t(`look.${about.kind}`)}>
      {!look ? (
        <Begin about={about} begin={(looker, shower) => start({ ...about, looker, shower, seen: size.value })} />
      ) : (look.kind === 'receive' || look.kind === 'count') && look.count > tapsMax ? (
        <Figures look={look} end={end} />
      ) : (
        <Points look={look} end={end} />
      )}
    </Main>
  )
}
