// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// searching.mjs - every file under a folder, and the ways in which a phrase may lie in one.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const filesIn = where =>
  readdirSync(where).flatMap(name => {
    const path = join(where, name)
    const how = statSync(path)
    return how.isDirectory() ? filesIn(path) : how.isFile() ? [path] : []
  })
export const spellings = text =>
  [text, JSON.stringify(text).slice(1, -1), encodeURIComponent(text)].flatMap(one => [
    Buffer.from(one),
    Buffer.from(one, 'utf16le'),
  ])
