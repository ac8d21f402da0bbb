// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// undated.ts - a phone writes into an MP4 when it was recorded, and perhaps where. Before it leaves, its own times are zeroes and
// what it says beside the recording is empty; every octet else stays where it was.
const inside = ['moov', 'trak', 'mdia'],
  dated = ['mvhd', 'tkhd', 'mdhd'],
  beside = ['udta', 'meta', 'uuid']

/** undated(octets): a copy. What is no MP4, or cannot be followed, is as it was: the box looks too. */
export function undated(octets: Uint8Array) {
  const out = new Uint8Array(octets),
    view = new DataView(out.buffer)
  const nameAt = (at: number) => String.fromCharCode(...out.subarray(at + 4, at + 8))
  const walk = (from: number, until: number) => {
    for (let at = from; until - at >= 8;) {
      let size = view.getUint32(at),
        head = 8
      if (size === 1 && until - at >= 16) {
        size = Number(view.getBigUint64(at + 8))
        head = 16
      }
      if (size === 0) size = until - at
      if (size < head || size > until - at) return
      const name = nameAt(at)
      if (inside.includes(name)) walk(at + head, at + size)
      if (dated.includes(name)) out.fill(0, at + head + 4, Math.min(at + size, at + head + 4 + (out[at + head] === 1 ? 16 : 8)))
      if (beside.includes(name)) {
        out.set([0x66, 0x72, 0x65, 0x65], at + 4) /* free: room that nobody reads */
        out.fill(0, at + head, at + size)
      }
      at += size
    }
  }
  if (out.length > 8 && nameAt(0) === 'ftyp') walk(0, out.length)
  return out
}
