// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// inquiry_tongues.mjs - what the program says of an account that is served, in the language that is asked for: the same rows in each, every
// sentence of its own in its own words, people's words in theirs.
import assert from 'node:assert/strict'
import path from 'node:path'
import { get, inquiry, make } from './account.mjs'
import { enteredAccount as entered } from './own_page.mjs'
import { ask, folder, report, showclear, test } from './rig.mjs'

const line = (kind, set) => ({ kind, set })
const TONGUES = ['en', 'es', 'uk']
/** All that is said under a key, wherever it stands. */
const under = (key, json) => (json && typeof json === 'object' ? Object.entries(json).flatMap(([k, v]) => (k === key && typeof v === 'string' ? [v] : under(key, v))) : [])

await test('the program speaks the language that is asked for, and people their own; one that it does not speak is refused', async () => {
  const dir = make('tongues.d'), set = path.join(folder, 'western.d'), out = path.join(folder, 'western-out')
  for (const words of [['sample', set], ['export', set, out], ['inquiry', 'attach', dir, out, '--name', 'western']]) assert.equal(showclear(...words).status, 0, words[0])
  const box = await entered(dir)
  const lines = [line('person', { name: 'Armorer', roles: ['armorer'], 'in-log': ['western/1'] }), line('person', { name: 'Visitor', roles: ['visitor'] }), line('open', { text: 'Who called it?' }),
    line('fact', { text: 'It was so.', status: 'disputed', sources: ['log western 3'] })]
  assert.equal((await ask(box, 'POST', '/account/lines', { token: box.session, body: { lines } })).status, 200)
  const spoken = async where => {
    const all = await Promise.all(TONGUES.map(lang => get(box, `${where}${where.includes('?') ? '&' : '?'}lang=${lang}`)))
    assert.deepEqual(all.map(one => one.status), [200, 200, 200], where)
    assert.deepEqual({ ...all[0].json, log: 0 }, { ...(await get(box, where)).json, log: 0 }, 'English, where nothing is said')
    return all.map(one => one.json)
  }
  const differs = (all, says) => says.forEach(key => {
    const [en, es, uk] = all.map(one => under(key, one))
    assert.ok(en.length && en.length === es.length && en.length === uk.length, key)
    en.forEach((words, i) => assert.equal(new Set([words, es[i], uk[i]]).size, 3, `${key}: ${words} | ${es[i]} | ${uk[i]}`))
  })
  const accounts = await spoken('/account')
  assert.deepEqual(accounts.map(one => one.language), TONGUES)
  differs(accounts.map(({ evenness, interests, whose, asks }) => ({ evenness, interests, whose, asks })), ['says', 'whose', 'text'])
  differs(accounts.map(({ notKnown, duties }) => ({ notKnown, duties })), ['section', 'title'])
  for (const key of ['entries', 'people', 'compilers', 'kinds']) for (const one of accounts) assert.deepEqual(one[key], accounts[0][key], key)
  for (const key of ['rows', 'evenness', 'interests', 'differences', 'notKnown', 'duties', 'customs'])
    assert.deepEqual(accounts.map(one => one[key].map(({ where, duty, person, key }) => [where, duty, person, key])), TONGUES.map(() => accounts[0][key].map(({ where, duty, person, key }) => [where, duty, person, key])), key)
  for (const one of accounts) assert.match(one.notKnown.map(({ says }) => says).join(), /Who called it\?.*It was so\./)
  const tellings = await spoken('/account/told'), fixed = ({ word, entry, log, person, when }) => [word, entry, log, person, when]
  differs(tellings, ['whose', 'checked', 'source'])
  for (const one of tellings) assert.deepEqual(one.rows.map(fixed), tellings[0].rows.map(fixed))
  const known = await spoken('/account/known?log=western')
  differs(known, ['says'])
  for (const one of known) assert.deepEqual(under('how', one), under('how', known[0]))
  for (const where of ['/account?', '/account/told?', '/account/known?log=western&'])
    for (const lang of ['de', '', 'EN', 'en ', 'e', `en${'x'.repeat(500)}`]) {
      const refused = await get(box, `${where}lang=${encodeURIComponent(lang)}`)
      assert.deepEqual([refused.status, refused.json.malformed?.field], [400, 'lang'], `${where}${lang}`)
    }
  await box.end()
  for (const words of [['told', '--lang', 'de', '--json'], ['told', '--lang', 'es'], ['known', '--lang', 'uk']]) {
    const { status, stderr } = inquiry(...words, dir)
    assert.deepEqual([status, /--lang is/.test(stderr)], [2, true], words.join(' '))
  }
})

report()
