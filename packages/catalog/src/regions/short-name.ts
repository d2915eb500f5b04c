/** The ethnic groups that stand in names of autonomous areas, without the closing 族. */
const ETHNIC_GROUPS =
  '柯尔克孜 乌孜别克 鄂伦春 哈萨克 塔吉克 达斡尔 鄂温克 塔塔尔 维吾尔 俄罗斯 布依 朝鲜 傈僳 仡佬 拉祜 东乡 纳西 景颇 土家 仫佬 布朗 撒拉 毛南 锡伯 阿昌 普米 德昂 保安 裕固 独龙 赫哲 门巴 珞巴 基诺 高山 蒙古 回 藏 苗 彝 壮 满 侗 瑶 白 哈尼 傣 黎 佤 畲 水 土 羌 怒 京 各'
    .split(' ')
    .sort((a, b) => b.length - a.length)

const ENDINGS = '特别行政区 自治区 自治州 自治县 自治旗 地区 林区 特区 省 市 区 县 盟 旗'.split(' ')

/** Takes trailing groups off (大通回族土族 → 大通); a name that is nothing but groups keeps its first (东乡族 → 东乡). */
function withoutGroups(name: string): string {
  let rest = name
  for (;;) {
    const group = ETHNIC_GROUPS.find((g) => rest.endsWith(`${g}族`) || (g.length > 1 && rest.endsWith(g)))
    if (group === undefined) return rest
    const cut = rest.slice(0, rest.length - group.length - (rest.endsWith('族') ? 1 : 0))
    if (cut.length < 2) return rest.replace(/族$/u, '')
    rest = cut
  }
}

/**
 * The name people say: without 省, 市, 区, 县 and the like, and for autonomous areas and districts of an ethnic group
 * without the group (广西壮族自治区 → 广西, 管城回族区 → 管城). A name that would shrink to one character stays whole (赵县), because that is how it is said.
 */
export function shortRegionName(name: string): string {
  const ending = ENDINGS.find((e) => name.endsWith(e))
  if (ending === undefined) return name
  const stem = name.slice(0, name.length - ending.length)
  if (stem.length < 2) return name
  return ending.startsWith('自治') || stem.endsWith('族') ? withoutGroups(stem) : stem
}
