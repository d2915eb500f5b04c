/** A place among others: 居全省前列, 全省前3名, 进入全省先进市行列. Groups: of whom, within. */
export const rankGoal =
  /(?:(?:继续|始终)?(?:稳居|位居|位列|居于|居|处于|走在|进入|保持在?|跻身|达到|名列|排名|排在|迈入|列)*)(全国|全省|全区|全市|全州|全自治区|中西部|中部(?:地区)?|西部(?:地区)?|东部(?:地区)?|国内|国际|世界|同类城市|同行业|长三角|珠三角|大湾区)(?:同类[\u4e00-\u9fa5]{0,4}|同行业|[\u4e00-\u9fa5]{0,3}城市)?(?:前列|前茅|先进(?:市|县|省|区)?(?:行列|水平|地位)|领先(?:水平|地位|行列)?|第一(?:方阵|梯队)|第([一二三四五六七八九十\d]{1,3})(?:位|名)?|前([一二三四五六七八九十\d]{1,3})(?:名|位|强)?|中?上游(?:水平)?|中等以上水平)/g

/** Without one of these there is no rank, no coverage: spares most fragments the longer patterns. */
export const rankHint = /前列|前茅|先进|领先|第一|前[一二三四五六七八九十\d]|上游|中等以上|第[二三四五六七八九十\d]/
export const coverageHint = /覆盖|普及|推行|应.{1,2}尽/

/** Everything of a kind is reached. */
export const coverageGoal =
  /(?:基本|全面|全部)?(?:实现|达到|推进|形成)?[^,。;:]{0,30}?(?:全覆盖|全面覆盖|全部覆盖|应[\u4e00-\u9fa5]{1,2}尽[\u4e00-\u9fa5]{1,2}|全面普及|全面推行)/g

const degree =
  '明显|显着|显著|大幅度?|逐步|稳步|不断|进一步|持续|较快|有效|全面|普遍|日益|更加|较大|根本|极大|充分|初步|基本|趋于|快速|有序'
const rise =
  '提高|提升|增强|增加|增长|改善|扩大|壮大|完善|优化|凸显|突显|显现|上升|好转|强化|发展|健全|建立|建成|形成|完成|提速|夯实|加快|深化|拓展|丰富|规范|顺畅|合理|科学|活跃|完备|成熟|有突破|突破|保障|激发|加强|推进'
const fall = '下降|减少|降低|缩短|消灭|消除|遏制|减轻|破除|压缩|减缓|扭转|清零|减弱|控制'

/** More or less without a number. Groups: degree, rise, fall. */
export const directionGoal = new RegExp(
  `(?:${degree})(?:地|得到|有|实现|获得|的)?(?:(?:${degree}))?(?:(${rise})|(${fall}))|(?:${rise}|${fall})(?:较快|明显|显著)|(?:得到|取得|有)(?:${degree})(${rise}|${fall}|进展|成效)?|(?:${fall.replace('|控制', '')})`,
  'g',
)
export const falling = new RegExp(fall)
