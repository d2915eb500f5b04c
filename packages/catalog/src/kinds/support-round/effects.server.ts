import {
  deadlineOf,
  type EffectsOf,
  type Json,
  listIn,
  membersIn,
  ok,
  refuseAct,
  refuseInput,
  t,
} from '@zhiqiang/kernel'
import type { Ports, RoundCase } from '@zhiqiang/server/ports'
import { type BatchRow, policyIn, type ShownCase, yuan } from '../../shared/funding/read.ts'
import type { supportRound } from './kind.ts'

export const effects: EffectsOf<typeof supportRound, Ports> = {
  async call({ thing, answers, today, ports }) {
    const policy = thing.parentId === null ? null : await ports.things.get(thing.parentId)
    const line = await ports.things.get(answers.line)
    if (policy?.state !== 'inForce') return refuseInput(t('政策已经废止', 'the policy is repealed'))
    if (line?.kind !== 'budget-line' || line.state !== 'open')
      return refuseInput(t('没有这个预算科目', 'there is no such budget line'))
    const { from, to } = answers.window
    if (to < today) return refuseInput(t('申报期已经过去', 'the window is over'))
    const item = String(policy.data.item)
    const other = (await ports.things.ofKind('support-round')).find(
      (one) => one.id !== thing.id && one.state === 'open' && one.data.item === item,
    )
    if (other) return refuseInput(t(`“${other.title}”还在申报中`, 'another round of the same service is open'))
    return ok({
      title: answers.title,
      dueOn: to,
      visibility: 2,
      data: { item, policy: policy.id, policyTitle: policy.title, line: line.id, lineTitle: line.title, from, to },
    })
  },
  async extend({ answers, today }) {
    if (answers.until < today) return refuseInput(t('应在今天或者以后', 'today or later'))
    return ok({ dueOn: answers.until, data: { to: answers.until } })
  },
  async fallDue({ thing }) {
    return ok({ state: thing.state === 'open' ? 'checking' : 'over', dueOn: null })
  },
  async show({ thing, answers, today, ports }) {
    const cases = await ports.cases.ofRound(thing.id)
    const waiting = cases.filter(({ state }) => underWay.has(state))
    if (waiting.length > 0) {
      return refuseAct(
        t(`还有 ${waiting.length} 件没有审查完：${nos(waiting)}。`, `${waiting.length} cases are not decided yet.`),
        t('逐件拟支持或者不予支持后再公示。', 'Propose or refuse each first.'),
      )
    }
    const listed = rankedOf(cases.filter(({ state }) => state === 'proposed'))
    if (listed.length === 0) return refuseInput(t('名单上没有申请', 'nothing is on the list'))
    const over = await overBudget(ports, String(thing.data.line), listed)
    if (over) return over
    const policy = await ports.things.get(String(thing.data.policy))
    const { publicity } = policyIn('', '', policy?.data ?? {})
    const until = deadlineOf(await ports.law.calendar(), { amount: publicity, unit: 'workday', roll: 'none' }, today)
    if (!until.ok) return until
    return ok({
      dueOn: until.value.due,
      data: {
        list: listed.map((one): Json => ({ ...one.shown })),
        contact: answers.contact,
        shownOn: today,
        shownTo: until.value.due,
      },
      follow: listed.map(({ id }) => ({ thingId: id, step: 'show', answers: {} })),
    })
  },
  async settle({ thing, ports }) {
    const cases = await ports.cases.ofRound(thing.id)
    const waiting = (await ports.things.children(thing.id, 'public-objection')).filter(({ state }) =>
      ['received', 'taken'].includes(state),
    )
    if (waiting.length > 0) {
      return refuseAct(
        t(
          `公示收到的异议还有 ${waiting.length} 件没有答复。`,
          `${waiting.length} objections from the public are not answered.`,
        ),
        t('逐件受理、认定或者不予受理后再确定名单。', 'Take up and decide, or decline, each first.'),
      )
    }
    const disputed = cases.filter(({ state }) => state === 'disputed')
    if (disputed.length > 0) {
      return refuseAct(
        t(`还有异议没有答复：${nos(disputed)}。`, `${disputed.length} objections are not answered.`),
        t('逐件答复后再确定名单。', 'Answer each first.'),
      )
    }
    const granted = rankedOf(cases.filter(({ state }) => state === 'shown'))
    const over = await overBudget(ports, String(thing.data.line), granted)
    if (over) return over
    return ok({
      data: { list: granted.map((one): Json => ({ ...one.shown })) },
      follow: granted.map(({ id }) => ({ thingId: id, step: 'settle', answers: {} })),
    })
  },
  async draw({ thing, ports }) {
    const owed = await ports.funds.owedOf(thing.id)
    if (owed.length === 0) return refuseInput(t('没有待拨付的申请', 'nothing is owed'))
    const cases = new Map((await ports.cases.ofRound(thing.id)).map((one) => [one.id, one]))
    const rows = owed.map(({ thingId, no, applicant, amount }): BatchRow => {
      const answers = membersIn(cases.get(thingId)?.data.answers)
      return { thingId, no, payee: applicant, bank: String(answers.bank), account: String(answers.account), amount }
    })
    const nth = (await ports.things.children(thing.id, 'payment-batch')).length + 1
    return ok({
      open: [
        {
          kind: 'payment-batch',
          step: 'draw',
          title: `${thing.title} 第 ${nth} 次拨付`,
          answers: {},
          data: { line: thing.data.line, lineTitle: thing.data.lineTitle, rows: rows.map((row): Json => ({ ...row })) },
        },
      ],
    })
  },
}

