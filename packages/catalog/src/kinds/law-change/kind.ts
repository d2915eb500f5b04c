import { defineKind, field, t } from '@zhiqiang/kernel'

const from = field.date(t('施行日期', 'In force from'))
const basis = {
  instrument: field.text(t('依据的法规（编号）', 'Instrument it rests on (id)'), {
    max: 80,
    hint: t('如 complaint-measures，见法规文件的地址', 'such as complaint-measures, as in the address of its page'),
  }),
  article: field.optional(
    field.text(t('第几条', 'Article'), { max: 10, hint: t('只写数字：14 或 14-1', 'figures only: 14 or 14-1') }),
  ),
}
const known = {
  mark: field.choice(t('核对', 'Checked'), {
    confirmed: t('已核对官方文本', 'Read in the official text'),
    unconfirmed: t('未核实', 'Unconfirmed'),
  }),
  note: field.optional(field.longText(t('说明', 'Note'), { max: 500 })),
}
const say = (zh: string, en: string) => ({
  label: t(zh, en),
  consequence: t('先看影响清单，确认后才生效', 'What it touches is shown first; it holds once it is put in force'),
})

/** 法规变更: a change of law as the office records it: a new version of a term, of a sum, or of an instrument. */
export const lawChange = defineKind({
  kind: 'law-change',
  version: 1,
  title: t('法规变更', 'Change of law'),
  read: 'law.read',
  states: {
    drafted: { label: t('待生效', 'To be put in force'), tone: 'wait' },
    inForce: { label: t('已生效', 'In force'), tone: 'good' },
    dropped: { label: t('已放弃', 'Dropped'), final: true, tone: 'plain' },
    withdrawn: { label: t('已撤回', 'Taken back'), final: true, tone: 'plain' },
  },
  steps: {
    recordTerm: {
      from: [],
      to: 'drafted',
      can: 'law.change',
      ...say('登记期限变更', 'Record a change of a term'),
      form: {
        target: field.text(t('期限编号', 'Id of the term'), { max: 80 }),
        from,
        amount: field.number(t('长度', 'How long'), { min: 1, max: 3660, whole: true }),
        unit: field.choice(t('单位', 'Unit'), {
          workday: t('工作日', 'Working days'),
          day: t('日', 'Days'),
          month: t('个月', 'Months'),
          year: t('年', 'Years'),
          hour: t('小时', 'Hours'),
        }),
        roll: field.choice(t('届满日是休息日的', 'A last day that is a rest day'), {
          'next-workday': t('顺延至其后的工作日', 'Moves to the next working day'),
          none: t('不顺延', 'Stays'),
        }),
        ...basis,
        ...known,
      },
      does: 'recordTerm',
    },
    recordSum: {
      from: [],
      to: 'drafted',
      can: 'law.change',
      ...say('登记数额变更', 'Record a change of a sum'),
      form: {
        target: field.text(t('数额编号', 'Id of the sum'), { max: 80 }),
        from,
        value: field.number(t('数额', 'Value'), { min: 0 }),
        ...basis,
        ...known,
      },
      does: 'recordSum',
    },
    recordInstrument: {
      from: [],
      to: 'drafted',
      can: 'law.change',
      ...say('登记法规新版本', 'Record a new version of an instrument'),
      form: {
        target: field.text(t('法规编号', 'Id of the instrument'), {
          max: 80,
          hint: t(
            '新的法规用小写英文和短横线另起一个编号',
            'a new instrument gets a new one: small letters and hyphens',
          ),
        }),
        name: field.optional(field.text(t('法规名称（新的法规填）', 'Title, of a new instrument'), { max: 100 })),
        edition: field.text(t('版本（年份）', 'Version (its year)'), { max: 7 }),
        from,
        number: field.optional(field.text(t('文号', 'Number'), { max: 60 })),
        ...known,
      },
      does: 'recordInstrument',
    },
    enforce: {
      from: ['drafted'],
      to: 'inForce',
      can: 'law.change',
      label: t('使之生效', 'Put it in force'),
      consequence: t(
        '自施行日期起按新规定办理，之前的日子仍按原规定',
        'It holds from its day on; earlier days keep what held on them',
      ),
      form: { seen: field.yesNo(t('已看过影响清单', 'I have seen what it touches')) },
      does: 'enforce',
    },
    drop: {
      from: ['drafted'],
      to: 'dropped',
      can: 'law.change',
      label: t('放弃', 'Drop it'),
      consequence: t('这项变更不再生效', 'It will not come into force'),
      form: { why: field.optional(field.text(t('理由', 'Reason'), { max: 300 })) },
    },
    withdraw: {
      from: ['inForce'],
      to: 'withdrawn',
      can: 'law.change',
      label: t('撤回变更', 'Take the change back'),
      consequence: t('恢复变更之前的规定', 'What held before holds again'),
      form: { why: field.text(t('理由', 'Reason'), { max: 300 }) },
      does: 'withdraw',
    },
  },
})
