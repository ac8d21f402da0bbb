// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// styles.mjs - which rules of the page's style its first part needs: those of classes that one of its files names, or begins to
// name (`mark-${...}`). All others come with the later screens, in the order they stand in.

/** blocks(css): what stands in it, one after the other: a rule or an at-rule, its head and its body; a statement has no body. */
function blocks(css) {
  const found = []
  for (let at = 0; at < css.length;) {
    const open = css.indexOf('{', at),
      end = css.indexOf(';', at)
    if (end >= 0 && (open < 0 || end < open)) {
      found.push({ head: css.slice(at, end + 1) })
      at = end + 1
      continue
    }
    if (open < 0) break
    let depth = 1,
      close = open + 1
    for (; depth > 0; close++) depth += { '{': 1, '}': -1 }[css[close]] ?? 0
    found.push({ head: css.slice(at, open).trim(), body: css.slice(open + 1, close - 1) })
    at = close
  }
  return found
}

/** namedIn(sources): a test of selectors: each class in it is named whole, or has a beginning that is. */
export function namedIn(sources) {
  const begun = [...sources.matchAll(/([\w-]+-)\$\{/g)].map(row => row[1])
  const isNamed = name => begun.some(start => name.startsWith(start)) || new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(sources)
  return selector => [...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].every(row => isNamed(row[1]))
}

/** split(css, isNamed): the rules that the first part needs, and the others. */
export function split(css, isNamed) {
  let first = '',
    later = ''
  for (const { head, body } of blocks(css)) {
    if (body === undefined) first += head
    else if (/^@(media|supports)/.test(head)) {
      const [ours, theirs] = split(body, isNamed)
      if (ours) first += `${head}{${ours}}`
      if (theirs) later += `${head}{${theirs}}`
    } else if (head.startsWith('@')) first += `${head}{${body}}`
    else {
      const all = head.split(/,(?![^(]*\))/)
      const [ours, theirs] = [all.filter(isNamed), all.filter(one => !isNamed(one))]
      if (ours.length) first += `${ours}{${body}}`
      if (theirs.length) later += `${theirs}{${body}}`
    }
  }
  return [first, later]
}
