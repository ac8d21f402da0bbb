// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// kitted.ts - see kit.ts. Comes with the later screens.
import * as book from './book/book'
import * as keys from './book/keys'
import * as lines from './book/lines'
import * as onBox from './book/onBox'
import * as pictures from './book/pictures'
import * as read from './book/read'
import * as scenes from './book/scenes'
import * as seal from './book/seal'
import * as take from './book/take'
import { kit } from './kit'
import { isNewTap } from './looking'
import * as media from './media'
import { Attach } from './parts/Attach'
import { openFacts } from './parts/Facts'
import { NumberField, Pick } from './parts/Fields'
import { plansThings } from './parts/ThingForm'
import { Media } from './parts/Told'
import { hex, sha256 } from './sha256'
import * as zones from './zones'

const kitted = {
  isNewTap,
  ...media,
  Attach,
  Media,
  NumberField,
  openFacts,
  Pick,
  plansThings,
  hex,
  sha256,
  book,
  keys,
  lines,
  onBox,
  pictures,
  read,
  scenes,
  seal,
  take,
  zones,
}
export type Kit = typeof kitted
Object.assign(kit, kitted)
