// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// demands.mjs - what wanted an answer on a screen: each card that asks, and each stop that waits for "I have stopped". The
// page is watched from inside: a card that stays is one demand, one that comes again is another. What was taken back before
// its owner touched it (said aloud instead, a stop by mistake) is counted apart.
const inPage = () => {
  const demands = (window.walkDemands = [])
  const asks = '[data-ask], [data-act="answer-stop"]'
  const keyOf = node => `${node.dataset.ask ?? 'stop'} ${node.dataset.about ?? ''}`.trim()
  let open = new Map()
  const look = () => {
    const here = new Map()
    for (const node of document.querySelectorAll(asks)) {
      const key = keyOf(node)
      const demand = open.get(key) ?? here.get(key) ?? { key, answered: false }
      if (!open.has(key) && !here.has(key)) demands.push(demand)
      here.set(key, demand)
    }
    open = here
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributeFilter: ['data-ask', 'data-about'] })
  const touch = event => {
    const node = event.target.closest?.(asks)
    const demand = node && open.get(keyOf(node))
    if (demand) demand.answered = true
  }
  addEventListener('pointerdown', touch, true)
}
export const watchAsks = context => context.addInitScript(inPage)
export const demandsOf = page => page.evaluate(() => [...window.walkDemands])
