// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// shelf.ts - what a device keeps over a reload: one store of rows in the browser's own database. A browser that keeps nothing
// (a private window) has no shelf, and every answer is null.

type Act<T> = (store: IDBObjectStore) => IDBRequest<T>

const opened = (name: string, rows: string, key: string): Promise<IDBDatabase | null> =>
  new Promise(done => {
    try {
      const request = indexedDB.open(name, 1)
      request.onupgradeneeded = () => request.result.createObjectStore(rows, { keyPath: key })
      request.onsuccess = () => done(request.result)
      request.onerror = () => done(null)
    } catch {
      done(null)
    }
  })

/** shelf(name, rows, key): ${name} is asked each time: what is practised stands on a shelf of its own. */
export function shelf(name: () => string, rows: string, key: string) {
  let of = '',
    database: Promise<IDBDatabase | null> | null = null
  const open = () => {
    if (of !== name()) database = null
    of = name()
    return (database ??= opened(of, rows, key))
  }
  /** Answered when it is on the device, not before: what is gone at the next start was never kept. */
  async function on<T>(mode: IDBTransactionMode, act: Act<T>): Promise<T | null> {
    const there = await open()
    if (!there) return null
    return new Promise(done => {
      const transaction = there.transaction(rows, mode)
      const request = act(transaction.objectStore(rows))
      transaction.oncomplete = () => done(request.result)
      transaction.onabort = transaction.onerror = () => done(null)
    })
  }
  return { on, there: async () => (await open()) !== null }
}