/** States in which nobody knows yet whether a case gets anything. */
const underWay: ReadonlySet<string> = new Set(['submitted', 'correcting', 'accepted', 'suspended', 'reviewing'])

function nos(cases: readonly RoundCase[]): string {
  const first = cases.slice(0, 5).map(({ no }) => no)
  return `${first.join('、')}${cases.length > 5 ? '等' : ''}`
}

interface Listed {
  readonly id: string
  readonly amount: number
  readonly shown: ShownCase
}

/** The cases of a list, those that experts scored in the order of their marks. */
function rankedOf(cases: readonly RoundCase[]): readonly Listed[] {
  const scored = cases.map((one) => ({ one, mean: Number(membersIn(one.data.panel).mean ?? Number.NaN) }))
  const order = [...scored].sort((a, b) => (Number.isNaN(a.mean) || Number.isNaN(b.mean) ? 0 : b.mean - a.mean))
  return order.map(({ one, mean }) => {
    const { lines, total } = membersIn(one.data.support)
    const amount = Number(total)
    const matter = listIn<{ readonly label: string }>(lines)
      .map(({ label }) => label)
      .join('；')
    // Equal marks share a rank.
    const rank = Number.isNaN(mean) ? null : 1 + scored.filter((other) => other.mean > mean).length
    return { id: one.id, amount, shown: { no: one.no, applicant: one.applicant, matter, amount, rank } }
  })
}

/** Refuses a list that costs more than is left of its budget line. */
async function overBudget(ports: Ports, lineId: string, listed: readonly Listed[]) {
  const { owed, paid } = await ports.funds.chargeOf(lineId)
  const line = await ports.things.get(lineId)
  const left = Number(line?.data.amount ?? 0) - owed - paid
  const sum = listed.reduce((all, { amount }) => all + amount, 0)
  if (sum <= left) return null
  return refuseAct(
    t(
      `名单合计 ${yuan(sum)}，预算科目只剩 ${yuan(left)}，超出 ${yuan(sum - left)}。`,
      'The list costs more than is left of the budget line.',
    ),
    t('请调整预算，或者从名单中撤下一部分。', 'Adjust the budget line, or take some off the list.'),
  )
}
