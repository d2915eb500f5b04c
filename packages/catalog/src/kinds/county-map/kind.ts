import { defineKind, field, t } from '@zhiqiang/kernel'

/** 县域地图: the map file a city supplied for its cockpit; without one the counties stand in tiles. */
export const countyMap = defineKind({
  kind: 'county-map',
  version: 1,
  title: t('县域地图', 'County map'),
  read: 'map.manage',
  states: {
    shown: { label: t('在用', 'In use'), tone: 'good' },
    replaced: { label: t('已更换', 'Replaced'), final: true, tone: 'plain' },
    removed: { label: t('已撤下', 'Removed'), final: true, tone: 'plain' },
  },
  steps: {
    supply: {
      from: [],
      to: 'shown',
      can: 'map.manage',
      label: t('启用县域地图', 'Use a county map'),
      consequence: t('驾驶舱改用地图', 'The cockpit draws the map'),
      form: { map: field.data(t('地图', 'Map')) },
      does: 'supply',
      internal: true,
    },
    replace: {
      from: ['shown'],
      to: 'replaced',
      can: 'map.manage',
      label: t('由新地图更换', 'Replaced by another map'),
      consequence: t('驾驶舱改用新地图', 'The cockpit draws the new one'),
      form: {},
      internal: true,
    },
    remove: {
      from: ['shown'],
      to: 'removed',
      can: 'map.manage',
      label: t('撤下地图', 'Remove the map'),
      consequence: t('驾驶舱恢复为方格', 'The cockpit goes back to tiles'),
      form: { why: field.optional(field.text(t('理由', 'Reason'), { max: 300 })) },
    },
  },
})
