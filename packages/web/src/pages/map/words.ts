import { t } from '@zhiqiang/kernel'

/** Words of the page where the county map is supplied. */
export const words = {
  title: t('县域地图', 'County map'),
  note: t(
    '驾驶舱按本市提供的地图显示各县（市、区）；没有地图时显示方格。地图是一个 GeoJSON 文件，坐标为经纬度，最大 8 MB。先看每个图形对应哪个县（市、区），再启用。',
    'The cockpit draws the counties on a map the city supplies, and as tiles without one. The map is a GeoJSON file in degrees, 8 MB at most. See which county each shape is, then use it.',
  ),
  choose: t('选择地图文件', 'Choose the map file'),
  inUse: t('现用的地图', 'The map in use'),
  none: t('现在没有县域地图，驾驶舱显示方格。', 'There is no county map; the cockpit shows tiles.'),
  how: t('选择地图文件后，这里先显示它的样子。', 'Choose a file, and what it looks like is shown here first.'),
  trial: t('试读结果', 'What the file holds'),
  preview: t('地图预览', 'Preview of the map'),
  shapes: t('文件里的图形', 'Shapes of the file'),
  drawn: t('{n} 个县（市、区）有图形', '{n} counties have a shape'),
  complete: t('各县（市、区）都有图形。', 'Every county has a shape.'),
  missing: t(
    '缺 {n} 个：{names}，启用后只在方格里显示。',
    '{n} without a shape: {names}. They stand in the tiles only.',
  ),
  wrong: t(
    '{n} 个图形有错，改好文件后重新选择；现在没有启用。',
    '{n} shapes are wrong. Mend the file and choose it again; nothing was changed.',
  ),
  nothing: t(
    '没有一个图形是本市的县（市、区），不能启用。',
    'No shape is a county of the city; the file cannot be used.',
  ),
  thinned: t('原有 {given} 个点，已简化为 {kept} 个。', 'Thinned from {given} points to {kept}.'),
  source: t(
    '地图来源和审图号（选填，写在图下）',
    'Whose map it is, with its approval number (optional, written below it)',
  ),
  apply: t('启用这份地图', 'Use this map'),
  replaces: t('将更换现用的地图。', 'It replaces the map in use.'),
  done: t('已启用，驾驶舱现在显示这份地图。', 'In use: the cockpit draws it now.'),
  toCockpit: t('去看驾驶舱', 'To the cockpit'),
  shape: t('第 {n} 个图形', 'Shape {n}'),
  unnamed: t('没有名称', 'no name'),
  byCode: t('按代码对应', 'matched by code'),
  byName: t('按名称对应', 'matched by name'),
  bad: t('有错', 'wrong'),
  left: t('不画', 'left out'),
  leftOut: t('不画的 {n} 个图形', '{n} shapes left out'),
} as const
