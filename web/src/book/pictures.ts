// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// pictures.ts - a photographed page in a notebook. It is drawn again, so that where and when it was taken stays on the phone, and
// small enough to be read; a box keeps it in sealed parts, and knows no more of it than of any other line.
import { hex, sha256 } from '../sha256'
import { newHex } from './lines'
import type { Part } from './lines'

export const partOctets = 8 * 1024
const most = 60 * partOctets
/** Each smaller than the one before, until one is small enough. */
const ways = [
  [1600, 0.7],
  [1280, 0.7],
  [1280, 0.5],
  [1000, 0.5],
  [800, 0.4],
] as const

async function drawn(picture: ImageBitmap, longest: number, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise(done => canvas.toBlob(done, 'image/jpeg', quality))
}
/** redrawn(file): null when it is no picture. */
export async function redrawn(file: Blob): Promise<Blob | null> {
  try {
    const picture = await createImageBitmap(file)
    for (const [longest, quality] of ways) {
      const blob = await drawn(picture, longest, quality)
      if (blob && blob.size <= most) return blob
    }
  } catch {
    /* no picture */
  }
  return null
}

const base64 = (octets: Uint8Array) => btoa(Array.from(octets, octet => String.fromCharCode(octet)).join(''))
export const octetsOf = (text: string) => Uint8Array.from(atob(text), sign => sign.charCodeAt(0))

export function parted(octets: Uint8Array, media: string): Part[] {
  const parts = Math.max(1, Math.ceil(octets.length / partOctets))
  return Array.from({ length: parts }, (_, part) => ({
    data: base64(octets.subarray(part * partOctets, (part + 1) * partOctets)),
    media,
    part,
    parts,
    w: newHex(),
  }))
}
/** octetsJoined(rows, hash): all its parts, and what its hash says; null otherwise. */
export function octetsJoined(rows: readonly Part[], media: string): Uint8Array | null {
  const by = new Map(rows.filter(row => row.media === media).map(row => [row.part, row]))
  const parts = [...by.values()][0]?.parts ?? 0
  if (!parts || by.size < parts) return null
  try {
    const all = Array.from({ length: parts }, (_, n) => octetsOf(by.get(n)!.data))
    const octets = new Uint8Array(all.reduce((sum, one) => sum + one.length, 0))
    all.reduce((at, one) => (octets.set(one, at), at + one.length), 0)
    return hex(sha256(octets)) === media ? octets : null
  } catch {
    return null
  }
}
export function joined(rows: readonly Part[], media: string): Blob | null {
  const octets = octetsJoined(rows, media)
  return octets && new Blob([octets as BlobPart], { type: 'image/jpeg' })
}
