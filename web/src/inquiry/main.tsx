// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// main.tsx - the page of an account, as `showclear inquiry serve` gives it to this machine.
import { render } from 'preact'
import '../bounce'
import '../screen'
import '../style/inquiry.css'
import { open } from './account'
import { Page } from './Page'

document.documentElement.toggleAttribute('data-stands', true)
render(<Page />, document.getElementById('app')!)
void open()
