// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// paper_day.mjs [FOLDER] - the sample production with a day behind it that paper has to tell: looks, a proof, a hand-over, a
// take, a rack, a report, a late entry, a round that failed its proof. By itself it leaves that production in FOLDER.
import fs from 'node:fs'
import { stage } from '../page/staged.mjs'
import { production, serve, showclear } from './rig.mjs'

export const DAY = 22000, DATE = '2030-03-27'
export const rows = ['Vivian', 'Gordon', 'Nola', 'Saskia', 'Lucio', 'Fiadh', 'Barnaby', 'Odile']

async function gunWork(s) {
  const ad = 'Rowan', armorer = 'Tamsin'
  await s.gunMorning(DAY)
  await s.inHand()
  await s.does(ad, 'begin-work', { setup: '4a', mode: 'take' })
  await s.does(ad, 'cut', { setup: '4a' })
  await s.does(armorer, 'collect', { item: 'colt-1' })
  await s.does(ad, 'unload', { item: 'colt-1', shower: s.person(armorer), proved: 6, failed: 0, spent: 0, bore: 1 })
  await s.does(armorer, 'lock', { item: 'colt-1' })
}

/** paperDay(name, people): the folder of it; with so many more people, whose names are long. */
export async function paperDay(name, more = []) {
  const dir = production(name)
  const box = await serve(dir)
  const invite = role => box.invite
  const s = await stage({ base: `http://127.0.0.1:${box.port}`, invite: async role => invite(role) })
  for (const text of more) await s.does('Rowan', 'add-person', { role: 'background', name: text })
  await gunWork(s)
  await s.does('Barnaby', 'report', { concern: 'firearm-concern', item: 'colt-1', text: 'It lay on the cart with nobody near it.' })
  await s.does('Ines', 'ask', { need: 'time', role: 'director', text: 'Ten minutes with the horses before the ridge.' }).catch(() => {})
  await box.end()
  return dir
}

if (process.argv[1]?.endsWith('paper_day.mjs')) {
  const long = ['W'.repeat(200), 'Олександра-Вікторія '.repeat(10).trim(), 'Αλεξάνδρα Παπαδοπούλου '.repeat(8).trim()]
  const dir = await paperDay('paper', long)
  fs.cpSync(dir, process.argv[3], { recursive: true })
  console.log(process.argv[3], showclear('verify', dir).status)
  process.exit(0)
}
