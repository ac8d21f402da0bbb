// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Told - what was said about one report, in the order of the log: its words, what was written on, each answer and what the one who
// reported said to it.
import { useEffect, useState } from 'preact/hooks'
import { bring, held, leafAt } from '../history'
import { nameAndRole, said, textOf } from '../names'
import type { Leaf, Report } from '../views'
import { medium } from '../threads'
import type { Medium } from '../threads'
import { t, timeOf } from '../words'
import { ago } from './Precursors'

/** With a code alone: the token stays at home, and the picture comes under the code. */
function ByCode({ media, code }: { media: Medium; code: string }) {
  const [address, point] = useState('')
  useEffect(() => {
    const reader = new FileReader()
    reader.onload = () => point(String(reader.result))
    void fetch(`/media/${media.hash}`, { credentials: 'omit', headers: { 'Showclear-Code': code } })
      .then(response => (response.ok ? response.blob() : null))
      .then(
        blob => blob && reader.readAsDataURL(blob),
        () => {},
      )
  }, [media.hash, code])
  if (!address) return <p class="quiet">{t('media.comes')}</p>
  if (media.type.startsWith('image/')) return <img src={address} alt={t('media.of-report')} />
  return (
    <a class="act small-act quiet-act" href={address} download={`${media.hash.slice(0, 8)}.${media.type.split('/')[1]}`}>
      {t('media.hear', { kb: Math.ceil(media.size / 1000) })}
    </a>
  )
}

/** A picture is shown; a sound is saved: the page plays nothing by itself. */
export function Media({ media, code }: { media: Medium | null; code?: string }) {
  if (!media) return null
  if (code) return <ByCode media={media} code={code} />
  const place = `/media/${media.hash}`
  if (media.type.startsWith('image/'))
    return (
      <a class="media-link" href={place} target="_blank" rel="noopener">
        <img src={place} alt={t('media.of-report')} loading="lazy" />
      </a>
    )
  return (
    <a class="act small-act quiet-act" href={place} download>
      {t('media.hear', { kb: Math.ceil(media.size / 1000) })}
    </a>
  )
}

const kinds = ['report-filed', 'report-left', 'thread-written', 'report-answered', 'answer-taken']
const about = (leaf: Leaf, row: Report) => Number(leaf.d.report) === row.report && kinds.includes(leaf.k)
/** Every entry about it that this page has, whether or not its words may be read. */
export function entriesOf(row: Report): readonly Leaf[] {
  const all = new Map<number, Leaf>()
  for (const leaf of [...said.value.values(), ...held.value]) if (about(leaf, row)) all.set(leaf.n, leaf)
  return [...all.values()].sort((a, b) => a.n - b.n)
}

function whose(leaf: Leaf, row: Report): string {
  if (leaf.k === 'report-answered') return t('said.answer', { name: nameAndRole(leaf.by) })
  if (!leaf.by) return t(leaf.k === 'thread-written' ? 'said.nameless.on' : 'said.nameless')
  if (leaf.by === row.filer) return t('said.reporter', { name: nameAndRole(leaf.by) })
  return nameAndRole(leaf.by)
}

function Entry({ leaf, row }: { leaf: Leaf; row: Report }) {
  const text = textOf('leaf', leaf.n)
  const media = medium(textOf('media', leaf.n) || undefined)
  const at = leaf.by
    ? `${ago(leaf.at / 1000)}${ago(leaf.at / 1000).includes(':') ? '' : `, ${timeOf(leaf.at)}`}`
    : t('said.about', { when: ago(leaf.at / 1000) })
  return (
    <li data-said={leaf.k}>
      <p class="said-who">
        {whose(leaf, row)} <span class="quiet">{at}</span>
      </p>
      {leaf.k === 'report-answered' && <p class="lead">{t(`outcome.${leaf.d.outcome ?? 'none'}`)}</p>}
      {leaf.k === 'answer-taken' && <p class="lead">{t(leaf.d.reply === 'no' ? 'enough.said.no' : 'enough.said.yes')}</p>}
      {text && <blockquote data-quote>{text}</blockquote>}
      <Media media={media} />
    </li>
  )
}

export function Told({ row }: { row: Report }) {
  useEffect(() => {
    if (!leafAt(row.entry)) void bring(row.entry, row.entry + 1)
  }, [row.entry])
  const rows = entriesOf(row)
  return (
    <ol class="said">
      {rows.map(leaf => (
        <Entry key={leaf.n} leaf={leaf} row={row} />
      ))}
    </ol>
  )
}
