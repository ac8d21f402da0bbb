// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Edit - a new entry or a change of one, as a form out of the program's schema. Nothing that was typed is lost: not by a refusal, not by
// looking something up at another place, not by a reload. A field left as it was is not written.
import { useState } from 'preact/hooks'
import { by, writable, write } from './account'
import { account, numberOf } from './data'
import type { Kind } from './data'
import { changes, dropDraft, isList, keepDraft, keptDraft, own, refusedField } from './draft'
import type { Typed } from './draft'
import { compilerName } from './EntryPage'
import { entryOf, FieldInput } from './Inputs'
import { Given, linkTo } from './Parts'
import { back, go } from '../route'
import { t } from '../words'

/** The compiler as entries have it, whether the program gave a name or a number. */
const writer = () => account.value!.compilers.find(one => one.number === by.value || one.name === by.value)?.number ?? by.value
const givenNumber = { key: 'number', type: 'line' as const }

/** duty=muzzle/ask=held/person=P3 of the address. */
export const begun = (parts: readonly string[]): Typed =>
  Object.fromEntries(parts.map(part => part.split('=')).map(([key, value = '']) => [key, decodeURIComponent(value)]))

interface Form {
  form: string
  kind: Kind
  number?: string
  start: Typed
}
function useForm({ form, kind, number, start }: Form) {
  const entry = entryOf(number)
  const before = own(entry, kind, writer())
  const [kept] = useState(() => keptDraft(form))
  const [typed, setTyped] = useState<Typed>({ ...before, ...start, ...kept })
  const [refused, setRefused] = useState<{ key: string; words: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const put = (key: string) => (value: string | readonly string[]) => {
    const now = { ...typed, [key]: value }
    setTyped(now)
    keepDraft(form, now)
  }
  const save = async () => {
    const { number: wish, ...set } = changes(typed, before)
    if (!Object.keys(set).length) return void setRefused({ key: '', words: t('inquiry.unchanged') })
    setBusy(true)
    setRefused(null)
    const done = await write([number ? { number, set } : { kind: kind.kind, ...(wish ? { number: String(wish) } : {}), set }])
    setBusy(false)
    if ('error' in done) return void setRefused(refusedField(done.error || t('inquiry.lost'), kind))
    dropDraft(form)
    location.hash = linkTo(done.numbers[0] ?? number ?? '').replace('#people/', '#entry/')
  }
  const discard = () => {
    dropDraft(form)
    back()
  }
  return { entry, typed, kept, put, refused, busy, save, discard }
}

function Filling(of: Form) {
  const { entry, typed, kept, put, refused, busy, save, discard } = useForm(of)
  const mine = writer()
  const fields = of.kind.kind === 'exhibit' && !of.number ? [givenNumber, ...of.kind.fields] : of.kind.fields
  return (
    <form
      class="form"
      data-form={of.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}>
      <p class="small quiet">{t('inquiry.writes', { who: compilerName(mine) })}</p>
      {of.form === 'new/exhibit' && (
        <p class="panel" data-take>
          {t('inquiry.exhibit.take')}
        </p>
      )}
      {kept && (
        <p class="panel" role="status" data-kept>
          {t('inquiry.kept')}
        </p>
      )}
      {refused && (
        <p class="panel held" role="alert" data-refused={refused.key}>
          {refused.key ? t('inquiry.refused') : <Given text={refused.words} />}
        </p>
      )}
      {fields.map(field => (
        <FieldInput
          key={field.key}
          kind={of.kind}
          field={field}
          value={typed[field.key] ?? (isList(field) ? [] : '')}
          put={put(field.key)}
          wrong={refused?.key === field.key ? refused.words : ''}
          others={(entry?.fields[field.key] ?? []).filter(value => value.who !== mine)}
        />
      ))}
      <div class="row-acts">
        <button type="submit" class="act" data-save aria-busy={busy || undefined}>
          {t('inquiry.save')}
        </button>
        <button type="button" class="act quiet-act" data-discard onClick={discard}>
          {t('inquiry.discard')}
        </button>
      </div>
    </form>
  )
}

export function Edit({ parts }: { parts: readonly string[] }) {
  const isNew = parts[0] === 'new'
  const number = isNew ? undefined : parts.slice(1).join('/')
  const word = isNew ? parts[1] : entryOf(number)?.kind
  const kind = account.value!.kinds.find(one => one.kind === word)
  if (!kind || !writable.value) return <p class="empty">{t(kind ? 'inquiry.read-only' : 'inquiry.nothing')}</p>
  const form = parts.join('/')
  return (
    <>
      <h1>{number ?? t(`inquiry.kind.${kind.kind}`)}</h1>
      {number && <p class="quiet">{t(`inquiry.kind.${kind.kind}`)}</p>}
      <Filling key={form} form={form} kind={kind} number={number} start={begun(isNew ? parts.slice(2) : [])} />
    </>
  )
}
/** #new: what may be added. */
export const Add = () => (
  <>
    <h1>{t('inquiry.add')}</h1>
    <div class="three">
      {account
        .value!.kinds.filter(one => !['inquiry', 'log'].includes(one.kind))
        .map(one => (
          <button type="button" class="act" key={one.kind} data-add={one.kind} onClick={() => go('new', one.kind)}>
            {t(`inquiry.kind.${one.kind}`)}
          </button>
        ))}
    </div>
    {account
      .value!.entries.filter(one => one.kind === 'inquiry')
      .map(one => (
        <a class="act" href={`#edit/${numberOf(one)}`} key={numberOf(one)}>
          {t('inquiry.kind.inquiry')}
        </a>
      ))}
  </>
)
