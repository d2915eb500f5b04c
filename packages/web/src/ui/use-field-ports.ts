import {
  type FieldPorts,
  type OwnMaterialPort,
  type RegionOption,
  type RemoteOption,
  webFacetsOf,
} from '@zhiqiang/fields/web'
import type { RecordSort } from '@zhiqiang/kernel'
import { useMemo } from 'react'
import { call, sendWithProgress } from '../app/api.ts'
import { useLanguage } from '../app/language.tsx'
import { useHolds } from '../app/session.tsx'

/** Names met so far on this page, so that a chosen id reads as a name. */
const names = new Map<string, string>()

function remembered(options: readonly RemoteOption[]): readonly RemoteOption[] {
  for (const option of options) names.set(option.id, option.name)
  return options
}

async function searchUnits(q: string): Promise<readonly RemoteOption[]> {
  const answer = await call('units.list', { query: { q, limit: 50 } })
  if (!answer.ok) return []
  return remembered(answer.value.rows.map((unit) => ({ id: unit.id, name: unit.name, place: unit.regionName })))
}

const searchPeople = (q: string) => searchRecords('person', q)

async function searchRecords(of: RecordSort | 'person', q: string): Promise<readonly RemoteOption[]> {
  const answer = await call('records.find', { query: { of, q } })
  return answer.ok ? remembered(answer.value.rows) : []
}

/** Divisions of the city, asked for once: they change with the law, not with the day. */
let divisions: Promise<readonly RegionOption[]> | null = null

function regions(): Promise<readonly RegionOption[]> {
  divisions ??= call('regions.list', { query: { limit: 200 } }).then((answer) => {
    if (answer.ok) return answer.value.rows
    divisions = null
    return []
  })
  return divisions
}

/** Entries of a register that is kept here; those of another are written by their number. */
async function searchRegister(register: string, q: string) {
  const answer = await call('registers.entries', { params: { register }, query: { q, limit: 20 } })
  return answer.ok ? answer.value.rows.map(({ id, number, title }) => ({ id, number, title })) : []
}

/** The organisation that is registered under a credit code. */
async function knownParty(code: string) {
  const answer = await call('subjects.known', { params: { code } })
  return answer.ok && answer.value.name !== null ? { name: answer.value.name } : null
}

/** What an applicant handed in or uploaded before. */
const ownMaterials: OwnMaterialPort = {
  list: async () => {
    const answer = await call('materials.list', { query: {} })
    return answer.ok ? answer.value.rows : []
  },
  reuse: async (sm3) => {
    const answer = await call('materials.reuse', { body: { sm3 } })
    return answer.ok ? answer.value : null
  },
}

/** Makes a name known that a page already has, so that no form asks for it again. */
export function rememberNames(list: readonly { readonly id: string; readonly name: string }[]): void {
  for (const one of list) names.set(one.id, one.name)
}

/** The name of what was met so far; the first digits of its id otherwise. */
export function nameOf(id: string): string {
  return names.get(id) ?? id.slice(0, 8)
}

/** What the inputs of a form ask of the workbench. */
export function useFieldPorts(): FieldPorts {
  const { say } = useLanguage()
  const applies = useHolds('case.apply')
  return useMemo(
    () => ({
      upload: async (file, onProgress) => {
        const body = new FormData()
        body.set('file', file)
        const answer = await sendWithProgress('files.upload', body, onProgress)
        if (answer.ok) return answer.value
        return { error: `${say(answer.problem.message)}${say(answer.problem.fix)}` }
      },
      materials: applies ? ownMaterials : null,
      searchUnits,
      searchPeople,
      searchRecords,
      regions,
      knownParty,
      searchRegister,
      facetsOf: webFacetsOf,
      nameOf,
    }),
    [say, applies],
  )
}
