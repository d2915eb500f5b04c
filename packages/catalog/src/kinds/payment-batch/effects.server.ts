import { type EffectsOf, type Json, listIn, ok, refuseAct, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { type BatchRow, yuan } from '../../shared/funding/read.ts'
import { readReturn } from './bank-return.ts'
import type { paymentBatch } from './kind.ts'

interface Row extends BatchRow {
  readonly result?: 'paid' | 'failed'
  readonly why?: string
}

export const effects: EffectsOf<typeof paymentBatch, Ports> = {
  async draw({ thing, actor, ports }) {
    const rows = listIn<Row>(thing.data.rows)
    const total = rows.reduce((sum, { amount }) => sum + amount, 0)
    const line = await ports.things.get(String(thing.data.line))
    const { owed, paid } = await ports.funds.chargeOf(String(thing.data.line))
    const budget = Number(line?.data.amount ?? 0)
    if (owed + paid > budget || total > owed) {
      return refuseAct(
        t(
          `本批 ${yuan(total)}，与预算科目的待拨付 ${yuan(owed)} 不符。`,
          'The batch and the budget line do not agree.',
        ),
        t('请核对名单和预算。', 'Compare the list with the budget.'),
      )
    }
    for (const { thingId } of rows) await ports.funds.move(thingId, { standing: 'batched', batchId: thing.id })
    return ok({ data: { total, drawnBy: actor.id, drawnByName: actor.name } })
  },
  async approve({ actor, now }) {
    return ok({ data: { approved: { by: actor.name, at: now } } })
  },
  async drop({ thing, ports }) {
    for (const { thingId } of listIn<Row>(thing.data.rows)) {
      await ports.funds.move(thingId, { standing: 'owed', batchId: null })
    }
    return ok({})
  },
  async takeReturn({ thing, answers }) {
    const rows = listIn<Row>(thing.data.rows)
    const open = rows.filter(({ result }) => result === undefined)
    const read = readReturn(
      answers.returned,
      open.map(({ no }) => no),
    )
    if (!read.ok) return read
    const said = new Map(read.value.map((one) => [one.no, one]))
    const after = rows.map((row): Row => {
      const one = said.get(row.no)
      if (!one) return row
      return one.paid ? { ...row, result: 'paid' } : { ...row, result: 'failed', why: one.why }
    })
    const sumOf = (result: 'paid' | 'failed') =>
      after.reduce((sum, row) => (row.result === result ? sum + row.amount : sum), 0)
    return ok({
      ...(after.every(({ result }) => result !== undefined) ? { state: 'done' } : {}),
      data: { rows: after.map((row): Json => ({ ...row })), paid: sumOf('paid'), failed: sumOf('failed') },
      follow: open.flatMap(({ thingId, no }) => {
        const one = said.get(no)
        if (!one) return []
        return [
          one.paid ? { thingId, step: 'pay', answers: {} } : { thingId, step: 'bounce', answers: { why: one.why } },
        ]
      }),
    })
  },
}
