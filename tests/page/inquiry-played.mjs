// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// inquiry-played.mjs SHOWCLEAR - an account's exhibits in a browser, from the program itself: a recording is played from its middle, a
// picture is drawn, a page that was taken in is text and runs nothing; a window of elsewhere gets none of it; each look is written down.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, finish, same } from './check.mjs'
import { served } from './own.mjs'
import { here } from './places.mjs'
import { openBrowser, phone, play, screen } from './screens.mjs'

const executable = process.argv[2]
const folder = mkdtempSync(join(tmpdir(), 'showclear-played-')),
  dir = join(folder, 'ridge.d')
function run(...args) {
  const { status, stdout, stderr } = spawnSync(executable, ['inquiry', ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`inquiry ${args.join(' ')}: ${stderr}`)
  return stdout
}
/** As it was taken in. */
function take(number, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex'),
    place = join(dir, 'exhibits', hash)
  mkdirSync(join(dir, 'exhibits'), { recursive: true })
  writeFileSync(place, bytes)
  chmodSync(place, 0o400)
  run('add', dir, JSON.stringify({ kind: 'exhibit', number, set: { title: number, hash, file: hash } }))
}
/** A tone of a minute: RIFF, 8000 samples a second, 16 bits. */
function tone(seconds) {
  const samples = 8000 * seconds,
    wav = Buffer.alloc(44 + 2 * samples)
  wav.write('RIFF')
  wav.writeUInt32LE(36 + 2 * samples, 4)
  wav.write('WAVEfmt ', 8)
  ;[16, 1 | (1 << 16), 8000, 16000, 2 | (16 << 16)].forEach((word, i) => wav.writeUInt32LE(word, 16 + 4 * i))
  wav.write('data', 36)
  wav.writeUInt32LE(2 * samples, 40)
  for (let i = 0; i < samples; i++) wav.writeInt16LE(Math.round(9000 * Math.sin((i / 8000) * 440 * 2 * Math.PI)), 44 + 2 * i)
  return wav
}
run('new', dir, '--title', 'The ridge', '--by', 'Ada Vale')
take('JH/12', tone(60))
take('X1', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAAAAAAALAAAAAABAAEAAAIBRAA7', 'base64'))
take('X2', Buffer.from('<!doctype html><title>no</title><script>document.title = "it ran"</script>'))

const browser = await openBrowser()
let own, page
const at = number => `/account/exhibit/${encodeURIComponent(number)}?why=a%20test`

async function played() {
  own = await served(executable, ['inquiry', 'serve', dir])
  page = await screen(browser, 'account', phone, own.base)
  page.expected = /403|MIME type/ /* what is refused, and what is not run */
  await page.goto(own.link)
  await here(page, '[data-account="here"]')
  const media = await page.evaluate(async src => {
    const player = new Audio(src)
    const comes = name =>
      new Promise((done, fail) => {
        player.addEventListener(name, done, { once: true })
        player.addEventListener('error', () => fail(new Error(player.error.message)), { once: true })
      })
    await comes('loadedmetadata')
    player.currentTime = 45
    await comes('seeked')
    return { long: player.duration, from: player.currentTime, can: player.seekable.end(0) }
  }, at('JH/12'))
  same(media, { long: 60, from: 45, can: 60 }, 'a recording is played from where one looks')
  const drawn = await page.evaluate(async src => {
    const picture = new Image()
    picture.src = src
    await picture.decode()
    return picture.naturalWidth
  }, at('X1'))
  same(drawn, 1, 'a picture is drawn')
}

async function runNothing() {
  const framed = await page.evaluate(async src => {
    const text = await fetch(src).then(answer => answer.text()),
      script = document.createElement('script')
    const ran = new Promise(done => ((script.onload = () => done(true)), (script.onerror = () => done(false))))
    script.src = src
    document.head.append(script)
    return { begins: text.slice(0, 9), ran: await ran, title: document.title === 'it ran' }
  }, at('X2'))
  same(framed, { begins: '<!doctype', ran: false, title: false }, 'a page that was taken in is text, and no script')
  const other = await page.context().newPage()
  const answer = await other.goto(own.base + at('X1'))
  same(answer.status(), 403, 'an exhibit is no page of its own')
  await other.close()
}

async function written() {
  const seen = JSON.parse(run('list', dir, '--kind', 'viewing', '--json')).map(one => [
    one.fields.exhibit[0].v,
    one.fields.why[0].v,
  ])
  check(
    ['JH/12', 'X1', 'X2'].every(number => seen.some(([of, why]) => of === number && why === 'a test')),
    `each look is written down: ${JSON.stringify(seen)}`,
  )
}

try {
  await play([played, runNothing, written], () => [page])
} finally {
  await browser.close()
  await own.end()
  rmSync(folder, { recursive: true, force: true })
  finish()
}
