import { defineKind, field, t } from '@zhiqiang/kernel'
import { dated } from '../../presets/dated.ts'
import { aidRights, aidSorts } from '../../shared/enforcement-aid/matters.ts'

/** 维权援助机构: a body that helps, in which fields, and how far it is from each county; applicants choose between the nearest that fit. */
export const aidBody = defineKind({
  kind: 'aid-body',
  version: 1,
  title: t('援助机构', 'Aid body'),
  settingOf: { item: 'enforcement-aid', section: t('援助机构', 'Who helps') },
  ...dated(
    {
      unit: field.unit(t('机构', 'Body')),
      rights: field.multiChoice(t('承接的权利类型', 'Rights'), aidRights, { min: 1 }),
      sorts: field.multiChoice(t('承接的援助', 'Sorts of aid'), aidSorts, { min: 1 }),
      street: field.text(t('地址', 'Address'), { max: 120 }),
      phone: field.text(t('电话', 'Telephone'), { max: 40 }),
      distances: field.group(
        t('到各县（市、区）的距离', 'Distance to each county'),
        {
          region: field.region(t('县（市、区）', 'County')),
          km: field.number(t('公里', 'Kilometres'), { min: 0, max: 2000 }),
        },
        { max: 30, row: t('一处', 'county') },
      ),
    },
    t('登记援助机构', 'Enter an aid body'),
  ),
})
