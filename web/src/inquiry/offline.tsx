// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// offline.tsx - an account's timeline in one file, which a browser opens without this program and without a network: the timeline stands
// in the file itself (`showclear inquiry timeline --out`).
import { render } from 'preact'
import '../screen'
import '../style/inquiry.css'
import type { Timeline as Data } from './data'
import { timeline } from './data'
import { Timeline } from './time/Timeline'

const Offline = ({ data }: { data: Data }) => (
  <main class="main time-page">
    <p class="whose" data-quote>
      {data.whose}
    </p>
    <h1 data-quote>{data.title}</h1>
    <Timeline data={data} />
  </main>
)

const data = JSON.parse(document.getElementById('timeline')!.textContent!) as Data
timeline.value = data
document.title = data.title
render(<Offline data={data} />, document.getElementById('app')!)
