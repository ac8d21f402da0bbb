// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Told - what somebody wanted with a setup, or said of it, as another remembers it: who tells it, in their own words or voice,
// and who may read it. Beside the author's own words, never merged with them; its teller can take it back.
import { useState } from 'preact/hooks'
import { act } from '../acts'
import { kit } from '../kit'
import { nameOf, textOf } from '../names'
import { askWho } from '../parts/Who'
import { isStation, itemOf, myId, views } from '../store'
import type { Medium } from '../threads'
import type { Recollection } from '../trust'
import type { Setup } from '../views'
import { asked } from '../asked'
import { t, timeOf } from '../words'
import { sealedOf } from './given'
import type { Consent } from '../vocabulary'

const consents: readonly Consent[] = ['crew', 'family', 'public']
const all = (): readonly Recollection[] => views.value?.recollections ?? []
export const toldOf = (setup: number) => all().filter(row => row.setup === setup)
const medium = (words: string) => (words ? (JSON.parse(words) as Medium) : null)
const leafOf = (number: number) => sealedOf('recollected').find(leaf => leaf.d.count === number)

function Consents({ row }: { row: Recollection }) {
  const change = (consent: Consent) => void act(asked('change-consent', { count: row.number, consent }))
  if (row.by !== myId.value) return null
  return (
    <div class="chips" role="group" aria-label={t('card.told.who')}>
      {[...consents, 'none' as const].map(consent => (
        <button
          type="button"
          class="chip"
          key={consent}
          data-consent={consent}
          aria-pressed={row.consent === consent}
          onClick={() => change(consent)}>
          {t(`consent.${consent}`)}
        </button>
      ))}
    </div>
  )
}
export function ToldWords({ row }: { row: Recollection }) {
  const leaf = leafOf(row.number),
    words = leaf ? textOf('leaf', leaf.n) : ''
  if (!row.mayRead) return null
  return (
    <figure class="card-told" data-told={row.number} data-consent-is={row.consent}>
      {words && <blockquote data-quote>{words}</blockquote>}
      {leaf && <kit.Media media={medium(textOf('media', leaf.n))} />}
      <figcaption class="quiet small">
        {t('card.told.by', { name: nameOf(row.by), time: leaf ? timeOf(leaf.at) : '' })}
        {row.about > 0 && ` · ${t('card.told.about', { name: nameOf(row.about) })}`}
        {row.item > 0 && ` · ${itemOf(row.item)?.id ?? ''}`}
        {` · ${t(`consent.${row.consent}`)}`}
      </figcaption>
      <Consents row={row} />
    </figure>
  )
}

function Form({ setup, done }: { setup: Setup; done: () => void }) {
  const [text, write] = useState('')
  const [about, name] = useState(0)
  const [consent, allow] = useState<Consent>('crew')
  const [media, put] = useState<Parameters<typeof kit.Attach>[0]['list']>([])
  const send = (who?: number) => {
    const note = asked(
      'recollect',
      { setup: setup.setup, person: about || undefined, consent, text: text.trim() || undefined },
      { for: who },
    )
    done()
    if (media.length) void kit.follow(media.slice(0, 1), { note })
    else void act(note)
  }
  return (
    <div class="panel" data-recollect>
      <label class="field">
        {t('card.told.words')}
        <textarea rows={4} maxLength={2000} value={text} onInput={event => write(event.currentTarget.value)} />
      </label>
      <kit.Attach list={media} put={list => put(list.slice(-1))} />
      <button type="button" class="act small-act quiet-act" data-about onClick={() => askWho(name, t('card.told.whom'))}>
        {about ? t('card.told.about', { name: nameOf(about) }) : t('card.told.whom')}
      </button>
      <kit.Pick
        label={t('card.told.who')}
        list={consents.map(key => ({ key, words: t(`consent.${key}`) }))}
        at={consent}
        pick={allow}
      />
      <p class="quiet small">{t(`card.consent.${consent}`)}</p>
      <button
        type="button"
        class="act"
        data-act="recollect"
        disabled={!text.trim() && !media.length}
        onClick={() => (isStation.value ? askWho(send, t('who.touches')) : send())}>
        {t('card.told.tell')}
      </button>
      <button type="button" class="act small-act quiet-act" onClick={done}>
        {t('close')}
      </button>
    </div>
  )
}

export function Told({ setup }: { setup: Setup }) {
  const [open, show] = useState(false)
  const rows = toldOf(setup.setup)
  return (
    <section class="card-part" data-recollections={rows.length} aria-label={t('card.told')}>
      <h3>{t('card.told')}</h3>
      {rows.map(row => (
        <ToldWords key={row.number} row={row} />
      ))}
      {open ? (
        <Form setup={setup} done={() => show(false)} />
      ) : (
        <button type="button" class="act small-act quiet-act" data-tell onClick={() => show(true)}>
          {t('card.told.open')}
        </button>
      )}
    </section>
  )
}
