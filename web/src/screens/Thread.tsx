// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Thread - a report without a name, opened with its code from any device: who must answer and until when, what was said, write on,
// say whether the answer is enough. The token of whoever holds this phone is not sent.
import { useEffect, useRef, useState } from 'preact/hooks'
import { isCode, typed } from '../code'
import { at, left } from '../due'
import type { Attached } from '../media'
import { follow, held } from '../media'
import { Attach } from '../parts/Attach'
import { takeCode, WithoutName } from '../parts/Code'
import { Main } from '../parts/Main'
import { ago } from '../parts/Precursors'
import { Receipt } from '../parts/Receipt'
import { Media } from '../parts/Told'
import type { Message, Opened } from '../threads'
import { medium, openThread } from '../threads'
import { newId } from '../wire'
import type { Role } from '../vocabulary'
import { t } from '../words'

function Ask({ open, wrong }: { open: (code: string) => void; wrong: string }) {
  const [text, write] = useState('')
  const code = typed(text)
  return (
    <form
      class="form"
      onSubmit={event => {
        event.preventDefault()
        if (isCode(code)) open(code)
      }}>
      <label class="field">
        {t('thread.code')}
        <input
          class="mono code-input"
          value={text}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          onInput={event => write(event.currentTarget.value)}
        />
      </label>
      {wrong && (
        <p class="held" role="alert" data-wrong-code>
          {t(wrong)}
        </p>
      )}
      <button type="submit" class="act big" aria-disabled={!isCode(code) || undefined} data-act="open-thread">
        {t('thread.open')}
      </button>
      <p class="quiet">{t('thread.code.note')}</p>
    </form>
  )
}

const whose = (roles: readonly Role[]) => (roles.length ? roles.map(role => t(`role.${role}`)).join(', ') : t('nobody'))
function Head({ opened: { report } }: { opened: Opened }) {
  const over = report.state === 'answered'
  return (
    <section>
      <h1>{t(`concern.${report.concern}`)}</h1>
      <p>{t(report.outside ? 'report.owner.outside' : 'report.owner', { name: whose(report.owner) })}</p>
      {report.disputed && (
        <p class="held" data-disputed>
          {t('report.disputed')}
        </p>
      )}
      {over ? (
        <p data-thread-state="answered">
          {t('report.state.answered')}
          {report.outcome !== 'none' && `: ${t(`outcome.${report.outcome}`)}`}
        </p>
      ) : (
        <p class="due" data-thread-state={report.state}>
          {report.state === 'lapsed' && `${t('due.came')} `}
          {report.due > 0 ? `${left(report.due / 1000)} ${t('due.at', { at: at(report.due / 1000) })}` : t('due.none')}
        </p>
      )}
    </section>
  )
}

const Row = ({ row, code }: { row: Message; code: string }) => (
  <li data-from={row.from}>
    <p class="said-who">
      {t(`thread.from.${row.from}`)} <span class="quiet">{t('said.about', { when: ago(row.at / 1000) })}</span>
    </p>
    {row.event === 'report-lapsed' && <p>{t('thread.lapsed')}</p>}
    {row.outcome && row.outcome !== 'none' && <p class="lead">{t(`outcome.${row.outcome}`)}</p>}
    {row.reply && <p class="lead">{t(`enough.said.${row.reply}`)}</p>}
    {row.text && <blockquote data-quote>{row.text}</blockquote>}
    <Media media={medium(row.media)} code={code} />
  </li>
)

function Open({
  code,
  opened,
  learn,
  close,
}: {
  code: string
  opened: Opened
  learn: (opened: Opened) => void
  close: () => void
}) {
  const [text, write] = useState('')
  const [media, put] = useState<readonly Attached[]>([])
  const [fault, tell] = useState('')
  const id = useRef(newId()),
    busy = useRef(false)
  const say = async (more: { text?: string; reply?: 'yes' | 'no' }) => {
    if (busy.current) return
    busy.current = true
    const told = await openThread(code, { ...more, id: id.current })
    busy.current = false
    if (!('opened' in told)) return tell(`thread.${told.why}`)
    id.current = newId() /* the same words said again are said again */
    tell('')
    write('')
    learn(told.opened)
    if (media.length)
      void follow(media, { code }).then(async () => {
        const again = await openThread(code)
        if ('opened' in again) learn(again.opened)
      })
    put([])
  }
  const { report, messages } = opened
  const ask = report.state === 'answered' && !report.disputed && !report.taken
  return (
    <>
      <Head opened={opened} />
      {ask && (
        <article class="card ask" data-enough>
          <h2>{t('enough.title')}</h2>
          <div class="three">
            <button
              type="button"
              class="act"
              data-enough-yes
              onClick={() => void say({ reply: 'yes', text: text.trim() || undefined })}>
              {t('enough.yes')}
            </button>
            <button
              type="button"
              class="act"
              data-enough-no
              onClick={() => void say({ reply: 'no', text: text.trim() || undefined })}>
              {t('enough.no')}
            </button>
          </div>
          <p class="quiet">{t('enough.means')}</p>
        </article>
      )}
      <section>
        <h2>{t('said.title')}</h2>
        <ol class="said" data-messages={messages.length}>
          {messages.map(row => (
            <Row row={row} code={code} key={`${row.n} ${row.from}`} />
          ))}
        </ol>
      </section>
      <section>
        <label class="field">
          {t('thread.words')}
          <textarea rows={3} maxLength={8000} value={text} onInput={event => write(event.currentTarget.value)} />
        </label>
        <Attach list={media} put={put} />
        {held.value > 0 && <p>{t('media.waits', { n: held.value })}</p>}
        {fault && (
          <p class="held" role="alert">
            {t(fault)}
          </p>
        )}
        <button
          type="button"
          class="act big"
          data-act="write-on"
          aria-disabled={!(text.trim() || media.length) || undefined}
          onClick={() => void (text.trim() || media.length ? say({ text: text.trim() || undefined }) : 0)}>
          {t('thread.send')}
        </button>
      </section>
      <details class="more">
        <summary>{t('receipt.title')}</summary>
        <Receipt index={report.entry} concern={report.concern} code={code} />
      </details>
      <WithoutName />
      <button type="button" class="act quiet-act" onClick={close}>
        {t('thread.close')}
      </button>
    </>
  )
}

export function Thread() {
  const [code, use] = useState(useState(takeCode)[0])
  const [opened, learn] = useState<Opened | null>(null)
  const [wrong, tell] = useState('')
  const open = async (given: string) => {
    const told = await openThread(given)
    if (!('opened' in told)) return tell(`thread.${told.why}`)
    tell('')
    use(given)
    learn(told.opened)
  }
  useEffect(() => {
    if (code) void open(code)
  }, [])
  useEffect(() => {
    if (!opened) return
    const timer = setInterval(() => void openThread(code).then(told => 'opened' in told && learn(told.opened)), 20000)
    return () => clearInterval(timer)
  }, [Boolean(opened), code])
  const close = () => {
    learn(null)
    use('')
  }
  return (
    <Main id="thread" label={t('thread.title')}>
      {opened ? (
        <Open code={code} opened={opened} learn={learn} close={close} />
      ) : (
        <>
          <h1>{t('thread.title')}</h1>
          <p>{t('thread.what')}</p>
          <Ask open={given => void open(given)} wrong={wrong} />
          <a class="link-row" href="#report">
            {t('thread.report')}
          </a>
        </>
      )}
    </Main>
  )
}
