import { renderSVG } from 'uqr'
import { annexLines, annexMark, dateOf, headingMarks } from '../model/marks.ts'
import { headSize, linePitch, page, textWidth, tracking } from '../model/page.ts'
import { type Block, type Column, draftRemark, keptWithSignature, type Paper, wordsOf } from '../model/paper.ts'

/** The families a paper is set in, by what the standard calls them. */
export interface PaperFonts {
  readonly fangSong: string
  readonly kai: string
  readonly hei: string
  readonly title: string
  /** Said in small type at the end, so that nobody takes a stand-in for the office's own type; null where none stands in. */
  readonly note: string | null
}

/** A paper in Typst's language. Words go in as strings, never as markup: nothing in a text can be an instruction. */
export function typstSource(paper: Paper, fonts: PaperFonts): string {
  const words = (runs: Parameters<typeof wordsOf>[1]) => wordsOf(paper, runs)
  const lines = [
    preamble(fonts),
    `#set document(title: ${text(paper.title)}, author: ${text(paper.issuer)})`,
    head(paper),
    ...blocks(paper.body, words, keptWithSignature(paper)),
    ...annexNames(paper),
    signature(paper),
    ...paper.annexes.flatMap((annex, i) => [
      '#pagebreak()',
      `#plain(text(font: hei, ${text(annexMark(i, paper.annexes.length))}))`,
      `#blank()`,
      `#titled(${text(annex.title)})`,
      `#blank()`,
      ...blocks(annex.body, words),
    ]),
    foot(paper, fonts),
  ]
  return inAscii(lines.join('\n'))
}

/**
 * The compiler compares a source with the one before it byte by byte and takes in what changed. Where two characters end
 * in the same byte of UTF-8 it keeps the earlier one: one paper would show words of another. Escapes have no such bytes.
 */
function inAscii(source: string): string {
  return source.replace(/\P{ASCII}/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`)
}

/** A string of Typst. */
function text(words: string): string {
  return `"${words.replace(/[\\"]/g, (sign) => `\\${sign}`).replace(/[\t\r\n ]+/g, ' ')}"`
}

const mm = (n: number) => `${n}mm`
const pt = (n: number) => `${Number(n.toFixed(4))}pt`

function preamble(fonts: PaperFonts): string {
  const { margin, size, head: red } = page
  // A hair less than the exact pitch, so that rounding cannot push the 28th character out of its line.
  const narrow = pt(tracking - 0.001)
  return `#let (fang, kai, hei, xiao) = (${[fonts.fangSong, fonts.kai, fonts.hei, fonts.title].map(text).join(', ')})
#let pitch = ${pt(linePitch)}
#let gap = pitch - ${pt(size.body)}
#let red = rgb(${text(red.colour)})
#set page(width: ${mm(page.width)}, height: ${mm(page.height)},
  margin: (top: ${mm(margin.top)}, bottom: ${mm(margin.bottom)}, left: ${mm(margin.left)}, right: ${mm(margin.right)}),
  footer-descent: 4.8mm,
  footer: context {
    let n = counter(page).get().first()
    set text(size: ${pt(size.four)}, tracking: 0pt)
    if calc.odd(n) { align(right)[— #n —#h(1em)] } else { align(left)[#h(1em)— #n —] }
  })
#set text(font: fang, size: ${pt(size.body)}, lang: "zh", region: "cn", tracking: ${narrow}, cjk-latin-spacing: none,
  top-edge: 0.8em, bottom-edge: -0.2em, overhang: false)
#set par(leading: gap, spacing: gap, justify: true, first-line-indent: (amount: 2em + 2 * ${narrow}, all: true))
#let body(it) = par(it)
#let plain(it) = par(first-line-indent: 0em, it)
#let roll(label, names) = block(spacing: gap, pad(left: 2em, grid(columns: (auto, 1fr),
  text(font: hei, label), par(first-line-indent: 0em, names))))
#let blank() = block(height: ${pt(size.body)}, spacing: gap)
#let titled(it) = align(center, block(spacing: gap, par(first-line-indent: 0em, justify: false, leading: 11pt,
  text(font: xiao, size: ${pt(size.title)}, weight: "bold", tracking: 0pt, it))))
#let cell(it, side: left, strong: false) = align(side + horizon, par(first-line-indent: 0em, justify: false, leading: 5pt,
  text(size: ${pt(size.table)}, tracking: 0pt, font: if strong { hei } else { fang }, it)))
#let rule(weight, paint: black) = line(length: 100%, stroke: weight + paint)`
}

function head(paper: Paper): string {
  const size = headSize(paper.head)
  // The red head's upper edge stands 35 mm below the text block's own, the number two lines under it.
  const above = Math.max(0, 35 - 12)
  return `#v(${mm(above)}, weak: false)
#align(center, block(spacing: 0pt, text(font: xiao, size: ${pt(size)}, weight: "bold", tracking: 0pt, fill: red, ${text(paper.head)})))
#v(2 * pitch)
#align(center, block(spacing: 0pt, par(first-line-indent: 0em, text(tracking: 0pt, ${text(paper.number ?? '（草稿，未编号）')}))))
#v(4mm)
#block(spacing: 0pt, rule(1.2pt, paint: red))
#v(2 * pitch - 8pt)
#titled(${text(paper.title)})
#v(gap)
#blank()
${paper.addressee === null ? '' : `#plain(${text(`${paper.addressee}：`)})`}`
}

