// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Wishes - what a family says about the work of the one they lost: whether it is finished, how it is credited, which images may be
// seen. With who spoke and how far it goes; taken back at any time. Its words are read by those who must heed them.
import { useState } from 'preact/hooks'
import { nameAndRole } from '../names'
import { hears, wished, wordsOf } from '../resuming'
import { views } from '../store'
import { asked } from '../asked'
import type { Reply, Wish } from '../vocabulary'
import { calendarOf, t } from '../words'
import { Act } from './Act'
import { Pick } from './Fields'

const wishes = ['finish', 'credit', 'images'] as const
const replies: readonly Reply[] = ['yes', 'part', 'no', 'cannot']

function Record({ wish }: { wish: Wish }) {
  const [reply, say] = useState<Reply | null>(null)
  const [text, write] = useState('')
  return (
    <>
      <Pick
        label={t(`wish.${wish}.ask`)}
        list={replies.map(word => ({ key: word, words: t(`wish.reply.${word}`) }))}
        at={reply}
        pick={say}
      />
      <label class="field">
        {t('wish.words')}
        <textarea rows={3} maxLength={8000} value={text} onInput={event => write(event.currentTarget.value)} />
      </label>
      {reply && text.trim() ? (
        <Act asked={asked('record-wish', { wish, reply, text: text.trim() })} done={() => (say(null), write(''))}>
          {t('wish.send')}
        </Act>
      ) : (
        <p class="quiet">{t('wish.not-yet')}</p>
      )}
    </>
  )
}

function Withdraw({ wish }: { wish: Wish }) {
  const [text, write] = useState('')
  return (
    <>
      <label class="field">
        {t('wish.withdraw.words')}
        <textarea rows={2} maxLength={8000} value={text} onInput={event => write(event.currentTarget.value)} />
      </label>
      {text.trim() && (
        <Act class="quiet-act" asked={asked('withdraw-wish', { wish, text: text.trim() })} done={() => write('')}>
          {t('wish.withdraw')}
        </Act>
      )}
    </>
  )
}

function One({ wish }: { wish: (typeof wishes)[number] }) {
  const reply = views.value!.resume.wishes[wish]
  const leaf = wished(wish)
  const isSaid = reply !== 'none'
  return (
    <article class="wish" data-wish={wish} data-reply={reply}>
      <h3>{t(`wish.${wish}`)}</h3>
      <p>
        <b>{t(isSaid ? `wish.reply.${reply}` : 'wish.open')}</b>
      </p>
      {isSaid && wordsOf(leaf) && <blockquote data-quote>{wordsOf(leaf)}</blockquote>}
      {isSaid && leaf && <p class="quiet small">{t('wish.by', { name: nameAndRole(leaf.by), date: calendarOf(leaf.at) })}</p>}
      {hears() && (
        <details class="more">
          <summary>{t(isSaid ? 'wish.again' : 'wish.record')}</summary>
          <Record wish={wish} key={reply} />
          {isSaid && <Withdraw wish={wish} />}
        </details>
      )}
    </article>
  )
}

export const Wishes = () => (
  <>
    <p class="quiet">{t('wish.note')}</p>
    {wishes.map(wish => (
      <One wish={wish} key={wish} />
    ))}
  </>
)
