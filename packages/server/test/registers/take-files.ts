import { randomUUID } from 'node:crypto'
import { askImport, importReport, importRun, writeTried } from '../../src/core/registers/runs/runs.ts'
import { aWorld } from '../ledger/world.ts'
import { must } from '../support/must.ts'

export const here = '990100'
const today = '2026-03-02'

/** A city that takes files into its registers. */
export async function registersOfACity() {
  const world = await aWorld()
  const { app, unit, person, read, city } = world
  await city(here, '云岭市')
  const office = person(here, 'office', await unit(here, '市市场监管局'))
  const ask = async (text: string | Uint8Array, more: Partial<Wish> = {}) => {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
    const file = must(await app.data.shelf.put(bytes, { maxBytes: 1e9 }))
    const wish = {
      register: 'patents',
      source: '甲',
      asOf: '2026-01-01',
      apply: true,
      requestId: randomUUID(),
      ...more,
    }
    return askImport(app.data, office, here, today, { fileName: '专利.csv', file, ...wish })
  }
  const told = async (id: string) =>
    must(
      await read(office, today, (deps) =>
        importRun(deps, app.data.registers, here, id, { after: -1, limit: 100, sort: undefined }),
      ),
    )
  return {
    ...world,
    office,
    ask,
    told,
    /** Takes a file in and gives what was told of it. */
    takeFile: async (text: string | Uint8Array, more: Partial<Wish> = {}) => {
      const { run } = must(await ask(text, more))
      await app.takeFiles(run.id)
      return told(run.id)
    },
    writeTried: async (id: string) => {
      const { run } = must(await writeTried(app.data, office, here, { id, requestId: randomUUID() }))
      await app.takeFiles(run.id)
      return told(run.id)
    },
    report: async (id: string) => {
      const { lines } = must(await importReport(app.data, here, id))
      let text = ''
      for await (const line of lines) text += line
      return text
    },
  }
}

interface Wish {
  readonly register: string
  readonly source: string
  readonly asOf: string
  readonly apply: boolean
  readonly fileName: string
}
