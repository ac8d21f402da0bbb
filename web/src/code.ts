// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// code.ts - the code of a report without a name: 80 bits, made on this phone, written by hand, read by anybody's. The box gets
// its hash; only who has the code can open the thread. Crockford's base32: no letter that reads as a figure. Pure.
import { hex, sha256, utf8 } from './sha256'

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 16
export const newCode = () => Array.from(crypto.getRandomValues(new Uint8Array(length)), byte => signs[byte & 31]).join('')
/** In fours, as it is written down. */
export const shown = (code: string) => code.replace(/(.{4})(?=.)/g, '$1-')
/** What a hand wrote: small letters, an O for a nought, an I or l for a one, blanks and hyphens anywhere. */
export const typed = (text: string) => text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
export const isCode = (code: string) => code.length === length && [...code].every(sign => signs.includes(sign))
export const sealOf = (code: string) => hex(sha256(utf8(`showclear report\n${code}`)))
