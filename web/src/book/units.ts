// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// units.ts - what camera people write, as numbers, and back: lengths, stops in sixths, shutters, slates. A value is kept as it
// was typed; this shows it in the other unit. As src/notebook/units.h has it; tests/notebook/units.json holds both to it. Pure.
const parts: Readonly<Record<string, number>> = { '½': 1 / 2, '⅓': 1 / 3, '⅔': 2 / 3, '¼': 1 / 4, '¾': 3 / 4 }
/** "1/3", "⅓": what part of one; null where it is none. */
function partOf(text: string): number | null {
  if (text in parts) return parts[text]
  const found = /^(\d{1,5})\/(\d{1,5})$/.exec(text)
  return found && Number(found[2]) > Number(found[1]) ? Number(found[1]) / Number(found[2]) : null
}
const numbered = (text: string) => Number(text.replace(',', '.'))

const foot = /^(\d{1,6}(?:[.,]\d+)?)\s*(?:'|’|′|feet|foot|ft|-)\s*(.*)$/i
const inch = /\s*(?:"|”|″|''|inches|inch|in)$/i
/** Inches alone: 6, 6 1/2", 1/2in. */
function inches(text: string): number | null {
  const bare = text.replace(inch, '').trim()
  const part = partOf(bare)
  if (part !== null) return part
  const found = /^(\d{1,6}(?:[.,]\d+)?)(?:\s*(\d+\/\d+|[½⅓⅔¼¾]))?$/.exec(bare)
  if (!found) return null
  const rest = found[2] ? partOf(found[2]) : 0
  return rest === null ? null : numbered(found[1]) + rest
}
const metric: Readonly<Record<string, number>> = { mm: 1, cm: 10, m: 1000 }
/** lengthOf("9'6", feet): millimetres; a bare number is metres, or feet. null: nobody can reckon with it. */
export function lengthOf(typed: string, feet = false): number | null {
  const text = typed.trim()
  const whole = foot.exec(text)
  const rest = whole && (whole[2] ? inches(whole[2]) : 0)
  let mm: number | null = null
  if (whole && rest !== null) mm = numbered(whole[1]) * 304.8 + rest * 25.4
  else if (inch.test(text)) {
    const n = inches(text)
    mm = n === null ? null : n * 25.4
  } else {
    const found = /^(\d{1,6}(?:[.,]\d+)?)\s*(mm|cm|m)?$/i.exec(text)
    if (found) mm = numbered(found[1]) * (found[2] ? metric[found[2].toLowerCase()] : feet ? 304.8 : 1000)
  }
  return mm === null || mm > 1e7 ? null : Math.round(mm)
}
export function inFeet(mm: number): string {
  const all = Math.round((mm * 10) / 254)
  return `${Math.floor(all / 12)}'${all % 12}`
}
export const inMetres = (mm: number) => (Math.round(mm / 10) / 100).toFixed(2)
/** The same length in the unit in which it was not typed. */
export function otherUnit(typed: string): string {
  const mm = lengthOf(typed)
  if (mm === null) return ''
  return foot.test(typed.trim()) || inch.test(typed.trim()) ? `${inMetres(mm)} m` : inFeet(mm)
}

export const fullStops = ['1', '1.4', '2', '2.8', '4', '5.6', '8', '11', '16', '22'] as const
export const stopParts = ['', '1/3', '1/2', '2/3'] as const

const nominal = [24, 30, 48, 60, 72, 96, 120, 240]
/** Frames a second as they are run; 23.976 is 24000/1001. */
export function rateOf(typed: string): number | null {
  const found = /^\s*(\d{1,6}(?:[.,]\d+)?)\s*(?:\/\s*(\d{1,6}(?:[.,]\d+)?))?\s*(?:fps)?\s*$/i.exec(typed)
  const n = found ? numbered(found[2] ?? found[1]) : 0
  if (!n) return null
  const drop = nominal.find(one => Math.abs(n - (one * 1000) / 1001) < 0.0045)
  return drop ? (drop * 1000) / 1001 : n
}
/** shutterOf("1/50", rate): thousandths of a degree. */
export function shutterOf(typed: string, rate: number): number | null {
  const text = typed.trim()
  const part = /^1\/(\d{1,6}(?:[.,]\d+)?)s?$/.exec(text),
    bare = /^(\d{1,6}(?:[.,]\d+)?)°?$/.exec(text)
  const degrees = part ? (rate * 360) / numbered(part[1]) : bare ? numbered(bare[1]) : 0
  const thousandths = Math.round(degrees * 1000)
  return thousandths < 1 || thousandths > 360000 ? null : thousandths
}
/** As a time: 1/48. */
export const exposure = (thousandths: number, rate: number) => `1/${Math.round((rate * 3600000) / thousandths) / 10}`

/** A to Z without I and O, then the place before it goes on. */
function nextLetters(letters: string): string {
  const first = letters && letters === letters.toLowerCase() ? 'a' : 'A'
  const all = [...letters]
  for (let i = all.length - 1; i >= 0; i--) {
    const c = all[i].toLowerCase().charCodeAt(0) - 97
    if (c < 25) {
      all[i] = String.fromCharCode(first.charCodeAt(0) + c + (c === 7 || c === 13 ? 2 : 1))
      return all.join('')
    }
    all[i] = first
  }
  return first + all.join('')
}
const lettersMost = 6
/** nextSlate("118H", "118"): "118J"; british: the running number, one more. A pickup or a series follows nothing. */
export function nextSlate(typed: string, scene: string, british = false): string {
  const slate = typed.replace(/ (PU|SER|PL)$/i, '')
  if (british) {
    const found = /^(.*?)(\d{1,6})\D*$/.exec(slate)
    return found ? found[1] + (Number(found[2]) + 1) : `${slate}1`
  }
  const keep = slate.startsWith(scene) ? scene.length : 0
  const letters = /[A-Za-z]*$/.exec(slate.slice(keep))![0]
  const own = letters.length > lettersMost ? '' : letters
  return slate.slice(0, slate.length - own.length) + nextLetters(own)
}
