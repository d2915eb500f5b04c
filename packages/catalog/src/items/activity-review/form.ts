import { field, t } from '@zhiqiang/kernel'
import { activityForm, riskForm } from '../../shared/activity-review/form.ts'
import { secretFields } from './secrets.ts'

/** What whoever runs a project hands in. */
export const form = {
  ...activityForm,
  content: field.longText(t('项目内容', 'What it is about'), { max: 3000 }),
  counterpart: field.optional(
    field.text(t('合作方、转让方或者人才原单位', 'Counterpart: partner, seller or former employer'), {
      max: 100,
      hint: t('填全称，没有不填；在该单位任职的专家也要回避', 'its full name; experts who work there step down too'),
    }),
  ),
  starts: field.date(t('计划实施日期', 'Planned to begin on')),
  technologies: field.group(
    t('主要技术', 'Technologies'),
    {
      name: field.text(t('技术名称', 'Technology'), { max: 100 }),
      ipc: field.ipc(t('国际专利分类小类', 'Subclasses of the IPC'), { max: 5 }),
      source: field.choice(t('来源', 'Where from'), {
        own: t('自主研发', 'Own'),
        licensed: t('许可使用', 'Licensed'),
        bought: t('受让取得', 'Bought'),
        joint: t('合作开发', 'Developed jointly'),
      }),
    },
    { row: t('技术', 'Technology'), max: 20 },
  ),
  ...riskForm,
  secrets: field.optional(
    field.multiChoice(t('涉及秘密、不公开的内容', 'What is secret and not public'), secretFields, {
      hint: t('逐项勾选；没有勾选的随评议报告公开', 'what is not ticked is published with the report'),
    }),
  ),
  papers: field.files(t('项目建议书、可行性研究报告或者合同草案', 'Proposal, feasibility study or draft contract'), {
    maxFiles: 10,
  }),
  search: field.optional(
    field.files(t('已做的专利检索报告（没有不交）', 'Patent searches made, if any'), { maxFiles: 5 }),
  ),
  truth: field.consent(
    t('真实性承诺', 'Declaration of truth'),
    t(
      '所填内容和材料真实，没有拆分项目或者少报金额；应当评议的，报告出具前不实施。',
      'All of it is true; nothing was split or understated. What has to be reviewed does not go on before the report.',
    ),
    '1',
  ),
} as const
