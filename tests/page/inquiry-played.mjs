// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// inquiry-played.mjs SHOWCLEAR - an account's exhibits in a browser, from the program itself: a recording is played from its middle, a
// picture is drawn, warned of first and looked at large, a page that was taken in is text and runs nothing, papers are words by pages; a
// window of elsewhere gets none of it; each look is written down.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pdf } from '../pdf.mjs'
import { check, finish, same } from './check.mjs'
import { served } from './own.mjs'
import { here } from './places.mjs'
import { desk, openBrowser, phone, play, screen, seen, tap } from './screens.mjs'

const executable = process.argv[2]
const folder = mkdtempSync(join(tmpdir(), 'showclear-played-')),
  dir = join(folder, 'ridge.d')
function run(...args) {
  const { status, stdout, stderr } = spawnSync(executable, ['inquiry', ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`inquiry ${args.join(' ')}: ${stderr}`)
  return stdout
}
/** As it was taken in. */
function take(number, bytes, more = {}) {
  const hash = createHash('sha256').update(bytes).digest('hex'),
    place = join(dir, 'exhibits', hash)
  mkdirSync(join(dir, 'exhibits'), { recursive: true })
  writeFileSync(place, bytes)
  chmodSync(place, 0o400)
  run('add', dir, JSON.stringify({ kind: 'exhibit', number, set: { title: number, hash, file: hash, ...more } }))
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
/** Of nothing: a pattern. */
function picture(kind) {
  const path = join(folder, `pattern.${kind}`)
  const made = spawnSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=s=1200x900', '-frames:v', '1', path])
  if (made.status !== 0) throw new Error(`ffmpeg: ${made.stderr}`)
  return readFileSync(path)
}
run('new', dir, '--title', 'The ridge', '--by', 'Ada Vale')
take('JH/12', tone(60))
take('X1', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAAAAAAALAAAAAABAAEAAAIBRAA7', 'base64'))
take('X2', Buffer.from('<!doctype html><title>no</title><script>document.title = "it ran"</script>'), { media: 'document' })
take('X3', pdf('Call sheet', 'Page two: <script>alert(1)</script>'), { media: 'document', title: 'The call sheet' })
take('X4', picture('png'), { media: 'picture', title: 'The door, from outside', warning: 'Blood is seen.' })
take('X5', picture('tiff'), { media: 'picture', title: 'A scan' })
take('X6', pdf('Hers'), { media: 'document', title: 'A letter', 'kin-hold': 'Her family asks that this is not shown.' })
take('X7', pdf('Of hers'), { media: 'document', title: 'A page of it', parent: 'X6' })
take('X8', Buffer.from('%PDF-1.4 of nothing'), { media: 'document', title: 'A broken paper' })

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

/** Its place in the account's page, as far as its warning and why it is opened. */
async function view(number, warned = false) {
  await page.goto(`${own.base}/#view/${number}`)
  const source = page.locator(`[data-source="${number}"]`)
  await source.waitFor()
  if (warned) await tap(source.locator('[data-warned]'))
  await source.locator('input[name="why"]').fill('a test')
  await tap(source.locator('[data-open]'))
  return source
}
const inBoth = async moment => {
  for (const [size, name] of [
    [phone, 'narrow'],
    [desk, 'wide'],
  ])
    for (const colorScheme of ['dark', 'light']) {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme })
      await seen(page, `${moment}, ${name}, ${colorScheme}`)
    }
  await page.setViewportSize(phone)
  await page.emulateMedia({ colorScheme: 'dark' })
}

/** Papers are words, by pages; a script in one is words, too; what is held is not asked for, nor what was made of it. */
async function papers() {
  const asked = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  const sheet = await view('X3')
  await sheet.locator('[data-page="2"]').waitFor()
  same(
    await sheet.locator('pre').evaluateAll(all => all.map(one => one.textContent.trim())),
    ['Call sheet', 'Page two: <script>alert(1)</script>'],
    'a page for each of its pages',
  )
  await sheet.locator('.time-text').scrollIntoViewIfNeeded()
  await inBoth('a paper')
  const notes = await view('X2')
  check(
    (await notes.locator('pre').textContent()).includes('[a script, not run:]'),
    'a script stands there, and is said to be one',
  )
  same(await page.title().then(title => title === 'it ran'), false, 'and did not run')
  const broken = await view('X8')
  await broken.locator('[data-unplayed="shown"]').waitFor()
  check((await broken.locator('code').textContent()).includes('inquiry copy DIR X8'), 'what cannot be read says how it is had')
  for (const [number, words] of [
    ['X6', 'Her family asks that this is not shown.'],
    ['X7', 'It is held for the family and is not shown.'],
  ]) {
    await page.goto(`${own.base}/#view/${number}`)
    same(await page.locator(`[data-source="${number}"] [data-kin]`).textContent(), words, `${number}: words, and nothing else`)
  }
  same(
    asked.filter(path => /X[67]$/.test(path)),
    [],
    'what is held was not asked for',
  )
}

/** A picture is warned of first, called by its title, whole at once, and nearer over the whole screen. */
async function looked() {
  await page.goto(`${own.base}/#view/X4`)
  await page.locator('[data-source="X4"] [data-warning]').waitFor()
  same(await page.locator('[data-source="X4"] img, [data-source="X4"] input').count(), 0, 'nothing of it before its warning')
  await inBoth('a picture, warned of')
  const source = await view('X4', true)
  const small = source.locator('img.time-picture')
  await small.evaluate(node => node.decode())
  same(await small.getAttribute('alt'), 'X4, The door, from outside', 'it is called by its title')
  await small.scrollIntoViewIfNeeded()
  await inBoth('a picture')
  await tap(source.locator('[data-large]'))
  const large = page.locator('dialog.time-large')
  const wide = () => large.locator('img').evaluate(node => node.getBoundingClientRect().width)
  await page.waitForFunction(() => document.querySelector('dialog.time-large img')?.width === innerWidth)
  await inBoth('a picture, large')
  await page.waitForFunction(() => document.querySelector('dialog.time-large img').width === innerWidth)
  await tap(large.locator('[data-near-by="1"]'))
  await large.press('+')
  same(await wide(), phone.width * 4, 'nearer by a button and by a key')
  const middle = await large
    .locator('.time-large-room')
    .evaluate(node => (node.scrollLeft + node.clientWidth / 2) / node.scrollWidth)
  check(Math.abs(middle - 0.5) < 0.01, `and its middle stays there: ${middle}`)
  await seen(page, 'a picture, nearer')
  await large.press('Escape')
  same(await page.locator('dialog').count(), 0, 'and away again')
  const scan = await view('X5')
  await scan.locator('[data-unplayed="shown"]').waitFor()
  check(
    (await scan.locator('code').textContent()).includes('inquiry copy DIR X5'),
    'a kind that no browser draws says how it is had',
  )
}

async function written() {
  const seen = JSON.parse(run('list', dir, '--kind', 'viewing', '--json')).map(one => [
    one.fields.exhibit[0].v,
    one.fields.why[0].v,
  ])
  check(
    ['JH/12', 'X1', 'X2', 'X3', 'X4'].every(number => seen.some(([of, why]) => of === number && why === 'a test')),
    `each look is written down: ${JSON.stringify(seen)}`,
  )
}

try {
  await play([played, runNothing, papers, looked, written], () => [page])
} finally {
  await browser.close()
  await own.end()
  rmSync(folder, { recursive: true, force: true })
  finish()
}
