// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// source.ts - where something comes from, as it stands in an account (src/inquiry/account/source.h): read for a screen, and made of what was
// picked. Pure. Whether there is such an exhibit the program says.
export interface Source {
  kind: 'exhibit' | 'statement' | 'log'
  name: string
  /** whole, p3-5, 00:01:02-00:01:09, a paragraph, an entry: as it stands there. */
  place: string
}
export function readSource(text: string): Source | null {
  const found = text.match(/^(exhibit|statement|log) (\S+) (.+)$/)
  return found && { kind: found[1] as Source['kind'], name: found[2], place: found[3] }
}
export const writeSource = ({ kind, name, place }: Source) => `${kind} ${name} ${place}`

/** clockOf("1:02.5"): 00:01:02.500; '' when it is no time of a recording. */
export function clockOf(typed: string): string {
  const found = typed.trim().match(/^(?:(\d{1,2}):)?(\d{1,2}):(\d\d)(?:[.,](\d{1,3}))?$/)
  if (!found || Number(found[2]) > 59 || Number(found[3]) > 59) return ''
  const [, hours = '0', minutes, seconds, part] = found
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}:${seconds}${part ? `.${part.padEnd(3, '0')}` : ''}`
}
/** placeOf(how, from, until): '' as long as it is not whole. */
export function placeOf(how: 'whole' | 'pages' | 'times' | 'paragraph' | 'entry', from: string, until: string): string {
  if (how === 'whole') return 'whole'
  if (how === 'times') {
    const ends = [clockOf(from), clockOf(until)]
    return ends.every(Boolean) && ends[0] <= ends[1] ? ends.join('-') : ''
  }
  const count = (text: string) => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : -1)
  const first = count(from)
  if (how !== 'pages') return first >= (how === 'entry' ? 0 : 1) ? String(first) : ''
  if (first < 1) return ''
  const last = until.trim() ? count(until) : first
  return last < first ? '' : last === first ? `p${first}` : `p${first}-${last}`
}
