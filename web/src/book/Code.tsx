// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Code - a QR code drawn here: what it holds must not be asked of anybody.
import { t } from '../words'
import { qr } from './qr'

export function Code({ text, words }: { text: string; words: string }) {
  const rows = qr(text)
  if (!rows) return null
  const n = rows.length,
    quiet = 4
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : ''))).join('')
  return (
    <figure class="note-code">
      <svg viewBox={`0 0 ${n + 2 * quiet} ${n + 2 * quiet}`} role="img" aria-label={t('note.code.of', { words })}>
        <rect width="100%" height="100%" class="code-light" />
        <path d={path} class="code-dark" />
      </svg>
      <figcaption>{words}</figcaption>
    </figure>
  )
}
