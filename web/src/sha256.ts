// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// sha256.ts - FIPS 180-4 in plain script: a page over plain http has no crypto.subtle, and whoever has not joined no core.
// Pure; tests/page/pure.mjs compares it with another's.
const first = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19]
/** The first 32 bits of the fractions of the cube roots of the first 64 primes. */
const rounds = (() => {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n++) if (primes.every(prime => n % prime)) primes.push(n)
  return Uint32Array.from(primes, prime => (Math.cbrt(prime) % 1) * 2 ** 32)
})()
const turn = (x: number, by: number) => (x >>> by) | (x << (32 - by))

function block(state: Uint32Array, w: Uint32Array) {
  for (let i = 16; i < 64; i++) {
    const a = w[i - 15],
      b = w[i - 2]
    w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))
  }
  let [a, b, c, d, e, f, g, h] = state
  for (let i = 0; i < 64; i++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + rounds[i] + w[i]) | 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  for (const [i, x] of [a, b, c, d, e, f, g, h].entries()) state[i] += x
}

export function sha256(bytes: Uint8Array): Uint8Array {
  const state = Uint32Array.from(first),
    w = new Uint32Array(64)
  const length = Math.ceil((bytes.length + 9) / 64) * 64
  const end = new Uint8Array(length - Math.floor(bytes.length / 64) * 64) /* the last octets, a one, zeros, the length in bits */
  end.set(bytes.subarray(length - end.length))
  end[bytes.length - (length - end.length)] = 0x80
  const view = new DataView(end.buffer)
  view.setUint32(end.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(end.length - 4, bytes.length << 3)
  const whole = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = 0; at < length; at += 64) {
    const from = length - end.length
    for (let i = 0; i < 16; i++) w[i] = at < from ? whole.getUint32(at + 4 * i) : view.getUint32(at - from + 4 * i)
    block(state, w)
  }
  const out = new Uint8Array(32)
  state.forEach((x, i) => new DataView(out.buffer).setUint32(4 * i, x))
  return out
}
export const hex = (bytes: Uint8Array) => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
export const utf8 = (text: string) => new TextEncoder().encode(text)
