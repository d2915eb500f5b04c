import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  HeightRule,
  ImageRun,
  ImportedXmlComponent,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { annexLines, annexMark, dateOf, headingMarks } from '../model/marks.ts'
import { headSize, linePitch, page, textWidth, tracking, twips } from '../model/page.ts'
import { type Block, draftRemark, keptWithSignature, type Paper, type Run, wordsOf } from '../model/paper.ts'
import { qrPng } from '../model/qr-png.ts'
import { imprintBox } from './imprint-box.ts'
import { font, type OfficeFont, officeFonts } from './office-fonts.ts'

const pitch = Math.round(linePitch * 20)
const exact = { line: pitch, lineRule: LineRuleType.EXACT } as const
const twoCharacters = Math.round((page.size.body + tracking) * 2 * 20)

/** A paper as .docx with the office's own font names; whoever opens it needs these fonts, as for every paper of the office. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const words = (runs: readonly Run[]) => wordsOf(paper, runs)
  const { margin } = page
  const document = new Document({
    title: paper.title,
    creator: paper.issuer,
    lastModifiedBy: paper.issuer,
    evenAndOddHeaderAndFooters: true,
    styles: { importedStyles: styles() },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(margin.top),
              bottom: twips(margin.bottom),
              left: twips(margin.left),
              right: twips(margin.right),
              header: twips(15),
              footer: twips(25.5),
            },
          },
          // 28 characters a line: each is 1/4096 points as many narrower than the type it is set in.
          grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: pitch, charSpace: Math.floor(tracking * 4096) },
        },
        footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
        children: [
          ...head(paper),
          ...blocks(paper.body, words, keptWithSignature(paper)),
          ...annexNames(paper),
          ...signature(paper),
          ...paper.annexes.flatMap((annex, i) => [
            new Paragraph({ children: [new PageBreak()], spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
            plain(annexMark(i, paper.annexes.length), officeFonts.hei),
            blank(),
            ...titled(annex.title),
            blank(),
            ...blocks(annex.body, words),
          ]),
          ...foot(paper),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/**
 * The defaults and the one style of the paper. Its paragraphs do not snap to the section's grid of 22 lines and 28
 * characters but are set to it exactly, by line pitch and by spacing between characters: LibreOffice gives a character
 * that is a hair wider than its cell two of them. The library has no word for that, so the styles are written as they
 * stand in the file.
 */
function styles() {
  const narrower = Math.floor(tracking * 20) - 1
  const size = `<w:sz w:val="${page.size.body * 2}"/><w:szCs w:val="${page.size.body * 2}"/>`
  const { eastAsia } = officeFonts.fangSong
  const slots = ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((slot) => `w:${slot}="${eastAsia}"`).join(' ')
  const lang = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>'
  return [
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ${slots}/>${size}${lang}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    `<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:snapToGrid w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr><w:rPr><w:spacing w:val="${narrower}"/>${size}</w:rPr></w:style>`,
  ].map((xml) => ImportedXmlComponent.fromXmlString(xml))
}

function footer(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const run = { size: page.size.four * 2, font: font(officeFonts.song) }
  const indent = alignment === AlignmentType.LEFT ? { left: 280 } : { right: 280 }
  const children = [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })]
  return new Footer({ children: [new Paragraph({ alignment, indent, children })] })
}

function paragraph(words: string, family: OfficeFont, indent: boolean, kept = false): Paragraph {
  return new Paragraph({
    keepLines: kept,
    keepNext: kept,
    alignment: AlignmentType.BOTH,
    spacing: exact,
    ...(indent ? { indent: { firstLine: twoCharacters } } : {}),
    children: [new TextRun({ text: words, font: font(family) })],
  })
}

const body = (words: string, family: OfficeFont = officeFonts.fangSong) => paragraph(words, family, true)
const plain = (words: string, family: OfficeFont = officeFonts.fangSong) => paragraph(words, family, false)
const blank = (keepNext = false) => new Paragraph({ spacing: exact, keepNext })

function titled(words: string): Paragraph[] {
  const run = new TextRun({ text: words, font: font(officeFonts.title), size: page.size.title * 2 })
  const spacing = { line: 660, lineRule: LineRuleType.EXACT }
  return [new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: [run] })]
}

function head(paper: Paper): FileChild[] {
  const size = headSize(paper.head)
  const red = page.head.colour.slice(1)
  const issuer = new TextRun({ text: paper.head, font: font(officeFonts.title), size: size * 2, color: red })
  const number = paper.number ?? '（草稿，未编号）'
  const ruled = { style: BorderStyle.SINGLE, size: 10, space: 11, color: red }
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      // The red head's upper edge stands 35 mm below that of the text block, less the white above its characters.
      spacing: { before: twips(23), line: Math.round(size * 1.3 * 20), lineRule: LineRuleType.EXACT },
      children: [issuer],
    }),
    blank(),
    blank(),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: exact,
      border: { bottom: ruled },
      children: [new TextRun({ text: number })],
    }),
    blank(),
    blank(),
    ...titled(paper.title),
    blank(),
    ...(paper.addressee === null ? [] : [plain(`${paper.addressee}：`)]),
  ]
}

