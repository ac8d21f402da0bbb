// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// age.ts - age-encryption, a part of its own that comes when somebody opens a notebook. Over plain http a page has no crypto.subtle,
// and asking for it there is a fault: plain script does everything, everywhere.
import { forceWebCryptoOff } from '../../node_modules/age-encryption/dist/x25519.js'

forceWebCryptoOff(true)
export { Decrypter, Encrypter, armor, generateIdentity, identityToRecipient } from 'age-encryption'
