import { readFileSync } from 'node:fs'
import path from 'node:path'
import { addDays, type PlainDate } from '@zhiqiang/kernel'
import type { App } from '../api/api.ts'
import { operator } from '../core/cities/cities.ts'
import { largestImport } from '../core/registers/deps.ts'
import { askImport } from '../core/registers/runs/runs.ts'

/** Days before the first start that the extracts of the offices are from. */
const extractBefore = 20

/** Any ids: an installation plays the sample city once. */
const files = [
  { register: 'patents', source: '专利公开数据（示例）', id: '019ac000-0000-7000-8000-000000419900' },
  { register: 'trademarks', source: '商标公告数据（示例）', id: '019ac000-0000-7000-8000-000000419901' },
] as const

/** Takes the sample city's rights in, as an office takes in a file: read by the same readers, told row by row. */
export async function takeSampleRecords(app: App, root: string, city: string, today: PlainDate): Promise<void> {
  for (const { register, source, id } of files) {
    const fileName = `${register}.tsv`
    const bytes = readFileSync(path.join(root, 'db/seed/sample', fileName))
    const file = await app.data.shelf.put(bytes, { maxBytes: largestImport })
    if (!file.ok) throw new Error(file.problem.message.en)
    const entered = await askImport(app.data, operator('示例数据'), city, today, {
      register,
      source,
      asOf: addDays(today, -extractBefore),
      apply: true,
      requestId: id,
      fileName,
      file: file.value,
    })
    if (!entered.ok) throw new Error(entered.problem.message.en)
    await app.takeFiles(entered.value.run.id)
  }
}
