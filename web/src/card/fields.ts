// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// fields.ts - the fields of a card as the page asks for them: in which group, by which keys, in which unit. Which are taken over
// from the setup before is the table's word (src/notebook/notes.def; tests/page/card-pure.mjs compares). Pure.
export type How = 'number' | 'length' | 'stop' | 'filters' | 'words' | 'text' | 'line' | 'setup' | 'flag' | 'lines'
export interface Field {
  key: string
  how: How
  unit?: string
  chips?: readonly string[] /* as the set says them: the same in each language */
  words?: readonly string[] /* words of the table, said in the reader's language */
  wide?: boolean
}
const number = (key: string, unit: string, chips: readonly string[] = []): Field => ({ key, how: 'number', unit, chips })
const line = (key: string, chips: readonly string[] = []): Field => ({ key, how: 'line', chips })
const word = (key: string, ...words: string[]): Field => ({ key, how: 'words', words })

export const filters = ['ND.3', 'ND.6', 'ND.9', 'ND1.2', 'ND1.5', 'ND1.8', 'ND2.1', 'Pola', '85', '1/8 BPM', '1/4 BPM', '1/2 BPM']
/** What is on the card itself, as large as it can be; the rest lies under it. */
export const first: readonly Field[] = [
  number('lens', 'mm', ['18', '25', '32', '40', '50', '75', '100']),
  { key: 'stop', how: 'stop' },
  number('ei', '', ['200', '400', '500', '640', '800', '1280', '1600', '3200']),
  number('shutter', '°', ['180', '172.8', '144', '90', '45']),
  number('white', 'K', ['3200', '4300', '5000', '5600', '6500']),
  { key: 'filters', how: 'filters', chips: filters },
  { key: 'height', how: 'length' },
  number('tilt', '°'),
  { key: 'distance', how: 'length' },
]
export const quick = ['lens', 'stop', 'filters'] as const
export const groups: Readonly<Record<string, readonly Field[]>> = {
  frame: [
    word('size', 'ecu', 'cu', 'mcu', 'ms', 'mws', 'ws', 'ews'),
    line('angle'),
    word('direction', 'left', 'right', 'to-lens', 'from-lens'),
    line('eyeline'),
    word('coverage', 'master', 'reverse', 'insert', 'pickup', 'single', 'over', 'two-shot'),
    { key: 'matches', how: 'setup' },
    { key: 'lines', how: 'lines' },
    line('aspect', ['1.85', '2.39', '1.66', '1.78', '1.33']),
  ],
  move: [
    word('support', 'sticks', 'dolly', 'handheld', 'steadicam', 'slider', 'crane', 'car'),
    line('move'),
    { key: 'focus', how: 'length' },
    number('roll-angle', '°'),
    number('heading', '°'),
    line('operator'),
  ],
  glass: [
    line('series'),
    line('serial'),
    line('mount', ['PL', 'LPL', 'EF', 'PV']),
    number('squeeze', '×', ['1', '1.3', '1.5', '1.8', '2']),
  ],
  camera: [
    line('slate'),
    line('body'),
    line('mode'),
    number('rate', 'fps', ['23.976', '24', '25', '29.97', '30', '48', '50', '60']),
    line('roll'),
    line('clip'),
    { key: 'mos', how: 'flag' },
  ],
  look: [line('look'), line('cdl'), line('weather'), line('place'), line('lat'), line('lon')],
}
const inherited = new Set(
  (
    'camera body mode roll rate shutter ei white series lens serial mount squeeze stop filters height tilt roll-angle heading ' +
    'support aspect look cdl place lat lon operator'
  ).split(' '),
)
export const inherits = (field: string) => inherited.has(field)
export const all: readonly Field[] = [...first, ...Object.values(groups).flat()]
export const fieldOf = (key: string) => all.find(field => field.key === key)
/** What a camera notes that is somebody's danger; a support or a move may be one. */
export const hazards = ['crane', 'car', 'drone', 'animal', 'water', 'height', 'fire', 'smoke'] as const
export const lightFields: readonly Field[] = [
  word('role', 'key', 'fill', 'back', 'practical', 'negative', 'sun', 'haze'),
  line('power'),
  { key: 'height', how: 'length' },
  { key: 'distance', how: 'length' },
  line('modifier'),
  line('gel', ['CTO', '1/2 CTO', '1/4 CTO', 'CTB', '1/2 CTB', '+Green', '-Green']),
  number('dimmer', '%', ['100', '75', '50', '25', '10']),
  number('cct', 'K', ['2700', '3200', '4300', '5600', '6500']),
  { key: 'stop', how: 'stop' },
  number('lux', 'lx'),
  { key: 'words', how: 'text' },
]
