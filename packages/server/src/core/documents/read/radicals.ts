/**
 * The unified ideograph for each code point from U+2E81 to U+2EF3 (CJK Radicals Supplement), from Unicode's
 * EquivalentUnifiedIdeograph.txt; a full-width space where there is none.
 */
const supplement = [
  ...('厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵　旡日月歺母民氵氺灬爫爫丬牛犭' +
    '王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅' +
    '長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'),
]

/**
 * Replaces radicals by the characters they look like. PDF makers take the first code point that a font maps to a
 * glyph, so 人民 comes out as U+2F08 U+2EA0, which no search and no grammar would find.
 */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e81-\u2ef3\u2f00-\u2fd5\uf900-\ufaff]/g, (radical) => {
    const code = radical.charCodeAt(0)
    if (code > 0x2ef3) return radical.normalize('NFKC')
    const character = supplement[code - 0x2e81] ?? radical
    return character === '\u3000' ? radical : character
  })
}
