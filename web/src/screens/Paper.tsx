// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Paper - the box or the link is gone, or was: two named people say since when the day goes on on paper. Its pages are photographed
// and entered by two, then what stands on them, as done on paper. Nothing is filled in between, and no look comes back by it.
import { useEffect, useState } from 'preact/hooks'
import { act } from '../acts'
import { bring } from '../history'
import { draft } from '../draft'
import { nameOf } from '../names'
import { padSteps } from '../padSteps'
import { paperSince, pagesEntered } from '../papering'
import { Act } from '../parts/Act'
import { isNumber, NumberField } from '../parts/Fields'
import { Main } from '../parts/Main'
import { Photograph, usePhoto } from '../parts/Photograph'
import { When } from '../parts/When'
import { askWho } from '../parts/Who'
import { go } from '../route'
import { isStation, myId, size, views } from '../store'
import type { Asked } from '../asked'
import { asked } from '../asked'
import { dayOf, t, timeOf } from '../words'

const now = () => views.value!.now
const back = 2048
const mostPages = 64

/** Whoever touches a station, then the second of the two. */
const byTwo = (then: (by: number, second: number) => void) => {
  const second = (by: number) =>
    askWho(
      person => then(by, person),
      t('paper-mode.second'),
      row => row.person !== by,
    )
  if (isStation.value) askWho(second)
  else second(myId.value)
}

/** Greyed where it would be refused, whoever the second is; pressed, it asks who that is. */
function Both({ command, class: name, done, words }: { command: Asked; class?: string; done?: () => void; words: string }) {
  const send = () =>
    byTwo(
      (by, shower) =>
        void act({ ...command, args: { ...command.args, shower }, for: by } as Asked).then(recorded => recorded && done?.()),
    )
  return (
    <Act own class={name} flowName={command.kind} asked={command} except={['TWO-NEEDED']} flow={send}>
      {words}
    </Act>
  )
}

function Open() {
  const [at, put] = useState<number | null>(null)
  return (
    <section class="form">
      <h2>{t('paper-mode.since')}</h2>
      <When at={at} put={put} />
      {at === null ? (
        <p class="quiet">{t('paper-mode.since.none')}</p>
      ) : (
        <Both
          class="strong-act"
          command={asked('open-paper', { shower: 0 }, { about: at })}
          words={t('paper-mode.open', { time: timeOf(at) })}
        />
      )}
    </section>
  )
}

function EnterPage() {
  const [page, put] = useState('')
  const [photo, take] = usePhoto()
  const [day, on] = useState(now().day)
  const days = [...new Set([now().day, now().day - 1].filter(row => row > 0))]
  const whole = isNumber(page, 1, mostPages) && photo.state === 'there' && day > 0
  return (
    <section class="form">
      <h2>{t('paper-mode.page')}</h2>
      <p>{t('paper-mode.page.what')}</p>
      <NumberField label={t('paper-mode.number')} value={page} put={put} least={1} most={mostPages} />
      <div class="chips" role="group" aria-label={t('paper-mode.day')}>
        {days.map(row => (
          <button type="button" class="chip" key={row} aria-pressed={row === day} onClick={() => on(row)}>
            {dayOf(row)}
          </button>
        ))}
      </div>
      <Photograph photo={photo} put={take} />
      {whole ? (
        <Both
          class="big"
          command={asked('enter-page', { count: Number(page), day, shower: 0, media: photo.words })}
          words={t('paper-mode.enter', { n: page })}
          done={() => (put(''), void take([]))}
        />
      ) : (
        <p class="quiet">{t('paper-mode.page.needs')}</p>
      )}
    </section>
  )
}

/** Each act that stands on a page is an entry of its own, in the name of the one who enters it. */
function Entered() {
  const pages = pagesEntered(now().day)
  const acts = () => {
    draft.value = { paper: true }
    go('late')
  }
  return (
    <section>
      <h2>{t('paper-mode.entered')}</h2>
      {pages.length === 0 ? (
        <p class="quiet">{t('paper-mode.entered.none')}</p>
      ) : (
        <ul class="paper-pages">
          {pages.map(row => (
            <li key={row.n}>
              <a class="link-row" href={`#entry/${row.n}`}>
                {t('paper-mode.entered.page', { n: row.page })}
              </a>
            </li>
          ))}
        </ul>
      )}
      <button type="button" class="act" data-paper-acts onClick={acts}>
        {t('paper-mode.acts')}
      </button>
      {(['sweep', 'arrive'] as const).map(word => (
        <a class="link-row" key={word} href={`#${word}/paper`} data-paper-to={word}>
          {padSteps[word]} · {t(`${word}.title`)}
        </a>
      ))}
    </section>
  )
}

export function Paper() {
  void size.value
  useEffect(() => void bring(size.value - back, size.value), [])
  const on = now().paper,
    since = paperSince()
  return (
    <Main class="register paper-mode" label={t('paper-mode.title')}>
      <h1>{on && since ? t('paper-mode.on', { time: timeOf(since) }) : t('paper-mode.title')}</h1>
      <p>{t(on ? 'paper-mode.on.what' : 'paper-mode.what')}</p>
      {on ? (
        <>
          <EnterPage />
          <Entered />
          <section>
            <h2>{t('paper-mode.end')}</h2>
            <p>{t('paper-mode.end.what')}</p>
            <Both command={asked('close-paper', { shower: 0 })} words={t('paper-mode.close')} done={() => go('armory')} />
          </section>
        </>
      ) : (
        <>
          <Open />
          <details class="more">
            <summary>{t('paper-mode.late-page')}</summary>
            <EnterPage />
          </details>
          <a class="link-row" href="#papers">
            {t('papers.pads')}
          </a>
        </>
      )}
      <p class="quiet">{t('paper-mode.not', { name: isStation.value ? t('late.who-touches') : nameOf(myId.value) })}</p>
    </Main>
  )
}

/** On every page while it lasts. */
export function OnPaper() {
  if (!views.value?.now.paper) return null
  const since = paperSince()
  return (
    <a class="on-paper" href="#paper" data-on-paper>
      <span role="status">{since ? t('paper-mode.on', { time: timeOf(since) }) : t('paper-mode.on.plain')}</span>
    </a>
  )
}
