// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// bundles.ts - leaves that this page has not streamed, out of the log's tiles: a world that came as an image does not say
// in which leaf a name was sealed. Only the bundles that hold a wanted leaf are fetched; a full one never changes.
import type { Leaf } from './views'

const width = 256
const decoder = new TextDecoder()

/** The tile's path: 1234067 is x001/x234/067; one that is not full says how many it has. */
export function bundlePath(bundle: number, size: number): string {
  const groups = String(bundle)
    .padStart(Math.ceil(String(bundle).length / 3) * 3, '0')
    .match(/.{3}/g)!
  const name = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/')
  const part = size - bundle * width
  return `/log/tile/entries/${name}${part < width ? `.p/${part}` : ''}`
}

/** Entries follow one another, each after its length in two octets. */
export function entries(bytes: Uint8Array): Leaf[] {
  const found: Leaf[] = []
  for (let at = 0; at + 2 <= bytes.length;) {
    const length = bytes[at] * 256 + bytes[at + 1]
    found.push(JSON.parse(decoder.decode(bytes.subarray(at + 2, at + 2 + length))))
    at += 2 + length
  }
  return found
}

async function bundle(number: number, size: number): Promise<Leaf[]> {
  const response = await fetch(bundlePath(number, size), { credentials: 'same-origin' })
  return response.ok ? entries(new Uint8Array(await response.arrayBuffer())) : []
}

/** leavesAt(indices): those leaves, as far as the released log has them. */
export async function leavesAt(indices: readonly number[]): Promise<Leaf[]> {
  try {
    const note = await (await fetch('/log/checkpoint', { credentials: 'same-origin', cache: 'no-store' })).text()
    const size = Number(note.split('\n')[1])
    const wanted = new Set(indices.filter(index => index < size))
    const numbers = [...new Set([...wanted].map(index => Math.floor(index / width)))]
    const all = await Promise.all(numbers.map(number => bundle(number, size)))
    return all.flat().filter(leaf => wanted.has(leaf.n))
  } catch {
    return []
  }
}
