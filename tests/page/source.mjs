// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// source.mjs - a file of the page's source by itself, for what needs no page.
import { createRequire } from 'node:module'

const root = new URL('../../', import.meta.url).pathname
const { buildSync } = createRequire(`${root}web/package.json`)('esbuild')
/** load('book/units'): what web/src/book/units.ts exports. */
export async function load(name) {
  const { outputFiles } = buildSync({
    entryPoints: [`${root}web/src/${name}.ts`],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}
