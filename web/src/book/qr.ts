// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// qr.ts - QR codes (ISO/IEC 18004) of a key or an address, drawn on the device that has them: octets, level M, versions 1 to 10.
// Pure; tests/page/notebook-pure.mjs reads them with another's reader.

/** By version: octets that it holds of data, of each block's correction, and how many blocks. */
const sizes = [
  [16, 10, 1],
  [28, 16, 1],
  [44, 26, 1],
  [64, 18, 2],
  [86, 24, 2],
  [108, 16, 4],
  [124, 18, 4],
  [154, 22, 4],
  [182, 22, 5],
  [216, 26, 5],
] as const
const aligned: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
]

const exp: number[] = [],
  log: number[] = []
for (let n = 0, x = 1; n < 255; n++) {
  exp[n] = x
  log[x] = n
  x = x & 128 ? (x << 1) ^ 0x11d : x << 1
}
const times = (a: number, b: number) => (a && b ? exp[(log[a] + log[b]) % 255] : 0)
/** What is left of the data, divided by the generator: a block's correction. */
function correction(data: readonly number[], degree: number): number[] {
  let poly = [1]
  for (let n = 0; n < degree; n++) {
    const next = [...poly, 0]
    poly.forEach((one, i) => (next[i + 1] ^= times(one, exp[n])))
    poly = next
  }
  const rest = [...data, ...Array<number>(degree).fill(0)]
  for (let n = 0; n < data.length; n++) {
    const lead = rest[n]
    if (lead) poly.forEach((one, i) => (rest[n + i] ^= times(one, lead)))
  }
  return rest.slice(data.length)
}

function coded(octets: Uint8Array, version: number): number[] {
  const [room, degree, blocks] = sizes[version - 1]
  const bits: number[] = []
  const put = (value: number, n: number) => {
    for (let i = n - 1; i >= 0; i--) bits.push((value >> i) & 1)
  }
  put(4, 4)
  put(octets.length, version < 10 ? 8 : 16)
  octets.forEach(octet => put(octet, 8))
  put(0, Math.min(4, room * 8 - bits.length))
  while (bits.length % 8) bits.push(0)
  const words = Array.from({ length: bits.length / 8 }, (_, n) => Number.parseInt(bits.slice(n * 8, n * 8 + 8).join(''), 2))
  for (let pad = 0xec; words.length < room; pad ^= 0xfd) words.push(pad)
  const short = Math.floor(room / blocks),
    long = room % blocks
  const parts: number[][] = []
  for (let n = 0, at = 0; n < blocks; n++) {
    const length = short + (n >= blocks - long ? 1 : 0)
    parts.push(words.slice(at, at + length))
    at += length
  }
  const fixes = parts.map(part => correction(part, degree))
  const woven = (rows: number[][], most: number) =>
    Array.from({ length: most }, (_, n) => rows.flatMap(row => (n < row.length ? [row[n]] : []))).flat()
  return [...woven(parts, short + 1), ...woven(fixes, degree)]
}

type Square = (boolean | undefined)[][]
const masks = [
  (x: number, y: number) => (x + y) % 2 === 0,
  (_: number, y: number) => y % 2 === 0,
  (x: number) => x % 3 === 0,
  (x: number, y: number) => (x + y) % 3 === 0,
]
function remainder(value: number, degree: number, poly: number): number {
  let rest = value << degree
  for (let n = 31 - Math.clz32(poly); Math.clz32(rest) <= 31 - n && rest;) rest ^= poly << (31 - Math.clz32(rest) - n)
  return (value << degree) | rest
}

function frame(version: number): Square {
  const n = 17 + 4 * version
  const square: Square = Array.from({ length: n }, () => Array<boolean | undefined>(n).fill(undefined))
  const finder = (left: number, top: number) => {
    for (let y = -1; y < 8; y++)
      for (let x = -1; x < 8; x++) {
        const away = Math.max(Math.abs(x - 3), Math.abs(y - 3))
        if (square[top + y] && left + x >= 0 && left + x < n) square[top + y][left + x] = away !== 2 && away !== 4
      }
  }
  const marks = aligned[version - 1]
  for (const y of marks)
    for (const x of marks) {
      if ((x === 6 && y === 6) || (x === 6 && y === n - 7) || (x === n - 7 && y === 6)) continue
      for (let j = -2; j <= 2; j++) for (let i = -2; i <= 2; i++) square[y + j][x + i] = Math.max(Math.abs(i), Math.abs(j)) !== 1
    }
  finder(0, 0)
  finder(n - 7, 0)
  finder(0, n - 7)
  for (let i = 8; i < n - 8; i++) square[6][i] = square[i][6] = i % 2 === 0
  square[n - 8][8] = true
  return square
}
function label(square: Square, version: number, mask: number) {
  const n = square.length
  const bits = remainder(mask /* level M is 00 */, 10, 0x537) ^ 0x5412
  const bit = (i: number) => Boolean((bits >> i) & 1)
  for (let i = 0; i < 15; i++) {
    const along = i < 6 ? i : i < 8 ? i + 1 : n - 15 + i
    square[along][8] = bit(i)
    square[8][i < 8 ? n - 1 - i : i === 8 ? 7 : 14 - i] = bit(i)
  }
  if (version < 7) return
  const told = remainder(version, 12, 0x1f25)
  for (let i = 0; i < 18; i++) {
    const dark = Boolean((told >> i) & 1)
    square[Math.floor(i / 3)][n - 11 + (i % 3)] = square[n - 11 + (i % 3)][Math.floor(i / 3)] = dark
  }
}
/** Upwards and downwards in pairs of columns, from the right, past what the frame has. */
function fill(square: Square, free: (x: number, y: number) => boolean, words: readonly number[], mask: number) {
  const n = square.length
  let at = 0
  for (let right = n - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5
    for (let step = 0; step < n; step++) {
      const y = up ? n - 1 - step : step
      for (const x of [right, right - 1]) {
        if (!free(x, y)) continue
        const dark = at >> 3 < words.length && Boolean((words[at >> 3] >> (7 - (at & 7))) & 1)
        square[y][x] = dark !== masks[mask](x, y)
        at++
      }
    }
  }
}
/** Long runs and large even fields are read badly. */
function harm(square: readonly (readonly (boolean | undefined)[])[]): number {
  const n = square.length
  let sum = 0
  for (const at of [(x: number, y: number) => square[y][x], (x: number, y: number) => square[x][y]])
    for (let y = 0; y < n; y++)
      for (let x = 0, run = 0; x < n; x++) {
        run = x && at(x, y) === at(x - 1, y) ? run + 1 : 1
        sum += run === 5 ? 3 : run > 5 ? 1 : 0
      }
  for (let y = 1; y < n; y++)
    for (let x = 1; x < n; x++)
      if (square[y][x] === square[y - 1][x] && square[y][x] === square[y][x - 1] && square[y][x] === square[y - 1][x - 1])
        sum += 3
  return sum
}

/** qr(text): rows of dark modules; null when it is too long. */
export function qr(text: string): boolean[][] | null {
  const octets = new TextEncoder().encode(text)
  const version = 1 + sizes.findIndex(([room], n) => octets.length + (n < 9 ? 2 : 3) <= room)
  if (!version) return null
  const words = coded(octets, version)
  const made = masks.map((_, mask) => {
    const square = frame(version)
    label(square, version, mask)
    const taken = square.map(row => row.map(one => one !== undefined))
    fill(square, (x, y) => !taken[y][x], words, mask)
    return square as boolean[][]
  })
  return made.reduce((best, one) => (harm(one) < harm(best) ? one : best))
}
