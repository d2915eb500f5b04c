import { type CheckLine, formatNumber, listIn, type Text, type ThingData, t } from '@zhiqiang/kernel'
import { type Activity, activities, type Yardstick, yardsticks } from './activities.ts'

/** What the rules of a day say of an activity. */
export interface Weighed {
  /** It has to be reviewed. */
  readonly must: boolean
  /** The rules it was held against, in words. */
  readonly rules: readonly string[]
  /** Fewest experts of its panel, by the strictest of these rules. */
  readonly quorum: number
  readonly line: CheckLine
}

/**
 * Holds an activity against the rules of a day.
 * @param rules what each published threshold says; only those in force
 * @returns null where no rule is in force
 */
export function weighActivity(answers: Readonly<Record<string, unknown>>, rules: readonly ThingData[]): Weighed | null {
  if (rules.length === 0) return null
  const sort = answers.sort as Activity
  const own = rules.filter((rule) => listIn<string>(rule.sorts).includes(sort))
  const met = own.filter((rule) => reaches(rule, answers))
  const said = (of: readonly ThingData[]) => of.map((rule) => `${titleOfRule(rule)}（${String(rule.basis)}）`)
  const [strict = rules] = [met, own].filter((some) => some.length > 0)
  return {
    must: met.length > 0,
    rules: said(met.length > 0 ? met : own),
    quorum: Math.max(...strict.map((rule) => Number(rule.quorum))),
    line: met.length > 0 ? mustBe(said(met)) : needNot(sort, said(own)),
  }
}

/** A threshold in one line: 政府投资项目：总投资（交易额）达到 5,000 万元. */
export function titleOfRule(rule: Readonly<Record<string, unknown>>): string {
  const by = rule.by as Yardstick
  const sorts = (rule.sorts as readonly Activity[]).map((sort) => activities[sort].zh).join('、')
  return `${sorts}：${yardsticks[by].zh}${by === 'any' ? '' : ` ${sumInWords(Number(rule.least)).zh}`}`
}

/** A sum as reports name it. */
export function sumInWords(fen: number): Text {
  return t(`${formatNumber(fen / 1_000_000, 'zh')} 万元`, `CNY ${formatNumber(fen / 100, 'en')}`)
}

function reaches(rule: ThingData, answers: Readonly<Record<string, unknown>>): boolean {
  if (rule.by === 'any') return true
  return Number(answers[String(rule.by)]) >= Number(rule.least)
}

const below = t('低于评议标准', 'Below the thresholds of review')

function mustBe(rules: readonly string[]): CheckLine {
  return {
    label: t(`低于评议标准：${rules.join('；')}`, `${below.en}: ${rules.join('; ')}`),
    good: false,
    how: t('达到标准，应当评议；报告出具前项目不得实施', 'It has to be reviewed, and may not go on before the report'),
  }
}

function needNot(sort: Activity, rules: readonly string[]): CheckLine {
  const why =
    rules.length > 0
      ? t(rules.join('；'), rules.join('; '))
      : t(`标准没有列入“${activities[sort].zh}”`, `no rule names “${activities[sort].en}”`)
  return { label: t(`${below.zh}：${why.zh}`, `${below.en}: ${why.en}`), good: true, how: t('', '') }
}
