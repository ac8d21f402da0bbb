// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Wave - how loud a recording is along its length, and where it stands; a touch goes there.
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../words'
import { brushOf, useTurn } from './brush'
import type { Online } from './online'
import type { Peaks } from './peaks'
import { peaksOf } from './peaks'

const columns = 600,
  bytesMost = 64 << 20,
  rate = 8000
async function peaksAt(online: Online, url: string): Promise<Peaks | null> {
  const bytes = await online.bytes(url, bytesMost)
  if (!('got' in bytes)) return null
  const sound = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes.got).catch(() => null)
  return sound && peaksOf(sound.getChannelData(0), columns)
}
function draw(canvas: HTMLCanvasElement, { least, most }: Peaks) {
  const { c, colours } = brushOf(canvas),
    half = canvas.height / 2
  c.clearRect(0, 0, canvas.width, canvas.height)
  c.fillStyle = colours.ink
  for (let i = 0; i < columns; i++) {
    const top = half - Math.max(most[i], 0.01) * half
    c.fillRect((i * canvas.width) / columns, top, 1, half - Math.min(least[i], -0.01) * half - top)
  }
}

export function Wave({ online, url, onGo }: { online: Online; url: string; onGo: (share: number) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null),
    turn = useTurn()
  const [peaks, setPeaks] = useState<Peaks | null | 'asked'>('asked')
  useEffect(() => void peaksAt(online, url).then(setPeaks), [url])
  useEffect(() => {
    if (canvas.current && peaks && peaks !== 'asked') draw(canvas.current, peaks)
  }, [peaks, turn])
  if (!peaks) return <p class="quiet">{t('inquiry.exhibit.no-wave')}</p>
  return (
    <canvas
      class="time-wave"
      ref={canvas}
      width={columns}
      height={64}
      data-wave={peaks === 'asked' ? 'asked' : 'drawn'}
      aria-hidden="true"
      onClick={event => onGo(event.offsetX / event.currentTarget.clientWidth)}
    />
  )
}
