// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

import { isCustodian, people } from '../store'

/** Those who may have both hands on it. The box records which of them showed. */
export const custodians = () => people().filter(person => isCustodian(person.person))
/** Those who accepted the duty today come first; one of them alone is the one. */
export function onDuty() {
  const all = custodians()
  const today = all.filter(row => row.roles.some(role => row.accepted.includes(role)))
  return today.length ? today : all
}
