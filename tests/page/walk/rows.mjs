// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// rows.mjs - what is promised of taps: the first table of the design. Each row is asserted by the walk.
export const partWords = { armorer: 'armorer', looker: 'looker', performer: 'performer', others: 'everyone else', all: 'all' }

export const rows = [
  {
    id: 'reset-unbroken',
    words: 'reset between takes, same plan, dummies, `unbroken-sight`',
    most: { armorer: 2, looker: 9, performer: 1, others: 0, all: 12 },
    seconds: 15,
  },
  {
    id: 'reset-strict',
    words: 'reset `strict`: proved out, bore, proved in, the performer watches',
    most: { armorer: 5, looker: 14, performer: 1, all: 20 },
    seconds: 20,
  },
  { id: 'reset-blanks', words: 'the same with blanks, shots counted', most: { armorer: 5, looker: 14, performer: 1, all: 20 } },
  { id: 'open', words: 'open one revolver, two persons', most: { all: 11 } },
  { id: 'load', words: 'prove and load six', most: { all: 9 } },
  { id: 'plan', words: 'plan with area from department chips', most: { all: 9 } },
  { id: 'area', words: 'change who is in the area', most: { all: 4 } },
  { id: 'copy', words: 'first Copy of 14: three own phones, eleven by spoken roll-call, two takers', most: { all: 18 } },
  { id: 'first-show', words: 'first show to AD and performer, declaration, tag, hand-over', most: { all: 22 } },
  { id: 'lunch', words: 'lock for lunch, weapon already proved out', most: { all: 6 } },
  { id: 'after-lunch', words: 'after lunch one gun: seal, open, prove and load six', most: { all: 21 } },
  { id: 'rack-out', words: 'rack of 40 rubber rifles, out', most: { all: 50 } },
  { id: 'rack-back', words: 'the same rack, back, with one gap', most: { all: 50 } },
  { id: 'series-long', words: '12 long guns (chamber, well, bore) opened in series', most: { all: 48 } },
  { id: 'series-revolvers', words: '12 revolvers opened in series', most: { all: 96 } },
  { id: 'stop-mistake', words: 'stop by mistake to work again', most: { all: 5 } },
  { id: 'report', words: 'named report', most: { all: 6 } },
  {
    id: 'concern',
    words: 'the concern it holds: the setup planned anew with rubber, the report answered by its owner',
    most: {},
  },
  { id: 'join', words: 'join from a prepared list', most: { all: 4 } },
]
