import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import type { Tone } from '../../ui/mark.tsx'

export type Charge = CallOutput<'charges.list'>['rows'][number]
export type Matrix = CallOutput<'responsibilities.matrix'>
export type Says = Charge['says']

/** What a cell says, in words and with a mark. */
export const sayings: Readonly<Record<Says, { readonly text: ReturnType<typeof t>; readonly tone: Tone }>> = {
  'no-unit': { text: t('缺单位', 'no unit'), tone: 'bad' },
  'no-person': { text: t('缺责任人', 'no person'), tone: 'wait' },
  double: { text: t('多头负责', 'several units'), tone: 'wait' },
  named: { text: t('已落实', 'named'), tone: 'good' },
}

export const saysInOrder = ['no-unit', 'no-person', 'double', 'named'] as const

export const words = {
  note: t(
    '每项保护责任在市级和各县（市、区）由哪个单位、哪个岗位承担。责任落实到岗位，人员调离的，次日即列为空缺。',
    'Which unit and which person answer for each protection responsibility, in the city and in every county. It goes with the post: a leaver leaves a gap the next day.',
  ),
  matrix: t('矩阵', 'Matrix'),
  list: t('清单', 'List'),
  find: t('查找责任、行政区划、单位', 'Find responsibilities, places, units'),
  place: t('行政区划', 'Division'),
  standing: t('情况', 'Standing'),
  title: t('保护责任', 'Responsibility'),
  owners: t('责任单位和责任人', 'Unit and person'),
  all: t('全部', 'All'),
  none: t('没有符合条件的责任。', 'No cell fits.'),
  empty: t('还没有列入保护责任。', 'No responsibility is listed yet.'),
  emptyHint: t('由联席会议办公室列入；市级和各县（市、区）分别落实。', 'The office lists them; each gets its cells.'),
  notBorne: t('不承担', 'not borne here'),
  nobody: t('无责任人', 'no person'),
  endedUnit: t('单位已撤并', 'unit has ended'),
  open: t('打开：{title}，{place}', 'Open {title}, {place}'),
  openCell: t('办理', 'Open'),
  clause: t('规划条款', 'Clause'),
  basis: t('职责依据', 'Basis'),
  content: t('职责内容', 'Content'),
  level: t('承担层级', 'Levels'),
  both: t('市、县两级', 'City and counties'),
  city: t('仅市级', 'City only'),
  cells: t('落实情况', 'Who is in charge'),
  cases: t('关联事项（{n}）', 'Cases ({n})'),
  noCase: t('还没有关联的事项。', 'Nothing cites it yet.'),
  noCaseHint: t('请在任务或督办单页面办理“关联保护责任”。', 'A task or an order is tied to it on its own page.'),
}
