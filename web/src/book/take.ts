// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// take.ts - what is taken along: JSON lines in one age file, whose book it is first, then lines, pictures and proofs.
// `showclear notebook DIR --take FILE` reads it, and so does anybody who has her key and the stock age.
import { isPart, jcs } from './lines'
import type { Part, Row } from './lines'
import { octetsJoined } from './pictures'

const base64 = (octets: Uint8Array) => btoa(Array.from(octets, octet => String.fromCharCode(octet)).join(''))
const partOctets = 512 * 1024
function pictures(parts: readonly Part[]): string[] {
  return [...new Set(parts.map(row => row.media))].flatMap(media => {
    const octets = octetsJoined(parts, media)
    if (!octets) return []
    const n = Math.ceil(octets.length / partOctets)
    return Array.from({ length: n }, (_, part) =>
      jcs({ data: base64(octets.subarray(part * partOctets, (part + 1) * partOctets)), media, part, parts: n }),
    )
  })
}
export function zipped(who: string, rows: readonly Row[], proofs: readonly string[]): string {
  const lines = rows.filter(row => !isPart(row)).map(jcs)
  return [jcs({ book: 1, who }), ...lines, ...pictures(rows.filter(isPart)), ...proofs].map(line => `${line}\n`).join('')
}

/** download(blob, name): to the device's own files; nothing is asked of the box. */
export function download(blob: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 60000)
}
