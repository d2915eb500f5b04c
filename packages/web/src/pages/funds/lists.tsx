import { formatDate, formatNumber, type Text, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { yuanOf } from '../../ui/yuan.ts'

type Data = Readonly<Record<string, unknown>>

const words = {
  rules: t('支持事项和标准', 'What it pays for'),
  most: t('最多 {sum}', 'at most {sum}'),
  share: t('支出的 {n}%，最多 {sum}', '{n}% of what was spent, at most {sum}'),
  list: t('公示名单', 'The list'),
  shown: t('公示至 {day}', 'shown until {day}'),
  object: t('异议受理', 'Where to object'),
  total: t('合计', 'Total'),
  rank: t('第 {n} 名', 'rank {n}'),
  payments: t('支付明细', 'Payments'),
  paid: t('已到账', 'Paid'),
  failed: t('银行退回', 'Sent back'),
  waiting: t('待回单', 'No answer yet'),
}

function rowsIn<T>(value: unknown): readonly T[] {
  // What the step of the kind wrote; the page is of that kind alone.
  return Array.isArray(value) ? (value as readonly T[]) : []
}

const put = (text: Text, values: Readonly<Record<string, string>>): Text => ({
  zh: text.zh.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
  en: text.en.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
})

interface Rule {
  readonly code: string
  readonly name: string
  readonly stage: string
  readonly way: 'fixed' | 'share'
  readonly sum: number
  readonly percent?: number
}

/** The lines of a policy. */
export function Rules({ data }: { readonly data: Data }): ReactNode {
  const { lang, say } = useLanguage()
  const rules = rowsIn<Rule>(data.rules)
  if (rules.length === 0) return null
  return (
    <section>
      <h2>{say(words.rules)}</h2>
      <ul className="zq-rows">
        {rules.map((rule) => (
          <li key={rule.code}>
            <b>
              <Quoted>{`${rule.code} ${rule.name}`}</Quoted>
            </b>
            <p className="zq-line">
              <span>{say(stageWord(rule.stage))}</span>
              <span className="zq-number">
                {rule.way === 'fixed'
                  ? yuanOf(rule.sum, lang)
                  : say(put(words.share, { n: String(rule.percent ?? 0), sum: yuanOf(rule.sum, lang) }))}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a stage is called in the form it was chosen in. */
function stageWord(stage: string): Text {
  const rules = declaredStep('support-policy', 'enact')?.form.rules
  const field = rules?.kind === 'group' ? rules.fields.stage : undefined
  return (field?.kind === 'choice' ? field.options[stage] : undefined) ?? t(stage, stage)
}

interface Shown {
  readonly no: string
  readonly applicant: string
  readonly matter: string
  readonly amount: number
  readonly rank: number | null
}

/** The list of a round as the public sees it. */
export function PublicList({ data }: { readonly data: Data }): ReactNode {
  const { lang, say } = useLanguage()
  const list = rowsIn<Shown>(data.list)
  if (list.length === 0) return null
  const { shownTo, contact } = data
  return (
    <section>
      <h2>{say(words.list)}</h2>
      <p className="zq-line">
        {typeof shownTo === 'string' && <span>{say(put(words.shown, { day: formatDate(shownTo, lang) }))}</span>}
        {typeof contact === 'string' && (
          <span>
            {say(words.object)} <Quoted>{contact}</Quoted>
          </span>
        )}
      </p>
      <ol className="zq-rows">
        {list.map((one) => (
          <li key={one.no}>
            <p className="zq-line">
              {one.rank !== null && <small>{say(put(words.rank, { n: formatNumber(one.rank, lang) }))}</small>}
              <span className="zq-grow">
                <Quoted>{one.applicant}</Quoted>
              </span>
              <span className="zq-number">{yuanOf(one.amount, lang)}</span>
            </p>
            <p className="zq-line zq-faint">
              <Quoted>{one.no}</Quoted> <Quoted>{one.matter}</Quoted>
            </p>
          </li>
        ))}
      </ol>
      <Total sums={list} />
    </section>
  )
}

interface Payment {
  readonly no: string
  readonly payee: string
  readonly bank: string
  readonly account: string
  readonly amount: number
  readonly result?: 'paid' | 'failed'
  readonly why?: string
}

/** The payments of a batch, each with what the bank said. */
export function Batch({ data }: { readonly data: Data }): ReactNode {
  const { lang, say } = useLanguage()
  const rows = rowsIn<Payment>(data.rows)
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{say(words.payments)}</h2>
      <ul className="zq-rows">
        {rows.map((row) => (
          <li key={row.no}>
            <span className="zq-line">
              <Quoted>{row.no}</Quoted>
              <Quoted>{row.payee}</Quoted>
              <span className="zq-number">{yuanOf(row.amount, lang)}</span>
              {row.result === undefined && <Mark tone="wait">{say(words.waiting)}</Mark>}
              {row.result === 'paid' && <Mark tone="good">{say(words.paid)}</Mark>}
              {row.result === 'failed' && <Mark tone="bad">{say(words.failed)}</Mark>}
            </span>
            <span className="zq-line">
              <Quoted>{row.bank}</Quoted>
              <span className="zq-number">{row.account}</span>
              {row.why !== undefined && <Quoted>{row.why}</Quoted>}
            </span>
          </li>
        ))}
      </ul>
      <Total sums={rows} />
    </section>
  )
}

function Total({ sums }: { readonly sums: readonly { readonly amount: number }[] }) {
  const { lang, say } = useLanguage()
  const total = sums.reduce((all, { amount }) => all + amount, 0)
  return (
    <p>
      {say(words.total)} <b className="zq-number">{yuanOf(total, lang)}</b>
    </p>
  )
}