function blocks(
  list: readonly Block[],
  words: (runs: readonly Run[]) => string,
  kept: Block | null = null,
): FileChild[] {
  const marks = headingMarks(list)
  return list.flatMap((block, i): FileChild[] => {
    if (block.is === 'paragraph') return [paragraph(words(block.runs), officeFonts.fangSong, true, block === kept)]
    if (block.is === 'table') return table(block, words)
    if (block.is === 'roll') return roll(block.label, words(block.runs), list[i - 1]?.is !== 'roll')
    const family = [officeFonts.hei, officeFonts.kai][block.level - 1] ?? officeFonts.fangSong
    return [
      new Paragraph({
        alignment: AlignmentType.BOTH,
        spacing: exact,
        indent: { firstLine: twoCharacters },
        keepNext: true,
        outlineLevel: block.level - 1,
        children: [new TextRun({ text: `${marks[i]}${words(block.runs)}`, font: font(family) })],
      }),
    ]
  })
}

/** Names behind their label, further lines under the first name; a blank line above the first of them. */
function roll(label: string, names: string, first: boolean): FileChild[] {
  const lines = new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: exact,
    indent: { left: Math.round(twoCharacters * 2.5), hanging: Math.round(twoCharacters * 1.5) },
    children: [
      new TextRun({ text: `${label}：`, font: font(officeFonts.hei) }),
      new TextRun({ text: names, font: font(officeFonts.fangSong) }),
    ],
  })
  return first ? [blank(), lines] : [lines]
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const allLines = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }

function table(block: Extract<Block, { is: 'table' }>, words: (runs: readonly Run[]) => string): FileChild[] {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0)
  const widths = block.columns.map((column) => Math.floor((textWidth * 20 * column.width) / total))
  const cell = (text: string, i: number, family: OfficeFont, centred: boolean) =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 80, right: 80, top: 60, bottom: 60 },
      children: [small(text, family, page.size.table, centred ? AlignmentType.CENTER : AlignmentType.LEFT)],
    })
  const heads = block.columns.map((column, i) => cell(column.title, i, officeFonts.hei, true))
  const rows = block.rows.map((row) =>
    row.map((runs, i) => cell(words(runs), i, officeFonts.fangSong, block.columns[i]?.align === 'center')),
  )
  const caption = block.caption === '' ? [] : [block.caption]
  return [
    ...caption.map(
      (words) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: exact,
          keepNext: true,
          children: [new TextRun({ text: words, font: font(officeFonts.hei), size: page.size.four * 2 })],
        }),
    ),
    new Table({
      width: { size: widths.reduce((sum, w) => sum + w, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: allLines,
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: heads }),
        ...rows.map((children) => new TableRow({ cantSplit: true, children })),
      ],
    }),
  ]
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType]

function small(words: string, family: OfficeFont, size: number, alignment: Alignment): Paragraph {
  const run = new TextRun({ text: words, font: font(family), size: size * 2 })
  return new Paragraph({
    alignment,
    spacing: { line: Math.round(size * 1.35 * 20), lineRule: LineRuleType.EXACT },
    children: [run],
  })
}

function annexNames(paper: Paper): Paragraph[] {
  const lines = annexLines(paper.annexes.map((annex) => annex.title))
  return lines.length === 0 ? [] : [blank(), ...lines.map((words) => body(words))]
}

/** 署名 and 成文日期: the date four characters from the right, the name centred over it. */
function signature(paper: Paper): Paragraph[] {
  const date = dateOf(paper.on)
  // Digits are half as wide as characters.
  const width = (words: string) => [...words].reduce((sum, sign) => sum + (/[0-9]/.test(sign) ? 0.5 : 1), 0)
  const { signedBy } = paper
  const [own, name] = [width(date), width(signedBy ?? '')]
  const em = page.size.body * 20
  const right = (words: number) => Math.round(em * (4 + Math.max(own, name) / 2 - words / 2))
  const at = (text: string, end: number) =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: exact,
      indent: { right: end },
      keepNext: true,
      children: [new TextRun({ text })],
    })
  if (signedBy === null) return [blank(true), at(date, right(own))]
  return [blank(true), blank(true), at(signedBy, right(name)), at(date, right(own))]
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** How to check the paper, and below it on the foot of the page the 版记. */
function foot(paper: Paper): FileChild[] {
  const { proof } = paper
  const said = proof
    ? [`扫码或打开 ${proof.url} 核验，核验码 ${proof.code}。`, `内容校验值（SM3）：${proof.contentSm3}`]
    : [paper.remark ?? draftRemark]
  const notes = said.map((words) => small(words, officeFonts.fangSong, page.size.small, AlignmentType.LEFT))
  const checks = proof ? [checkTable(proof.url, notes, Math.floor(textWidth * 20))] : notes
  return [blank(), ...checks, imprintBox(paper)]
}

function checkTable(url: string, notes: readonly Paragraph[], width: number): Table {
  const side = 68
  const image = new ImageRun({
    type: 'png',
    data: Buffer.from(qrPng(url).png),
    transformation: { width: 91, height: 91 },
    altText: { name: '核验二维码', title: '核验二维码', description: url },
  })
  const cell = (size: number, children: readonly Paragraph[]) =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: [...children],
    })
  const picture: ParagraphChild[] = [image]
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [twips(27), width - twips(27)],
    layout: TableLayoutType.FIXED,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: side * 20, rule: HeightRule.ATLEAST },
        children: [cell(twips(27), [new Paragraph({ children: picture })]), cell(width - twips(27), notes)],
      }),
    ],
  })
}
