import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { addDays, type PlainDate } from '@zhiqiang/kernel'
import type { App } from '../api/api.ts'
import { operator } from '../core/cities/cities.ts'
import { act, openThing } from '../core/engine/act.ts'
import { watchedIndicators } from '../core/measures/records/store.ts'
import { largestImport } from '../core/registers/deps.ts'
import { askImport } from '../core/registers/runs/runs.ts'
import { transaction } from '../db/transaction.ts'

/** Days before the first start that the extracts of the offices are from. */
const extractBefore = 20
/** Years before the first start whose figures are computed. */
const yearsBack = 2

/** Whose data each file is. */
const sources: Readonly<Record<string, string>> = {
  patents: '专利公开数据（示例）',
  trademarks: '商标公告数据（示例）',
  organisations: '市场主体登记（示例）',
  gi: '地理标志台账（示例）',
  copyright: '作品登记公告（示例）',
  software: '软件著作权登记（示例）',
  layouts: '布图设计公告（示例）',
  varieties: '品种权公告（示例）',
  'special-signs': '特殊标志公告（示例）',
  agencies: '服务机构名录（示例）',
  heritage: '非遗名录（示例）',
  domains: '企业域名调查（示例）',
}

/** Any ids: an installation plays the sample city once. */
const runId = (n: number) => `019ac000-0000-7000-8000-${String(419_900 + n).padStart(12, '0')}`

/** Takes the sample city's rights in, as an office takes in a file: read by the same readers, told row by row. */
export async function takeSampleRecords(app: App, root: string, city: string, today: PlainDate): Promise<void> {
  for (const [n, [register, source]] of Object.entries(sources).entries()) {
    const fileName = `${register}.tsv`
    const bytes = readFileSync(path.join(root, 'db/seed/sample', fileName))
    const file = await app.data.shelf.put(bytes, { maxBytes: largestImport })
    if (!file.ok) throw new Error(file.problem.message.en)
    const entered = await askImport(app.data, operator('示例数据'), city, today, {
      register,
      source,
      asOf: addDays(today, -extractBefore),
      apply: true,
      requestId: runId(n),
      fileName,
      file: file.value,
    })
    if (!entered.ok) throw new Error(entered.problem.message.en)
    await app.takeFiles(entered.value.run.id)
  }
}

/** Indicators of the sample plan whose figures come from the registers, by a part of their title. */
const bound: Readonly<Record<string, string>> = {
  地理标志: 'geographical-indications',
  植物新品种: 'plant-varieties',
}

/** Has the sample city compute from its registers what they hold whole; the first year is that of the first figures. */
export async function bindSampleIndicators(app: App, city: string, today: PlainDate): Promise<void> {
  const office = operator('示例数据')
  const found = await transaction(app.engine.db, (tx) => watchedIndicators(tx, city), { readOnly: true })
  for (const { id, title, revision } of found) {
    const measure = Object.entries(bound).find(([part]) => title.includes(part))?.[1]
    if (measure === undefined) continue
    const done = await act(app.engine, office, {
      thingId: id,
      step: 'bind',
      revision,
      requestId: randomUUID(),
      answers: {
        measure,
        scale: 'one',
        since: String(Number(today.slice(0, 4)) - yearsBack),
        why: '登记库已收录本市全部记录，按登记库计算',
      },
    })
    if (!done.ok) throw new Error(done.problem.message.en)
  }
  await app.takeFiles()
}

/** Topics of the sample city, by its industries. */
const topics = [
  {
    title: '新型储能电池专利专题',
    about: '储能电池、锂离子电池和固态电池的材料、结构与热管理，供本市储能产业的企业查新和布局参考。',
    q: '库:专利 电池',
  },
  { title: '茶产业商标专题', about: '名称含“茶”的商标，供茶企起名前查询。', q: '库:商标 茶' },
]

/** Begins the topics of the sample city over what its registers hold. */
export async function beginSampleTopics(app: App, city: string): Promise<void> {
  for (const answers of topics) {
    const begun = await openThing(app.engine, operator('示例数据'), {
      kind: 'topic',
      step: 'begin',
      city,
      parentId: null,
      requestId: randomUUID(),
      answers,
    })
    if (!begun.ok) throw new Error(begun.problem.message.en)
  }
}
