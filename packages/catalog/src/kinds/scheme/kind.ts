import { defineKind, field, t } from '@zhiqiang/kernel'

const frame = {
  name: field.text(t('名称', 'Name'), {
    max: 100,
    hint: t('如：2026年营商环境评价', 'e.g. business environment 2026'),
  }),
  sort: field.choice(t('类别', 'Sort'), {
    pilot: t('国家试点示范绩效评价', 'National pilot and demonstration review'),
    protection: t('行政保护绩效考核', 'Review of administrative protection'),
    province: t('省政府检查考核', 'Review by the provincial government'),
    business: t('营商环境评价', 'Business environment review'),
    other: t('其他', 'Other'),
  }),
  by: field.text(t('考评单位', 'Who assesses'), { max: 100 }),
  cutoff: field.date(t('数据截止日', 'Cut-off date'), {
    hint: t(
      '台账按年度记录：取截止日之前最后一个完整年度的数据',
      'Figures are kept by year: the last year that had ended on that day counts',
    ),
  }),
  dueOn: field.optional(field.date(t('报送期限', 'To be sent in by'))),
  ground: field.text(t('依据', 'Ground'), { max: 300 }),
}

/** 外部考评: an assessment by somebody else that is fed from the ledger, in its own words, units and cut-off. */
export const scheme = defineKind({
  kind: 'scheme',
  version: 1,
  title: t('外部考评', 'Outside assessment'),
  read: 'scheme.read',
  states: {
    compiling: { label: t('编制中', 'Being compiled'), tone: 'busy' },
    sent: { label: t('已报送', 'Sent in'), tone: 'good' },
    ended: { label: t('已结束', 'Over'), final: true, tone: 'plain' },
  },
  steps: {
    make: {
      from: [],
      to: 'compiling',
      can: 'scheme.run',
      label: t('建立外部考评', 'Set one up'),
      consequence: t('随后逐项登记或导入考评项目', 'Then its items are entered or imported'),
      form: frame,
      does: 'make',
    },
    change: {
      from: ['compiling'],
      to: 'stay',
      can: 'scheme.run',
      label: t('修改名称、截止日和期限', 'Change name, cut-off or date'),
      consequence: t('各项按新的截止日重新取数', 'Every item takes its figure at the new cut-off'),
      form: { ...frame, why: field.text(t('理由', 'Reason'), { max: 300 }) },
      does: 'change',
    },
    putItem: {
      from: ['compiling'],
      to: 'stay',
      can: 'scheme.run',
      label: t('登记项目', 'Enter an item'),
      consequence: t('未选择数据来源的，计为缺口', 'Without a source it counts as a gap'),
      form: {
        item: field.optional(field.data(t('修改的项目', 'The item that is changed'))),
        source: field.optional(field.data(t('台账数据来源', 'Source in the ledger'))),
        no: field.optional(field.text(t('序号', 'Number'), { max: 20 })),
        name: field.text(t('项目（用考评方的表述）', 'Item, in the words of the assessment'), { max: 200 }),
        unit: field.optional(field.text(t('考评方的单位', 'Its unit'), { max: 30 })),
        shows: field.choice(t('取数方式', 'What is taken'), {
          value: t('数值', 'The figure'),
          growth: t('比上年增长（%）', 'Growth on the year before (%)'),
        }),
        factor: field.number(t('换算系数', 'Factor'), { min: 0, max: 1_000_000_000 }),
        digits: field.number(t('小数位', 'Decimals'), { min: 0, max: 6, whole: true }),
      },
      does: 'putItem',
    },
    putItems: {
      from: ['compiling'],
      to: 'stay',
      can: 'scheme.run',
      label: t('导入项目', 'Import items'),
      consequence: t(
        '新的项目加在后面，已有的按表修改；表里没有的不动',
        'New items come behind the others, known ones are changed; what the table lacks stays',
      ),
      form: {
        items: field.data(t('项目', 'Items')),
        file: field.text(t('表格', 'Table'), { max: 200 }),
      },
      does: 'putItems',
    },
    dropItem: {
      from: ['compiling'],
      to: 'stay',
      can: 'scheme.run',
      label: t('删去项目', 'Remove an item'),
      consequence: t('不再计入本次考评；经过中保留', 'It counts no more; the history keeps it'),
      form: {
        item: field.data(t('项目', 'Item')),
        why: field.text(t('理由', 'Reason'), { max: 300 }),
      },
      does: 'dropItem',
    },
    send: {
      from: ['compiling'],
      to: 'sent',
      can: 'scheme.run',
      label: t('登记报送', 'Record it as sent'),
      consequence: t(
        '记录报送的每项数据；之后台账更正的，在此列为报送后更正',
        'Every figure is kept as sent; a later correction in the ledger is listed here as made after it',
      ),
      form: {
        gaps: field.optional(
          field.longText(t('缺口处理说明', 'What becomes of the gaps'), {
            max: 1000,
            hint: t('有缺口时必填', 'Needed while there are gaps'),
          }),
        ),
        files: field.optional(field.files(t('报送材料', 'What was sent'))),
      },
      does: 'send',
    },
    reopen: {
      from: ['sent'],
      to: 'compiling',
      can: 'scheme.run',
      label: t('撤回重报', 'Take it back'),
      consequence: t('可以修改，再次登记报送', 'It may be changed and sent again'),
      form: { why: field.text(t('理由', 'Reason'), { max: 300 }) },
      does: 'reopen',
    },
    end: {
      from: ['compiling', 'sent'],
      to: 'ended',
      can: 'scheme.run',
      label: t('结束', 'End it'),
      consequence: t('不再修改；数据和更正仍可查看', 'It changes no more; figures and corrections stay to be seen'),
      form: { why: field.text(t('说明', 'Note'), { max: 300 }) },
      does: 'end',
    },
  },
})
