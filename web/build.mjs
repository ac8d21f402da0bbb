// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// build.mjs - the page as plain files in dist/: index.html, app.js (with chunk.js, later.js, Coach.js), app.css, later.css (styles.mjs), favicon.svg, fonts/,
// words/; the notebook by itself, home.html and home.js; an account's page, inquiry.html, .js and .css; the timeline that stands in one file,
// timeline.js and .css. node build.mjs RULES FIGURES, as `showclear rules --json` prints them. core.wasm is put beside them by the C build and loaded at run time. Nothing is fetched from anywhere else.
import { build } from 'esbuild'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { namedIn, split } from './styles.mjs'

const dist = new URL('dist/', import.meta.url)
const modules = new URL('node_modules/', import.meta.url)
const table = name => JSON.parse(readFileSync(new URL(`src/words/${name}.json`, import.meta.url), 'utf8'))
const only = (words, isSaid) => Object.fromEntries(Object.entries(words).filter(([key]) => isSaid(key)))
/** What an account's page says, no other does. */
const read = name => only(table(name), key => !key.startsWith('inquiry.'))

const fonts = {
  'inter-latin.woff2': '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  'inter-cyrillic.woff2': '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2',
  'sofia-latin.woff2': '@fontsource/sofia-sans-condensed/files/sofia-sans-condensed-latin-700-normal.woff2',
  'sofia-cyrillic.woff2': '@fontsource/sofia-sans-condensed/files/sofia-sans-condensed-cyrillic-700-normal.woff2',
}
const icons = ['circle-dot', 'clapperboard', 'archive', 'message-square-warning', 'scroll-text', 'chevron-right', 'x']

/** icons: import paths from 'icons' gives the inside of each icon's svg by name. */
const iconPlugin = {
  name: 'icons',
  setup(task) {
    task.onResolve({ filter: /^icons$/ }, () => ({ path: 'icons', namespace: 'icons' }))
    task.onLoad({ filter: /.*/, namespace: 'icons' }, () => {
      const inside = name =>
        readFileSync(new URL(`lucide-static/icons/${name}.svg`, modules), 'utf8')
          .replace(/<!--.*?-->/gs, '')
          .replace(/^[\s\S]*?<svg[\s\S]*?>/, '')
          .replace('</svg>', '')
          .replace(/\s+/g, ' ')
          .trim()
      return { contents: JSON.stringify(Object.fromEntries(icons.map(name => [name, inside(name)]))), loader: 'json' }
    })
  },
}

/** English words come with the part of the page that says them: what no file of the first part names comes with the later
 * screens, so does the record, told in sentences; the coach may come before those and brings what it names. Until it is known
 * what each part is made of (a dry run) the first has them all. */
