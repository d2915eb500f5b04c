import { defineKind, field, listIn, membersIn, type SettingOf, type Text, type ThingData, t } from '@zhiqiang/kernel'
import { settingStates, withdrawSetting } from '../../presets/dated.ts'
import { industries, sorts } from '../../shared/pre-examination/industries.ts'
import { coverage, type Filed } from '../../shared/pre-examination/scope.ts'

const months = (zh: string, en: string) => field.number(t(zh, en), { min: 0, max: 120 })

const form = {
  quota: field.number(t('全年可受理（件）', 'Files taken in the year'), { min: 1, max: 100_000, whole: true }),
  perSubject: field.optional(
    field.number(t('每个备案主体最多（件）', 'At most for one subject'), { min: 1, max: 10_000, whole: true }),
  ),
  ordinary: field.group(
    t('普通途径从申请到授权', 'From filing to grant by the ordinary route'),
    { sort: field.choice(t('类型', 'Sort'), sorts), months: months('平均几个月', 'Months on average') },
    { row: t('类型', 'Sort'), max: 3 },
  ),
  source: field.text(t('数据来源', 'Where the figures come from'), { max: 200 }),
  filings: field.group(
    t('上一年本市各产业专利申请量', 'Applications of the city in the year before, by industry'),
    {
      industry: field.choice(t('产业', 'Industry'), industries),
      ipc: field.ipc(t('小类', 'Subclass'), { max: 1 }),
      count: field.number(t('件数', 'Number'), { min: 0, max: 1_000_000, whole: true }),
    },
    { row: t('小类', 'Subclass'), max: 100 },
  ),
}

/** 预审年度参数: what a year of pre-examination may take, and what it is measured against. */
export const preExaminationYear = defineKind({
  kind: 'pre-examination-year',
  version: 1,
  title: t('预审年度参数', 'Figures of a year of pre-examination'),
  read: 'offering.read',
  under: 'offering',
  settingOf: { item: 'pre-examination', tells },
  states: settingStates,
  steps: {
    set: {
      from: [],
      to: 'set',
      can: 'offering.manage',
      label: t('公布年度参数', 'Publish the figures of a year'),
      consequence: t(
        '当年按此控制受理数量，公布领域覆盖率和授权用时',
        'Files are taken by it; coverage and time to grant are shown against it',
      ),
      form: { year: field.number(t('年度', 'Year'), { min: 2000, max: 2100, whole: true }), ...form },
      does: 'set',
    },
    amend: {
      from: ['set'],
      to: 'stay',
      can: 'offering.manage',
      label: t('调整年度参数', 'Change the figures'),
      consequence: t('以后的受理按新的数量，已受理的不变', 'Goes by the new figures from now on; what was taken stays'),
      form: { ...form, why: field.text(t('依据', 'Ground'), { max: 300 }) },
      does: 'amend',
    },
    withdraw: withdrawSetting(t('这一年不再限制数量', 'The year has no limit any more')),
    tally: {
      from: ['set'],
      to: 'stay',
      can: 'offering.manage',
      label: t('计入年度统计', 'Count it in'),
      consequence: t('更新受理数和授权用时', 'Files taken and time to grant change'),
      form: {
        no: field.text(t('办件', 'Case'), { max: 60 }),
        taken: field.optional(field.number(t('受理数', 'Taken'), { min: 0, max: 100_000, whole: true })),
        sort: field.optional(field.choice(t('类型', 'Sort'), sorts)),
        months: field.optional(months('授权用时（月）', 'Months to grant')),
      },
      does: 'tally',
      internal: true,
    },
  },
})

type Told = ReturnType<NonNullable<SettingOf['tells']>>[number]

/** How many files were taken, how much of each industry the scope takes, and how long a grant took. */
function tells(
  { taken, quota, filings, ordinary, tally }: ThingData,
  holding: readonly { readonly kind: string; readonly data: ThingData }[],
): readonly Told[] {
  const rules = holding.filter(({ kind }) => kind === 'pre-examination-scope').map(({ data }) => data)
  const filed = listIn<Filed>(filings)
  const usual = listIn<{ readonly sort: string; readonly months: number }>(ordinary)
  return [
    {
      label: t('已受理', 'Taken so far'),
      value: t(`${Number(taken ?? 0)} 件，共 ${Number(quota)} 件`, `${Number(taken ?? 0)} of ${Number(quota)}`),
    },
    ...named(industries, (industry, { zh, en }) => {
      const { taken: covered, all } = coverage(filed, rules, industry)
      if (all === 0) return null
      const share = ((covered / all) * 100).toFixed(1)
      return {
        label: t(`领域覆盖率：${zh}`, `Covered by the scope: ${en}`),
        value: t(`${share}%（${all} 件中的 ${covered} 件）`, `${share}% (${covered} of ${all})`),
      }
    }),
    ...named(sorts, (sort, { zh, en }) => {
      const base = usual.find((one) => one.sort === sort)
      const { n, sum } = membersIn(membersIn(tally)[sort])
      if (!base && n === undefined) return null
      const mean = typeof n === 'number' && n > 0 ? (Number(sum) / n).toFixed(1) : null
      const own =
        mean === null
          ? t('预审尚无授权', 'none granted yet')
          : t(`预审平均 ${mean} 个月（${n} 件）`, `${mean} months (${n} granted)`)
      const other = base
        ? t(`普通途径 ${base.months} 个月`, `${base.months} by the ordinary route`)
        : t('普通途径未填', 'ordinary route unknown')
      return {
        label: t(`授权用时：${zh}`, `Time to grant: ${en}`),
        value: t(`${own.zh}；${other.zh}`, `${own.en}; ${other.en}`),
      }
    }),
  ]
}

function named(options: Readonly<Record<string, Text>>, tell: (name: string, words: Text) => Told | null): Told[] {
  return Object.entries(options).flatMap(([name, words]) => tell(name, words) ?? [])
}
