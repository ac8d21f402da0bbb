// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// seal.ts - lines sealed to their author's keys and opened with them: age (v1, X25519), as the stock `age` has it. No word of them
// leaves the device otherwise.
import { jcs } from './lines'
import type { Row } from './lines'
import { readRows } from './read'

const age = () => import('./age')
/** Before it is needed: the link may be gone by then. */
export const ready = () => void age().catch(() => {})

/** keyMade(): a new identity, AGE-SECRET-KEY-1..., and the recipient that seals to it. */
export async function keyMade(): Promise<{ identity: string; recipient: string }> {
  const { generateIdentity, identityToRecipient } = await age()
  const identity = await generateIdentity()
  return { identity, recipient: await identityToRecipient(identity) }
}
/** asIdentity(typed): what a hand wrote, blanks and small letters anywhere; '' when it is no key: a wrong sign is noticed. */
export async function recipientOf(typed: string): Promise<{ identity: string; recipient: string } | null> {
  const identity = typed.replace(/[^A-Za-z0-9-]/g, '').toUpperCase()
  try {
    return { identity, recipient: await (await age()).identityToRecipient(identity) }
  } catch {
    return null
  }
}
export async function isRecipient(text: string): Promise<boolean> {
  try {
    new (await age()).Encrypter().addRecipient(text)
    return /^age1[a-z0-9]{58}$/.test(text)
  } catch {
    return false
  }
}

async function sealer(recipients: readonly string[]) {
  const { Encrypter } = await age()
  const one = new Encrypter()
  if (!recipients.length) throw new Error('sealed to nobody')
  for (const recipient of new Set(recipients)) one.addRecipient(recipient)
  return one
}
/** sealText(text, recipients): armored. */
export const sealText = async (text: string, recipients: readonly string[]): Promise<string> =>
  (await age()).encode(await (await sealer(recipients)).encrypt(text))
/** sealFile(text, recipients): as a file has it, without armor. */
export const sealFile = async (text: string, recipients: readonly string[]): Promise<Uint8Array> =>
  (await sealer(recipients)).encrypt(text)
export const sealLine = (row: Row, recipients: readonly string[]) => sealText(jcs(row), recipients)

const utf8 = new TextDecoder('utf-8', { fatal: true })
/** opener(identities): opens what was sealed to one of them, armored or not; null: it was not, or it is damaged. */
export async function opener(identities: readonly string[]) {
  const { Decrypter, decode } = await age()
  const one = new Decrypter()
  for (const identity of identities) one.addIdentity(identity)
  return async (sealed: string | Uint8Array): Promise<string | null> => {
    try {
      return utf8.decode(await one.decrypt(typeof sealed === 'string' ? decode(sealed) : sealed))
    } catch {
      return null
    }
  }
}
export const openText = async (sealed: string | Uint8Array, identities: readonly string[]) => (await opener(identities))(sealed)
/** openLines(sealed, identities): its rows; null when these keys do not open it. */
export async function openLines(sealed: string | Uint8Array, identities: readonly string[]): Promise<Row[] | null> {
  const text = await openText(sealed, identities)
  return text === null ? null : readRows(text).rows
}

/** Sealed to the second, and that to the first: neither opens it without the other. */
export const sealTwice = async (text: string, first: string, second: string) => sealText(await sealText(text, [second]), [first])
/** A key in fours, as a hand writes it. */
export const inFours = (key: string) =>
  key
    .replace(/^(AGE-SECRET-KEY-1|age1)/, '$1 ')
    .replace(/ (.*)$/, (_, rest: string) => ` ${rest.replace(/(.{4})(?=.)/g, '$1 ')}`)
    .trim()
