// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Bottom - the bar with the stop, under every page. It is as high as its words are: with large letters it grows, and the
// page above it ends higher.
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

export function Bottom({ children }: { children: ComponentChildren }) {
  const bar = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const measure = () =>
      document.documentElement.style.setProperty('--bottom', `${Math.ceil(bar.current?.getBoundingClientRect().height ?? 0)}px`)
    const observer = new ResizeObserver(measure)
    observer.observe(bar.current!)
    return () => observer.disconnect()
  }, [])
  return (
    <footer class="bottom" ref={bar}>
      {children}
    </footer>
  )
}
