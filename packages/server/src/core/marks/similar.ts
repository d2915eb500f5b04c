import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { ok, type RecordValues, type Result, refuseInput, t, warningLine } from '@zhiqiang/kernel'
import type { Tx } from '../../db/connect.ts'
import type { RegisterDeps } from '../registers/deps.ts'
import { recordsOf } from '../search/store.ts'
import type { MarkNames } from './mark-names.ts'

export interface MarkDeps {
  readonly tx: Tx
  readonly registers: RegisterDeps['registers']
  readonly names: MarkNames
  readonly goods: {
    readonly edition: string
    readonly comparedWith: (nice: string) => ReadonlyMap<string, readonly string[]>
  }
}

type Similar = CallOutput<'marks.similar'>
const register = 'trademarks'

/** `marks.similar`: the marks of a city most like a name, each with its score and why. */
export async function similarMarks(
  { tx, registers, names, goods }: MarkDeps,
  city: string,
  query: Omit<HandlerInput<'marks.similar'>['query'], 'city'>,
): Promise<Result<Similar>> {
  const trademarks = registers.get(register)
  const classes = classesIn(query.class)
  if (classes === null) {
    return refuseInput(t(`没有这个类别：${query.class}；应为 1 到 45`, `there is no class ${query.class}: 1 to 45`))
  }
  const { marks, hits } = await names.like(tx, city, query.name, classes, query.limit)
  const keys = hits.map(({ key }) => key)
  const records = trademarks ? await recordsOf(tx, trademarks, city, keys) : new Map<string, RecordValues>()
  const options = trademarks?.fields.status?.options ?? {}
  return ok({
    marks,
    warningLine,
    edition: goods.edition,
    compared: classes.flatMap((own) =>
      [...goods.comparedWith(own)].map(([other, groups]) => ({ class: own, other, groups: [...groups] })),
    ),
    hits: hits.flatMap(({ key, score, reasons }) => {
      const record = records.get(key)
      if (!record) return []
      const { name, nice, owners, status } = record
      const state = String(status)
      return [
        {
          register,
          key,
          title: typeof name === 'string' ? name : key,
          score: Math.round(score * 1000) / 1000,
          warning: score >= warningLine,
          reasons: [...reasons],
          classes: listOf(nice),
          owners: listOf(owners),
          status: options[state] ?? t(state, state),
        },
      ]
    }),
  })
}

/** `9`, `09` and `9,42` as two digits each; null for anything that is no class. */
function classesIn(text: string | undefined): readonly string[] | null {
  const parts = (text ?? '').split(/[,，、\s]+/).filter((part) => part !== '')
  const classes = parts.map((part) => (/^\d{1,2}$/.test(part) ? Number(part) : 0))
  return classes.every((n) => n >= 1 && n <= 45) ? classes.map((n) => String(n).padStart(2, '0')) : null
}

function listOf(value: RecordValues[string] | undefined): string[] {
  return typeof value === 'object' && value !== null ? [...value] : []
}
