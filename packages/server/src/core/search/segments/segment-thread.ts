import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { Deeds, Told } from './worker-words.ts'

/** Threads do not take over the loader of sources from whoever starts them. */
function fromSource(file: URL, workerData: object): Worker {
  const loader = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/cjs$/, 'mjs')
  const script = `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(file.href)}) })`
  return new Worker(script, { eval: true, workerData })
}

/** A thread could not do what it was asked, or is no more. */
export class ThreadFailure extends Error {}

interface Waiting {
  readonly done: (answer: unknown) => void
  readonly failed: (why: Error) => void
}

/** A thread that is asked and answers; once it has died every question fails. */
export class SegmentThread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #no = 0
  #died: Error | null = null

  /** @param file the built thread, or its source, which is then read by the loader of sources */
  constructor(file: URL, data: { readonly folder: string; readonly of: string }) {
    this.#worker = file.pathname.endsWith('.ts') ? fromSource(file, data) : new Worker(file, { workerData: data })
    // A thread at rest keeps no command from ending.
    this.#worker.unref()
    this.#worker.on('message', (told: Told) => {
      const waiting = this.#waiting.get(told.no)
      this.#waiting.delete(told.no)
      if ('failed' in told) waiting?.failed(new ThreadFailure(told.failed))
      else waiting?.done(told.answer)
    })
    this.#worker.on('error', (error) => this.#end(new ThreadFailure(String(error))))
    this.#worker.on('exit', () => this.#end(new ThreadFailure('the search thread ended')))
  }

  ask<Deed extends keyof Deeds>(deed: Deed, city: string, given: Deeds[Deed]['with']): Promise<Deeds[Deed]['answer']> {
    if (this.#died) return Promise.reject(this.#died)
    const no = ++this.#no
    return new Promise((done, failed) => {
      this.#waiting.set(no, { done: done as Waiting['done'], failed })
      this.#worker.postMessage({ no, do: deed, city, ...given })
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #end(why: Error): void {
    this.#died ??= why
    for (const { failed } of this.#waiting.values()) failed(why)
    this.#waiting.clear()
  }
}
