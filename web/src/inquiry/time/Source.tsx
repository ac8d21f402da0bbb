// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Source - one exhibit: first what its warning says, then why it is opened, which is written down, then itself. Under a family's hold
// its words stand here, and nothing else does.
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../words'
import { byNumber, first } from '../data'
import type { Medium } from '../data'
import { Moving } from './Moving'
import type { Online } from './online'
import type { Player } from './player'
import { Picture } from './Picture'
import { offWords } from './say'
import { Words } from './Words'

interface Props {
  medium: Medium
  synced: boolean
  online?: Online
  player: Player
  hand?: { held: boolean; take: () => void }
  onClose: () => void
}
export const plays = ({ kind }: Medium) => kind === 'video' || kind === 'audio'
/** Why each exhibit was opened: asked once. */
const opened = new Map<string, string>()

function Why({ onWhy }: { onWhy: (why: string) => void }) {
  const [why, setWhy] = useState('')
  return (
    <form
      class="time-why"
      onSubmit={event => {
        event.preventDefault()
        if (why.trim()) onWhy(why.trim())
      }}>
      <label class="time-choose">
        <span>{t('inquiry.exhibit.why')}</span>
        <input
          name="why"
          value={why}
          required
          maxLength={200}
          autocomplete="off"
          onInput={event => setWhy(event.currentTarget.value)}
        />
      </label>
      <p class="quiet">{t('inquiry.exhibit.why.note')}</p>
      <button type="submit" class="act small-act" data-open>
        {t('inquiry.exhibit.open')}
      </button>
    </form>
  )
}

function Shown(props: Props & { url: string; online: Online }) {
  const { medium, url, online } = props
  if (plays(medium)) return <Moving {...props} />
  if (medium.kind === 'picture') return <Picture entry={medium.entry} title={medium.title || medium.device} url={url} />
  return <Words online={online} entry={medium.entry} why={opened.get(medium.entry) ?? ''} />
}

/** What stands in the way, in its order; null: it is shown. */
function Before({ medium, online, onUrl }: { medium: Medium; online?: Online; onUrl: (url: string) => void }) {
  const entry = byNumber.value.get(medium.entry)
  const warning = medium.warning || (first(entry, 'sensitivity') === 'graphic' ? t('inquiry.exhibit.graphic') : '')
  const [warned, setWarned] = useState(!warning),
    [words, setWords] = useState('')
  async function open(why: string) {
    setWords(t('loading'))
    const answer = await online!.open(medium.entry, why)
    if ('got' in answer) {
      opened.set(medium.entry, why)
      onUrl(answer.got)
    } else setWords(answer.words || t('inquiry.exhibit.failed'))
  }
  useEffect(() => {
    const why = opened.get(medium.entry)
    if (why && warned && online && !medium.kin) void open(why)
  }, [warned])
  if (medium.kin) return <p data-kin>{first(entry, 'kin-hold') || t('inquiry.exhibit.kin')}</p>
  if (!online) return <p data-offline>{t('inquiry.exhibit.offline')}</p>
  if (!warned)
    return (
      <div data-warning>
        <p>{warning}</p>
        <button type="button" class="act small-act" data-warned onClick={() => setWarned(true)}>
          {t('inquiry.exhibit.warned')}
        </button>
      </div>
    )
  return (
    <>
      {words && (
        <p role="status" data-said>
          {words}
        </p>
      )}
      <Why onWhy={why => void open(why)} />
    </>
  )
}

export function Source(props: Props) {
  const { medium, synced, online, onClose } = props
  const [url, setUrl] = useState('')
  return (
    <article class="time-source" data-source={medium.entry} data-open={url ? 'shown' : 'closed'}>
      <header>
        <h3>
          {medium.entry} · {medium.title || medium.device}
        </h3>
        <button type="button" class="act small-act quiet-act" data-close onClick={onClose}>
          {t('close')}
        </button>
      </header>
      {plays(medium) && (
        <p class="quiet" data-synced={synced}>
          {synced ? offWords(medium.plusMinus) : t('inquiry.exhibit.alone')}
        </p>
      )}
      {url && online ? <Shown {...props} online={online} url={url} /> : <Before medium={medium} online={online} onUrl={setUrl} />}
    </article>
  )
}
