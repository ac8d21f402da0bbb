// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// offline.tsx - an account's timeline in one file, which a browser opens without this program and without a network: the timeline stands
// in the file itself (`showclear inquiry timeline --out`).
import { render } from 'preact'
import '../screen'
import '../style/inquiry.css'
import { timeline } from './data'
import type { Timeline } from './data'

const Offline = () => (
  <main class="main" lang="en">
    <p class="whose">{timeline.value?.whose}</p>
    <h1>{timeline.value?.title}</h1>
  </main>
)

timeline.value = JSON.parse(document.getElementById('timeline')!.textContent!) as Timeline
document.title = timeline.value.title
render(<Offline />, document.getElementById('app')!)
