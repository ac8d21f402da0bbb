// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// keys.ts - an author's keys on this device: each device has one of its own, and one is on paper. Lines are sealed to all of
// them. What opens a line stays in this browser's own store: it is in no address, no request and no log.
import { computed, signal } from '@preact/signals'
import { shelf } from '../shelf'
import { isRecipient, keyMade, recipientOf } from './seal'

/** Whose book, of whom: one author in one production, or her own book at home. */
export interface Keys {
  id: string /* production and person */
  identity: string /* this device's */
  recipient: string
  others: readonly string[] /* recipients on paper and of her other devices */
  paper: boolean /* one of them is on paper */
  old: readonly string[] /* identities typed in here, for lines sealed before this device's was made */
  trusted: Readonly<Record<string, string>> /* by person: opened by two together */
}
export const keys = signal<Keys | null>(null)
/** 'asking' until this browser's store has answered; 'none': it has no key for this author here. */
export const known = signal<'asking' | 'none' | 'here' | 'no-store'>('asking')
export const recipients = computed(() => (keys.value ? [keys.value.recipient, ...keys.value.others] : []))
export const identities = computed(() => (keys.value ? [keys.value.identity, ...keys.value.old] : []))

const { on, there } = shelf(() => 'showclear-keys', 'keys', 'id')

let asked = ''
/** keysOf(id): what this device has for that author. */
export async function keysOf(id: string) {
  if (asked === id) return
  asked = id
  keys.value = null
  known.value = 'asking'
  const row = await on<Keys | undefined>('readonly', store => store.get(id))
  if (asked !== id) return
  keys.value = row ?? null
  known.value = row ? 'here' : (await there()) ? 'none' : 'no-store'
}
/** Keys that this device has of other productions: an author's own may be used again. */
export const elsewhere = async (): Promise<Keys[]> =>
  ((await on<Keys[]>('readonly', store => store.getAll())) ?? []).filter(row => row.id !== asked)

async function keep(row: Keys): Promise<boolean> {
  const stored = (await on('readwrite', store => store.put(row))) !== null
  if (!stored) return false
  keys.value = row
  known.value = 'here'
  void navigator.storage?.persist?.() /* where the browser can be asked not to tidy it away */
  return true
}
const fresh = { others: [], paper: false, old: [], trusted: {} }

/**
 * prepared(): this device's key, and one for paper, which is given back to be written down and is not kept. Nothing is sealed before
 * begin(): whoever goes away meanwhile starts anew. Null: this browser keeps nothing.
 */
let coming: Keys | null = null
export async function prepared(): Promise<string | null> {
  if (!(await there())) return null
  const mine = await keyMade(),
    paper = await keyMade()
  coming = { ...fresh, id: asked, ...mine, others: [paper.recipient], paper: true }
  return paper.identity
}
export const begin = async () => (coming?.id === asked ? keep(coming) : false)
/** newPaper(): another one; what was sealed to the one before, the one before opens. */
export async function newPaper(): Promise<string | null> {
  const paper = await keyMade()
  return (await change(row => ({ ...row, others: [...row.others, paper.recipient], paper: true }))) ? paper.identity : null
}
/** withPaper(typed): this device gets a key of its own, and opens with the one from paper what was written before. */
export async function withPaper(typed: string): Promise<boolean> {
  const paper = await recipientOf(typed)
  if (!paper) return false
  if (keys.value)
    return change(row => ({
      ...row,
      others: [...new Set([...row.others, paper.recipient])].filter(other => other !== row.recipient),
      old: [...new Set([...row.old, paper.identity])],
    }))
  return keep({ ...fresh, id: asked, ...(await keyMade()), others: [paper.recipient], paper: true, old: [paper.identity] })
}
/** This device's key of another production. */
export const useAgain = (row: Keys) => keep({ ...row, id: asked, trusted: {} })

async function change(how: (row: Keys) => Keys): Promise<boolean> {
  return keys.value ? keep(how(keys.value)) : false
}
/** addDevice(recipient): from now on sealed to that one too. The author has read its last signs from the other screen. */
export async function addDevice(recipient: string): Promise<boolean> {
  if (!(await isRecipient(recipient)) || recipients.value.includes(recipient)) return false
  return change(row => ({ ...row, others: [...row.others, recipient] }))
}
export const trust = (person: number, identity: string) =>
  change(row => ({ ...row, trusted: { ...row.trusted, [person]: identity } }))
export async function forgetKeys(): Promise<void> {
  await on('readwrite', store => store.delete(asked))
  keys.value = null
  known.value = 'none'
}
/** The signs that two people compare by reading them aloud. */
export const lastSigns = (recipient: string) => recipient.slice(-8).toUpperCase()
