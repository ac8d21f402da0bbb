// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// whose.ts - under whose name a line stands that was given to a production: the rule of src/notebook/whose.h, which
// tests/notebook/whose.json holds both to. Pure.
export interface Whose {
  signed: boolean
  by: number
  author: number /* of the setup; 0: none */
  index: number /* of the entry that gave it; Infinity: it still waits here */
  handedOn: number /* since which entry the author has handed on; Infinity: not yet */
}
/** It stands under the giver's name; false: it is the set's own card's. */
export const isNamed = ({ signed, by, author, index, handedOn }: Whose) =>
  signed || (author > 0 && by !== author && handedOn < index)
