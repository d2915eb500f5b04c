import {
  type EffectsOf,
  fail,
  type IpNumber,
  ok,
  type Party,
  problem,
  type Text,
  type ThingData,
  t,
} from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { Asked, Done } from '../../presets/asked.server.ts'
import {
  answersIn,
  type Check,
  changeEffects,
  type EntryOf,
  filedEffects,
  filingEffects,
} from '../../presets/filed.server.ts'
import { technologyContract } from './item.ts'

/**
 * What the register says. The same contract is known by its number and its parties, in whatever order, and by who they
 * are and what for and when, should somebody number it anew.
 */
const entryOf: EntryOf = ({ answers, decision, thing, today }) => {
  const [seller, buyer] = [answers.seller, answers.buyer] as unknown as readonly [Party, Party]
  const parties = [seller, buyer].map(({ creditCode, name }) => creditCode ?? bare(name)).sort()
  const checkedOn = 'checkedOn' in thing.data ? String(thing.data.checkedOn) : today
  return {
    title: String(answers.name),
    holder: seller.name,
    class: String(answers.class),
    amount: Number(answers.amount),
    facts: {
      contractNo: String(answers.contractNo),
      signedOn: String(answers.signedOn),
      seller: seller.name,
      buyer: buyer.name,
      recognised: decision.recognised === undefined ? '' : (Number(decision.recognised) / 100).toFixed(2),
      patents: statusesIn(decision, checkedOn),
    },
    rights: patentsIn(answers).map(({ number }) => number),
    keys: [
      [bare(String(answers.contractNo)), ...parties].join('|'),
      [bare(String(answers.name)), String(answers.signedOn), ...parties].join('|'),
    ],
  }
}

interface Status {
  readonly number: IpNumber
  readonly status: string
}

const statusNames: Readonly<Record<string, Text>> = technologyContract.steps.grant.form.statuses.fields.status.options

/** The statuses in words with the day they were looked up. */
function statusesIn({ statuses }: ThingData, on: string): string {
  const rows = (statuses ?? []) as unknown as readonly Status[]
  const said = rows.map(({ number, status }) => `${number.number} ${statusNames[status]?.zh ?? status}`)
  return said.length === 0 ? '' : `${said.join('；')}（${on} 查得）`
}

function patentsIn(answers: ThingData): readonly IpNumber[] {
  const rows = (answers.patents ?? []) as unknown as readonly { readonly number: IpNumber }[]
  return rows.map(({ number }) => number)
}

/** Without what differs between two spellings of one name. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-—_()（）[\]〔〕]/g, '')
    .toUpperCase()
}

const check: Check = async ({ answers, today }) => {
  const wrong = (field: string, what: Text) => fail(problem('E_INPUT', { what }, { fields: { [field]: what } }))
  const [seller, buyer] = [answers.seller, answers.buyer] as readonly [Party, Party]
  if (String(answers.signedOn) > today) {
    return wrong('signedOn', t('签订日期不能晚于今天', 'it cannot have been signed after today'))
  }
  if (Number(answers.technical) > Number(answers.amount)) {
    return wrong(
      'technical',
      t('技术交易额不能大于成交金额', 'the sum for technology cannot exceed the sum of the contract'),
    )
  }
  const same = seller.creditCode === undefined ? seller.name === buyer.name : seller.creditCode === buyer.creditCode
  if (same) return wrong('buyer', t('买方和卖方不能是同一个', 'buyer and seller cannot be the same'))
  return ok(null)
}

const filing = filedEffects(entryOf, check)

export const effects: EffectsOf<typeof technologyContract, Ports> = {
  ...filingEffects,
  ...filing,
  ...changeEffects(entryOf),
  /** Every patent of the contract is looked up on the day it is entered. */
  async enter(asked: Asked): Done {
    const { thing, answers, today } = asked
    const looked = ((answers.statuses ?? []) as readonly Status[]).map(({ number }) => number.number)
    const missing = patentsIn(answersIn(thing)).filter(({ number }) => !looked.includes(number))
    if (missing.length > 0) {
      const numbers = missing.map(({ number }) => number).join('、')
      const what = t(`请查明专利 ${numbers} 当日的法律状态`, `look up the status of ${numbers} on the day`)
      return fail(problem('E_INPUT', { what }, { fields: { statuses: what } }))
    }
    const entered = await filing.enter({ ...asked, thing: { ...thing, data: { ...thing.data, checkedOn: today } } })
    return entered.ok ? ok({ ...entered.value, data: { ...entered.value.data, checkedOn: today } }) : entered
  },
}
