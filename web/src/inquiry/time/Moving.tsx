// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Moving - a recording as it is played: its picture or its wave, where it stands, by its own pictures; in and out.
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../words'
import type { Medium } from '../data'
import { Cite } from './Cite'
import { positionSaid } from './citing'
import { rateOf } from './frames'
import type { Online } from './online'
import type { Player } from './player'
import { Unplayed } from './Unplayed'
import { Wave } from './Wave'

/** Where it stands, and which of its pictures is seen: of several at one instant the browser says which it drew. */
function usePosition(node: RefObject<HTMLVideoElement | null>, rate: number | null) {
  const [position, put] = useState<{ seconds: number; frame: number | null }>({ seconds: 0, frame: null })
  useEffect(() => {
    const media = node.current!,
      events = ['seeked', 'timeupdate', 'pause'] as const
    let asked = 0
    const moved = () => put(({ frame }) => ({ seconds: media.currentTime, frame }))
    const drawn = (_: number, { mediaTime }: { mediaTime: number }) => {
      put({ seconds: media.currentTime, frame: Math.round(mediaTime * rate!) })
      asked = media.requestVideoFrameCallback(drawn)
    }
    for (const event of events) media.addEventListener(event, moved)
    if (rate !== null && 'requestVideoFrameCallback' in media) asked = media.requestVideoFrameCallback(drawn)
    return () => {
      for (const event of events) media.removeEventListener(event, moved)
      if (asked) media.cancelVideoFrameCallback(asked)
    }
  }, [rate])
  return position
}
function Position({ node, medium }: { node: RefObject<HTMLVideoElement | null>; medium: Medium }) {
  const rate = rateOf(medium),
    { seconds, frame } = usePosition(node, rate)
  const at = positionSaid(seconds)
  return (
    <p class="time-position" data-position={seconds} data-picture={frame ?? undefined}>
      {rate === null || frame === null ? at : t('inquiry.exhibit.position', { at, frame, rate: String(Number(rate.toFixed(3))) })}
    </p>
  )
}

interface Props {
  medium: Medium
  synced: boolean
  /** Its pictures are what a step goes by; absent: there is nothing to choose. */
  hand?: { held: boolean; take: () => void }
  player: Player
  online: Online
  url: string
}
export function Moving({ medium, synced, hand, player, url, online }: Props) {
  const node = useRef<HTMLVideoElement>(null),
    [broken, setBroken] = useState(false),
    [blind, setBlind] = useState(false),
    [sound, setSound] = useState(true)
  useEffect(() => (synced && !broken ? player.add(medium, node.current!) : undefined), [medium, synced, broken])
  const seconds = () => node.current?.currentTime ?? 0,
    video = medium.kind === 'video'
  const Element = video ? 'video' : 'audio'
  if (broken) return <Unplayed entry={medium.entry} what="played" />
  return (
    <>
      <Element
        ref={node as never}
        src={url}
        class="time-moving"
        preload="auto"
        playsInline
        muted={!sound}
        controls={!synced}
        data-blind={blind || undefined}
        aria-label={[medium.entry, medium.title].filter(Boolean).join(', ')}
        onLoadedMetadata={() => setBlind(video && !node.current!.videoWidth)}
        onError={() => setBroken(true)}
      />
      {blind && <Unplayed entry={medium.entry} what="seen" />}
      {!video && (
        <Wave online={online} url={url} onGo={share => synced || (node.current!.currentTime = share * node.current!.duration)} />
      )}
      <Position node={node} medium={medium} />
      <div class="time-of-one">
        <button type="button" class="act small-act" data-sound aria-pressed={sound} onClick={() => setSound(!sound)}>
          {t(sound ? 'inquiry.exhibit.sound' : 'inquiry.exhibit.silent')}
        </button>
        {hand && (
          <button type="button" class="act small-act" data-hand aria-pressed={hand.held} onClick={hand.take}>
            {t('inquiry.exhibit.hand')}
          </button>
        )}
      </div>
      <Cite entry={medium.entry} now={seconds} />
    </>
  )
}
