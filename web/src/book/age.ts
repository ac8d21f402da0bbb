// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// age.ts - age-encryption, a part of its own that comes when somebody opens a notebook. Over plain http a page has no crypto.subtle,
// and asking for it there is a fault: plain script does everything, everywhere.
import { decode, encode } from '../../node_modules/age-encryption/dist/armor.js'
import { forceWebCryptoOff } from '../../node_modules/age-encryption/dist/x25519.js'

forceWebCryptoOff(true)
export { decode, encode }
export { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption'
