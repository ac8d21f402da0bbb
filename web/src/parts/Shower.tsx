// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

import { isCustodian, people } from '../store'

/** Those who may have both hands on it. The box records which of them showed. */
export const custodians = () => people().filter(person => isCustodian(person.person))
