// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// inquiry-time-films.mjs - films that were never shot: each picture is its own number, as eleven light or dark bars; and what reads that number off a
// page. Nothing of any event is in them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const bits = 11,
  wide = 8,
  high = 32
const bars = `format=yuv420p,geq=lum='if(mod(floor(N/pow(2\\,floor(X/${wide})))\\,2)\\,235\\,16)':cb=128:cr=128`

function ffmpeg(...args) {
  const { status, stderr } = spawnSync('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`ffmpeg: ${stderr}`)
}
/** film(name, {rate, seconds, codec, sound}): its octets; the name's ending is its container. */
export function film(name, { rate, seconds, codec = [], sound = false }) {
  const folder = mkdtempSync(join(tmpdir(), 'showclear-film-')),
    path = join(folder, name)
  const heard = sound ? ['-f', 'lavfi', '-i', `sine=f=440:d=${seconds}`] : []
  try {
    ffmpeg('-f', 'lavfi', '-i', `color=s=${bits * wide}x${high}:r=${rate}:d=${seconds}`, ...heard, '-vf', bars, ...codec, path)
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Into the page: pictureOf(entry) is the number of the picture that is seen there, or -1. */
export const readsPictures = page =>
  page.addInitScript(
    ({ bits, wide, high }) => {
      const canvas = new OffscreenCanvas(bits * wide, high),
        c = canvas.getContext('2d', { willReadFrequently: true })
      window.pictureOf = entry => {
        const video = document.querySelector(`[data-source="${entry}"] video`)
        if (!video?.videoWidth || video.readyState < 2) return -1
        c.drawImage(video, 0, 0, canvas.width, canvas.height)
        let number = 0
        for (let bit = 0; bit < bits; bit++)
          if (c.getImageData(bit * wide + wide / 2, high / 2, 1, 1).data[0] > 128) number += 2 ** bit
        return number
      }
    },
    { bits, wide, high },
  )
