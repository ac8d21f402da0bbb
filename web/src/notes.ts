// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Made by notes.mjs out of `showclear schema`; a test says when it is not current.

export type NoteKind = 'setup' | 'take' | 'light' | 'plan' | 'frame' | 'test' | 'house' | 'gear' | 'person' | 'location' | 'reference' | 'idea' | 'wish' | 'page' | 'scene' | 'self'
export type NoteType = 'line' | 'rate' | 'shutter' | 'number' | 'kelvin' | 'focal' | 'stop' | 'length' | 'list' | 'angle' | 'word' | 'link' | 'text' | 'coordinate' | 'flag' | 'plan' | 'hash' | 'date'
/** inherited: the next setup of the same camera begins with it; words: what is offered, another may be written. */
export interface NoteField {
  key: string
  type: NoteType
  inherited?: true
  words?: readonly string[]
}
export const notes: Readonly<Record<NoteKind, readonly NoteField[]>> = {
  // the card of a setup: camera, lens, light, intention
  setup: [
    { key: 'slate', type: 'line' },
    { key: 'camera', type: 'line', inherited: true },
    { key: 'body', type: 'line', inherited: true },
    { key: 'mode', type: 'line', inherited: true },
    { key: 'roll', type: 'line', inherited: true },
    { key: 'clip', type: 'line' },
    { key: 'rate', type: 'rate', inherited: true },
    { key: 'shutter', type: 'shutter', inherited: true },
    { key: 'ei', type: 'number', inherited: true },
    { key: 'white', type: 'kelvin', inherited: true },
    { key: 'series', type: 'line', inherited: true },
    { key: 'lens', type: 'focal', inherited: true },
    { key: 'serial', type: 'line', inherited: true },
    { key: 'mount', type: 'line', inherited: true },
    { key: 'squeeze', type: 'number', inherited: true },
    { key: 'stop', type: 'stop', inherited: true },
    { key: 'focus', type: 'length' },
    { key: 'filters', type: 'list', inherited: true },
    { key: 'height', type: 'length', inherited: true },
    { key: 'tilt', type: 'angle', inherited: true },
    { key: 'roll-angle', type: 'angle', inherited: true },
    { key: 'distance', type: 'length' },
    { key: 'heading', type: 'angle', inherited: true },
    { key: 'support', type: 'word', inherited: true, words: ['sticks', 'dolly', 'handheld', 'steadicam', 'slider', 'crane', 'car'] },
    { key: 'move', type: 'line' },
    { key: 'aspect', type: 'line', inherited: true },
    { key: 'size', type: 'word', words: ['ecu', 'cu', 'mcu', 'ms', 'mws', 'ws', 'ews'] },
    { key: 'angle', type: 'line' },
    { key: 'direction', type: 'word', words: ['left', 'right', 'to-lens', 'from-lens'] },
    { key: 'eyeline', type: 'line' },
    { key: 'coverage', type: 'word', words: ['master', 'reverse', 'insert', 'pickup', 'single', 'over', 'two-shot'] },
    { key: 'matches', type: 'link' },
    { key: 'lines', type: 'text' },
    { key: 'look', type: 'line', inherited: true },
    { key: 'cdl', type: 'line', inherited: true },
    { key: 'place', type: 'line', inherited: true },
    { key: 'lat', type: 'coordinate', inherited: true },
    { key: 'lon', type: 'coordinate', inherited: true },
    { key: 'weather', type: 'line' },
    { key: 'intention', type: 'text' },
    { key: 'words', type: 'text' },
    { key: 'operator', type: 'line', inherited: true },
    { key: 'hazard', type: 'list', words: ['crane', 'car', 'drone', 'animal', 'water', 'height', 'fire', 'smoke'] },
    { key: 'mos', type: 'flag' },
  ],
  // one take of a setup
  take: [
    { key: 'number', type: 'number' },
    { key: 'verdict', type: 'word', words: ['circled', 'ng', 'none'] },
    { key: 'length', type: 'line' },
    { key: 'words', type: 'text' },
    { key: 'sound', type: 'line' },
  ],
  // one light of a setup, a row each
  light: [
    { key: 'name', type: 'line' },
    { key: 'power', type: 'line' },
    { key: 'height', type: 'length' },
    { key: 'distance', type: 'length' },
    { key: 'modifier', type: 'line' },
    { key: 'gel', type: 'line' },
    { key: 'dimmer', type: 'number' },
    { key: 'cct', type: 'kelvin' },
    { key: 'role', type: 'word', words: ['key', 'fill', 'back', 'practical', 'negative', 'sun', 'haze'] },
    { key: 'stop', type: 'stop' },
    { key: 'lux', type: 'number' },
    { key: 'words', type: 'text' },
  ],
  // a setup's light from above, drawn
  plan: [
    { key: 'plan', type: 'plan', words: ['camera', 'actor', 'lamp', 'flag', 'window', 'sun', 'muzzle', 'area'] },
  ],
  // an image: frame, still, sketch, photographed page
  frame: [
    { key: 'hash', type: 'hash' },
    { key: 'name', type: 'line' },
    { key: 'words', type: 'text' },
    { key: 'author', type: 'line' },
    { key: 'operator', type: 'line' },
    { key: 'rights', type: 'line' },
    { key: 'type', type: 'word', words: ['frame', 'still', 'sketch', 'page'] },
    { key: 'released', type: 'word', words: ['no', 'public'] },
  ],
  // a lens test
  test: [
    { key: 'lens', type: 'focal' },
    { key: 'serial', type: 'line' },
    { key: 'series', type: 'line' },
    { key: 'stop', type: 'stop' },
    { key: 'flare', type: 'text' },
    { key: 'breathing', type: 'text' },
    { key: 'verdict', type: 'line' },
    { key: 'words', type: 'text' },
  ],
  // a rental house, what it holds and asks
  house: [
    { key: 'name', type: 'line' },
    { key: 'contact', type: 'line' },
    { key: 'holds', type: 'text' },
    { key: 'quote', type: 'number' },
    { key: 'currency', type: 'line' },
    { key: 'until', type: 'date' },
    { key: 'words', type: 'text' },
  ],
  // a thing, and where it came from
  gear: [
    { key: 'name', type: 'line' },
    { key: 'serial', type: 'line' },
    { key: 'from', type: 'line' },
    { key: 'house', type: 'line' },
    { key: 'words', type: 'text' },
  ],
  // somebody met, who recommended them and for what
  person: [
    { key: 'name', type: 'line' },
    { key: 'role', type: 'line' },
    { key: 'met', type: 'line' },
    { key: 'by', type: 'line' },
    { key: 'for', type: 'line' },
    { key: 'contact', type: 'line' },
    { key: 'rate', type: 'number' },
    { key: 'currency', type: 'line' },
    { key: 'per', type: 'word', words: ['hour', 'day', 'week'] },
    { key: 'kit', type: 'number' },
    { key: 'affordable', type: 'line' },
    { key: 'words', type: 'text' },
  ],
  // a place, its windows, power and horizon
  location: [
    { key: 'name', type: 'line' },
    { key: 'lat', type: 'coordinate' },
    { key: 'lon', type: 'coordinate' },
    { key: 'zone', type: 'line' },
    { key: 'horizon', type: 'text' },
    { key: 'windows', type: 'text' },
    { key: 'power', type: 'line' },
    { key: 'access', type: 'text' },
    { key: 'words', type: 'text' },
  ],
  // a look, a picture, a film, and why
  reference: [
    { key: 'source', type: 'line' },
    { key: 'why', type: 'text' },
    { key: 'words', type: 'text' },
  ],
  // an idea, a shot that no script has
  idea: [
    { key: 'words', type: 'text' },
  ],
  // a wish for the schedule
  wish: [
    { key: 'words', type: 'text' },
    { key: 'when', type: 'line' },
  ],
  // a page written by hand, as read by somebody
  page: [
    { key: 'words', type: 'text' },
  ],
  // a scene: whether it is shot, and what was meant
  scene: [
    { key: 'shot', type: 'word', words: ['no', 'partly', 'yes'] },
    { key: 'intention', type: 'text' },
    { key: 'words', type: 'text' },
  ],
  // a page that a person keeps of herself
  self: [
    { key: 'title', type: 'line' },
    { key: 'words', type: 'text' },
    { key: 'released', type: 'word', words: ['no', 'public'] },
  ],
}
