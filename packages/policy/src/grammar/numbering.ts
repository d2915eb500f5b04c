/** The ways a heading is numbered, outermost first. `article` is a law's 第…条. */
export type NumberingStyle =
  | 'part'
  | 'division'
  | 'article'
  | 'han'
  | 'hanParen'
  | 'arabic'
  | 'decimal'
  | 'subDecimal'
  | 'arabicParen'
  | 'circled'

/** Depth of each style: a heading stands under the nearest one before it of a smaller rank. */
export const styleRank: Readonly<Record<NumberingStyle, number>> = {
  part: 0,
  division: 1,
  article: 2,
  han: 3,
  hanParen: 4,
  arabic: 5,
  decimal: 6,
  subDecimal: 7,
  arabicParen: 8,
  circled: 9,
}

/** 1.1, 1.2.1 before words; 1.17件 is a value. */
function decimalStart(dots: number): RegExp {
  return new RegExp(
    `([1-9]\\d?(?:\\.[1-9]\\d?){${dots}})(?:[、.](?!\\d)|(?=[\\u4e00-\\u9fa5“《])(?![万亿千百个件家名人户所座处条套台辆种类倍元米平公吨年月日度升克分小]))`,
    'y',
  )
}

const han = '零〇一二三四五六七八九十'

/** How a numbered line begins; the first group is the number. Decimals (1.17) and years (2021.) are no numbering. */
export const lineStarts: readonly { readonly style: NumberingStyle; readonly pattern: RegExp }[] = [
  { style: 'part', pattern: new RegExp(`第([${han}百]{1,5}|\\d{1,3})[编篇章](?=[^的和、,])`, 'y') },
  { style: 'division', pattern: new RegExp(`第([${han}百]{1,5}|\\d{1,3})节(?=[^的和、,])`, 'y') },
  { style: 'article', pattern: new RegExp(`第([${han}百千]{1,7}|\\d{1,4})条(?=[^的和、,规])`, 'y') },
  { style: 'han', pattern: new RegExp(`([${han}]{1,3})(?:、|\\.(?!\\d)|,(?=[^${han}]))`, 'y') },
  { style: 'hanParen', pattern: new RegExp(`\\(([${han}百]{1,4})\\)[、.]?`, 'y') },
  { style: 'arabic', pattern: /(\d{1,3})(?:[、.](?!\d)|\.(?=(?:19|20)\d\d年))/y },
  { style: 'subDecimal', pattern: decimalStart(2) },
  { style: 'decimal', pattern: decimalStart(1) },
  { style: 'arabicParen', pattern: /\((\d{1,2})\)[、.]?/y },
  { style: 'arabicParen', pattern: /(\d{1,2})\)(?!\d)/y },
  { style: 'circled', pattern: /([①-⑳])/y },
]

/** A numbering that may begin inside a line, in texts whose line ends were lost. */
export const inlineStart = new RegExp(`(?:[${han}]{1,3}、|\\([${han}]{1,4}\\)|(?<![\\d.])\\d{1,2}[、.](?!\\d))`, 'g')

/** What may stand right before a numbering inside a line: an ended sentence or an ended list of units. */
export const inlineBefore = /[。!?)”》]/

/** A mark that an annex begins: 附件, 附件2, 附录一, 附表1:…; the first group is its number, the second its title. */
export const annexMark =
  /^附(?:件|录|表)([0-9]{1,2}|[一二三四五六七八九十]{1,3})?(?:[:、.]?)(?:\(?(?:此件|略)\)?)?(.{0,60})$/

/** Lines made of these only are ornaments, page numbers or running heads. */
export const pageNumber =
  /^(?:-{0,3}第?[0-9]{1,4}页?(?:共[0-9]{1,4}页)?-{0,3}|-+\d{1,4}-+|第\d{1,4}页|\d{1,4}\/\d{1,4})$/
export const ornament = /^[-=*_·.…]{3,}$/

/** Unnumbered items of a list. */
export const bullet = /^(?:-{2,}|[·●■◆★▲►])/
