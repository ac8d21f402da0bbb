// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Pages.tsx - the notebook's screens.
import words from 'book-words'
import { kit } from '../kit'
import { Main } from '../parts/Main'
import { route } from '../route'
import { isStation } from '../store'
import { learnMore, t } from '../words'
import { Along } from './Along'
import { BringIn } from './BringIn'
import { EntryPage } from './EntryPage'
import { First, KeysPage } from './First'
import { Form, Kinds } from './Form'
import { HandOn } from './HandOn'
import { Notebook } from './Notebook'
import { Person } from './Person'
import { Trusted, Trustees } from './Trustees'

learnMore(words)
kit.seal.ready()

const Away = ({ words }: { words: string }) => (
  <Main id="notebook" label={t('note.title')}>
    <h1>{t('note.title')}</h1>
    <p class="lead">{words}</p>
  </Main>
)
function Written({ id, edit }: { id: string; edit: boolean }) {
  const entry = kit.book.entryOf(id)
  if (!entry) return <Away words={t(kit.book.opening.value ? 'note.opening' : 'note.no-entry')} />
  return edit ? <Form kind={entry.kind} entry={entry} key={id} /> : <EntryPage entry={entry} key={id} />
}

export function Pages() {
  const [, at, about, more] = route.value
  const home = kit.book.source.value?.home
  if (!home) {
    if (isStation.value) return <Away words={t('note.own-phone')} />
    if (kit.keys.known.value === 'asking') return <Away words={t('loading')} />
    if (kit.keys.known.value === 'no-store') return <Away words={t('note.no-store')} />
    if (kit.keys.known.value === 'none') return <First />
  }
  switch (at) {
    case 'new':
      return about ? <Form kind={about} key={about} /> : <Kinds />
    case 'entry':
      return <Written id={about} edit={more === 'write'} key={`${about} ${more}`} />
    case 'keys':
      return <KeysPage />
    case 'device':
      return <KeysPage device={about} />
    case 'along':
      return <Along />
    case 'bring':
      return <BringIn />
    case 'trustees':
      return <Trustees />
    case 'trusted':
      return <Trusted from={Number(about)} entry={more} />
    case 'person':
      return <Person from={Number(about ?? 0) || undefined} key={about} />
    case 'hand-on':
      return <HandOn from={Number(about ?? 0)} />
    default:
      return <Notebook />
  }
}
