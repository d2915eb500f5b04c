import { defineKind, field, t } from '@zhiqiang/kernel'
import { dated } from '../../presets/dated.ts'
import { industries } from '../../shared/pre-examination/industries.ts'

/** 预审领域: the classes a centre may pre-examine, from a day on, as the national office approved them. */
export const preExaminationScope = defineKind({
  kind: 'pre-examination-scope',
  version: 1,
  title: t('预审领域', 'Scope of pre-examination'),
  settingOf: { item: 'pre-examination' },
  ...dated(
    {
      industry: field.choice(t('产业', 'Industry'), industries),
      ipc: field.ipc(t('国际专利分类小类', 'Subclasses of the IPC'), { max: 100 }),
      locarno: field.optional(
        field.text(t('外观设计洛迦诺分类大类', 'Locarno classes of designs'), {
          max: 100,
          hint: t('两位数字，如 08、15', 'two figures each, such as 08, 15'),
        }),
      ),
    },
    t('公布预审领域', 'Publish a scope'),
  ),
})