let saidBy = { first: () => true, coach: () => false, later: () => true, after: {} }
const isFirst = key => !/^(coach|event)\./.test(key) && saidBy.first(key)
const comesAfter = key => !isFirst(key) && !/^(coach|event)\./.test(key) && !saidBy.later(key)
/** What comes after the later screens, each in a file of its own that says what only it says. */
const after = { 'book-words': 'Notes.js', 'card-words': 'Card.js' }
const parts = {
  en: isFirst,
  'coach-words': key => !isFirst(key) && saidBy.coach(key),
  'later-words': key =>
    !isFirst(key) && !/^coach\./.test(key) && !(comesAfter(key) && Object.values(saidBy.after).some(said => said(key))),
  ...Object.fromEntries(Object.keys(after).map(name => [name, key => comesAfter(key) && Boolean(saidBy.after[name]?.(key))])),
}
const wordsPlugin = {
  name: 'words',
  setup(task) {
    const some = part => {
      return { contents: JSON.stringify(only(read('en'), parts[part])), loader: 'json' }
    }
    task.onResolve({ filter: /^[a-z]+-words$/ }, ({ path }) => ({ path, namespace: 'words' }))
    task.onLoad({ filter: /.*/, namespace: 'words' }, ({ path }) => some(path))
    task.onLoad({ filter: /\/words\/en\.json$/ }, () => some('en'))
  },
}
/** saidIn(sources): a test of keys: named whole, or as a template's beginning or its end. */
function saidIn(sources) {
  const all = pattern => [...new Set([...sources.matchAll(pattern)].map(found => found[1]))]
  const named = new Set(all(/['"`]([a-z][\w.-]*)['"`]/g)),
    begun = all(/`([a-z][\w.-]*)\$\{/g),
    ended = all(/\}(\.[\w.-]+)`/g)
  return key =>
    [key, key.replace(/\.(one|few|many|other)$/, '')].some(name => named.has(name)) ||
    begun.some(start => key.startsWith(start)) ||
    ended.some(end => key.endsWith(end) && named.has(key.slice(0, -end.length)))
}

for (const folder of ['fonts/', 'words/']) mkdirSync(new URL(folder, dist), { recursive: true })
for (const [name, from] of Object.entries(fonts)) copyFileSync(new URL(from, modules), new URL(`fonts/${name}`, dist))
for (const name of ['index.html', 'favicon.svg'])
  writeFileSync(new URL(name, dist), readFileSync(new URL(`src/${name}`, import.meta.url)))
/** The notebook by itself stands in the same page, with all styles and without what is said of a record. */
const atHome = [
  ['<link rel="modulepreload" href="/chunk.js" />', '<link rel="stylesheet" href="/later.css" />'],
  [' Until it runs, nothing is recorded here: voice, eyes and paper count.', ''],
  ['/app.js', '/home.js'],
]
const inAccount = [
  ['    <link rel="modulepreload" href="/chunk.js" />\n', ''],
  [' Until it runs, nothing is recorded here: voice, eyes and paper count.', ''],
  ['/app.css', '/inquiry.css'],
  ['/app.js', '/inquiry.js'],
]
function pageOf(name, changes) {
  const page = changes.reduce(
    (page, [from, to]) => {
      if (!page.includes(from)) throw new Error(`src/index.html has no ${from}`)
      return page.replace(from, to)
    },
    readFileSync(new URL('src/index.html', import.meta.url), 'utf8'),
  )
  writeFileSync(new URL(name, dist), page)
}
pageOf('home.html', atHome)
pageOf('inquiry.html', inAccount)

const ruled = table =>
  Object.entries(table).flatMap(([rule, [wrong, cure]]) => [
    [`rule.${rule}.wrong`, wrong],
    [`rule.${rule}.cure`, cure],
  ])
for (const [language, words, rules] of ['es', 'uk'].map(name => [name, read(name), read(`rules.${name}`)]))
  writeFileSync(new URL(`words/${language}.json`, dist), JSON.stringify({ ...words, ...Object.fromEntries(ruled(rules)) }))

/** rules: the rulebook's texts are read when the page stands (src/rulebook.ts); a first paint needs none of them. */
const rulePlugin = {
  name: 'rules',
  setup(task) {
    task.onLoad({ filter: /src\/vocabulary\.ts$/ }, ({ path }) => {
      const texts = {}
      const contents = readFileSync(path, 'utf8').replace(/^ {2}'([A-Z0-9-]+)': (\[".*\]),$/gm, (_, rule, row) => {
        texts[rule] = JSON.parse(row)
        return ''
      })
      if (!Object.keys(texts).length) throw new Error('no rules in src/vocabulary.ts')
      writeFileSync(new URL('words/rules.json', dist), JSON.stringify(texts))
      return { contents, loader: 'ts' }
    })
  },
}

/** Which pack asks for a rule or sets a figure, with its rank and where it is written: as `showclear rules` has it (tools/page). */
const said = file =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
const [rulebook, figures] = process.argv.slice(2).map(said)
writeFileSync(new URL('words/packs.json', dist), JSON.stringify(Object.fromEntries(rulebook.map(row => [row.rule, row.packs]))))
writeFileSync(new URL('words/figures.json', dist), JSON.stringify(figures))

/** age-encryption is a file of its own, which shares nothing with the others: it is asked for by its address. */
const agePlugin = {
  name: 'age',
  setup(task) {
    task.onResolve({ filter: /^\.\/age$/ }, () => ({ path: '/age.js', external: true }))
  },
}
const options = {
  entryPoints: [
    ['src/main.tsx', 'app'],
    ['src/style/app.css', 'app'],
    ['src/style/later.css', 'later'],
  ].map(([from, out]) => ({ in: new URL(from, import.meta.url).pathname, out })),
  outdir: dist.pathname,
  bundle: true,
  metafile: true,
  minify: true,
  format: 'esm',
  splitting: true,
  chunkNames: '[name]',
  target: ['es2020', 'safari15'],
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  external: ['/fonts/*'],
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [agePlugin, iconPlugin, rulePlugin, wordsPlugin],
}
const { metafile } = await build({ ...options, write: false })
const sourcesIn = (outputs, part) =>
  Object.entries(outputs)
    .filter(([name]) => part.test(name))
    .flatMap(([, made]) => Object.keys(made.inputs))
    .filter(name => /^src\/.*tsx?$/.test(name) && !name.endsWith('/vocabulary.ts'))
    .map(path => readFileSync(new URL(path, import.meta.url), 'utf8'))
    .join('\n')
const sourcesOf = part => sourcesIn(metafile.outputs, part)
saidBy = {
  first: saidIn(sourcesOf(/(app|chunk)\.js$/)),
  coach: saidIn(sourcesOf(/Coach\.js$/)),
  later: saidIn(sourcesOf(/later\.js$/)),
  after: Object.fromEntries(Object.entries(after).map(([name, file]) => [name, saidIn(sourcesOf(new RegExp(`/${file}$`)))])),
}
/** Styles of what no file of the first part names come with the later screens, as their words do. */
const made = await build({ ...options, write: false })
const textOf = name => made.outputFiles.find(file => file.path.endsWith(`/${name}`)).text
const [firstStyle, laterStyle] = split(textOf('app.css'), namedIn(sourcesOf(/(app|chunk)\.js$/)))
const styles = { 'app.css': firstStyle, 'later.css': laterStyle + textOf('later.css') }
for (const { path, contents } of made.outputFiles) writeFileSync(path, styles[path.split('/').pop()] ?? contents)

/** The notebook by itself is one file: nothing that needs a box, and the English words that it says. */
const home = {
  ...options,
  entryPoints: [{ in: new URL('src/home.tsx', import.meta.url).pathname, out: 'home' }],
  splitting: false,
  plugins: [iconPlugin, rulePlugin, wordsPlugin],
}
saidBy = { ...saidBy, first: () => true, after: {} }
const alone = await build({ ...home, write: false })
saidBy.first = saidIn(sourcesIn(alone.metafile.outputs, /home\.js$/))
await build(home)
await build({ ...home, entryPoints: [{ in: new URL('src/book/age.ts', import.meta.url).pathname, out: 'age' }] })

/** An account's page and its timeline by itself: one file each, with the words of all languages, as the timeline has no server. */
const inTongues = isSaid => ({
  name: 'tongues',
  setup(task) {
    const here = new URL('src/inquiry/spoken.ts', import.meta.url).pathname
    task.onResolve({ filter: /^\.\/spoken$/ }, () => ({ path: here }))
    task.onLoad({ filter: /\/words\/(en|es|uk)\.json$/ }, ({ path }) => {
      return { contents: JSON.stringify(only(table(path.slice(-7, -5)), isSaid())), loader: 'json' }
    })
  },
})
async function apart(name, from) {
  let isSaid = () => true
  const options = {
    ...home,
    entryPoints: [{ in: new URL(from, import.meta.url).pathname, out: name }],
    plugins: [iconPlugin, rulePlugin, inTongues(() => isSaid)],
  }
  const dry = await build({ ...options, write: false })
  isSaid = saidIn(sourcesIn(dry.metafile.outputs, new RegExp(`/${name}\\.js$`)))
  return build({ ...options, write: false })
}
/** What stands in a file by itself has no fonts beside it. */
const faceless = css => css.replace(/@font-face\{[^}]*\}/g, '')
for (const [name, from, styled] of [
  ['inquiry', 'src/inquiry/main.tsx', css => css],
  ['timeline', 'src/inquiry/offline.tsx', faceless],
])
  for (const { path, text } of (await apart(name, from)).outputFiles)
    writeFileSync(path, path.endsWith('.css') ? styled(text) : text)