function blocks(
  list: readonly Block[],
  words: (runs: Parameters<typeof wordsOf>[1]) => string,
  kept: Block | null = null,
): string[] {
  const marks = headingMarks(list)
  return list.map((block, i) => {
    if (block.is === 'paragraph') {
      const set = `body(${text(words(block.runs))})`
      return block === kept ? `#block(sticky: true, breakable: false, spacing: gap, ${set})` : `#${set}`
    }
    if (block.is === 'table') return table(block, words)
    if (block.is === 'roll') {
      const above = list[i - 1]?.is === 'roll' ? '' : '#blank()\n'
      return `${above}#roll(${text(`${block.label}：`)}, ${text(words(block.runs))})`
    }
    const font = ['hei', 'kai'][block.level - 1] ?? 'fang'
    return `#block(sticky: true, spacing: gap, body(text(font: ${font}, ${text(`${marks[i]}${words(block.runs)}`)})))`
  })
}

function table(block: Extract<Block, { is: 'table' }>, words: (runs: Parameters<typeof wordsOf>[1]) => string): string {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0)
  const widths = block.columns.map((column) => pt((textWidth * column.width) / total)).join(', ')
  const side = (column: Column | undefined) => (column?.align === 'center' ? 'center' : 'left')
  const heads = block.columns.map((c) => `cell(side: center, strong: true, ${text(c.title)})`).join(', ')
  const rows = block.rows.map((row) =>
    row.map((cell, i) => `cell(side: ${side(block.columns[i])}, ${text(words(cell))})`).join(', '),
  )
  const caption = `#align(center, block(spacing: gap, sticky: true, par(first-line-indent: 0em, text(font: hei, size: 14pt, tracking: 0pt, ${text(block.caption)}))))\n`
  return `${block.caption === '' ? '' : caption}#block(spacing: gap, table(columns: (${widths}), inset: (x: 4pt, y: 5pt), stroke: 0.5pt,
  table.header(${heads}),
  ${rows.join(',\n  ')}))`
}

function annexNames(paper: Paper): string[] {
  const lines = annexLines(paper.annexes.map((annex) => annex.title))
  return lines.length === 0 ? [] : ['#blank()', ...lines.map((line) => `#body(${text(line)})`)]
}

/** 署名 and 成文日期 stand together, the date four characters from the right, the name centred over it. */
function signature(paper: Paper): string {
  if (paper.signedBy === null) {
    return `#block(spacing: gap, width: 100%, { blank(); align(right, box(inset: (right: 4em), text(${text(dateOf(paper.on))}))) })`
  }
  return `#block(breakable: false, spacing: gap, width: 100%, {
  blank()
  blank()
  align(right, box(inset: (right: 4em), align(center, stack(dir: ttb, spacing: gap,
    text(${text(paper.signedBy)}), text(${text(dateOf(paper.on))})))))
})`
}

/** 版记 at the foot of the last page: thick lines without, thin within; below it how to check the paper. */
function foot(paper: Paper, fonts: PaperFonts): string {
  const { imprint, proof } = paper
  const line = (left: string, right: string) =>
    `block(spacing: 4pt, inset: (x: 1em), par(first-line-indent: 0em, justify: false, text(size: 14pt, tracking: 0pt, [#${text(left)}#h(1fr)#${text(right)}])))`
  const small = [
    ...(proof
      ? [`扫码或打开 ${proof.url} 核验，核验码 ${proof.code}。`, `内容校验值（SM3）：${proof.contentSm3}`]
      : [paper.remark ?? draftRemark]),
    ...(fonts.note === null ? [] : [fonts.note]),
  ]
  const say = small
    .map(
      (words) =>
        `par(first-line-indent: 0em, justify: false, leading: 3pt, text(size: 9pt, tracking: 0pt, ${text(words)}))`,
    )
    .join('; ')
  return `#place(bottom + left, float: true, clearance: gap, block(breakable: false, width: 100%, spacing: gap, {
  set block(spacing: 4pt)
  set par(spacing: 4pt)
  ${proof ? `grid(columns: (24mm, 1fr), column-gutter: 3mm, align: (left, left + horizon), image(bytes(${text(renderSVG(proof.url, { ecc: 'M', border: 4 }))}), format: "svg", width: 24mm), { ${say} })` : `{ ${say} }`}
  v(4pt)
  rule(0.35mm)
  ${imprint.copyTo === null ? '' : `${line(`抄送：${imprint.copyTo}。`, '')}\n  rule(0.25mm)`}
  ${line(imprint.printedBy, `${dateOf(imprint.printedOn)}印发`)}
  rule(0.35mm)
}))`
}
