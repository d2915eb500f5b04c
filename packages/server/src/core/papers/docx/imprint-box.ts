import { type FileChild, ImportedXmlComponent } from 'docx'
import { dateOf } from '../model/marks.ts'
import { page, textWidth } from '../model/page.ts'
import type { Paper } from '../model/paper.ts'

/** From one line of words to the next, and the white and rule around an entry, in points. */
const [linePitch, around] = [21, 8]
/** White beside the words of a line, in points. */
const beside = 14

/**
 * 版记: thick lines without, thin within. It is a text box that stands on the bottom margin of the page it belongs to; the
 * empty paragraph that holds it is as high as the box, so that where the text leaves less room both go to the next page.
 * The library has no word for such a box, so it is written as it stands in the file.
 */
export function imprintBox({ imprint }: Pick<Paper, 'imprint'>): FileChild {
  const lines = [
    ...(imprint.copyTo === null ? [] : [{ left: `抄送：${imprint.copyTo}。`, right: '' }]),
    { left: imprint.printedBy, right: `${dateOf(imprint.printedOn)}印发` },
  ]
  const height = lines.reduce((sum, line) => sum + around + linePitch * linesOf(line), 0)
  const [width, tall] = [textWidth, height].map((points) => Math.round(points * 12_700))
  const words = lines.map((line, i) => lineXml(line, i === 0, i === lines.length - 1)).join('')
  const xml = `<w:p><w:pPr><w:spacing w:line="${height * 20}" w:lineRule="exact"/></w:pPr><w:r><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">
<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>left</wp:align></wp:positionH>
<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>
<wp:extent cx="${width}" cy="${tall}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
<wp:docPr id="9001" name="版记"/><wp:cNvGraphicFramePr/>
<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${tall}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>
<wps:txbx><w:txbxContent>${words}</w:txbxContent></wps:txbx>
<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:noAutofit/></wps:bodyPr></wps:wsp>
</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>`
  // A paragraph of the body like any other; only the library's type does not know it.
  return ImportedXmlComponent.fromXmlString(xml.replace(/\n/g, '')) as unknown as FileChild
}

interface Line {
  readonly left: string
  readonly right: string
}

/** How many lines an entry fills: a long list of copies runs on. */
function linesOf({ left, right }: Line): number {
  if (right !== '') return 1
  return Math.ceil(([...left].length * page.size.four) / (textWidth - 2 * beside))
}

function lineXml({ left, right }: Line, first: boolean, last: boolean): string {
  // 四号, smaller only where name and date would not stand in one line.
  const signs = [...left, ...right].reduce((sum, sign) => sum + (/[0-9]/.test(sign) ? 0.5 : 1), 1)
  const size = right === '' ? page.size.four : Math.min(page.size.four, Math.floor((textWidth - 2 * beside) / signs))
  const rule = (side: string, weight: number) =>
    `<w:${side} w:val="single" w:sz="${weight}" w:space="3" w:color="000000"/>`
  const [thick, thin] = [8, 6]
  const rules = `${first ? rule('top', thick) : ''}${rule('bottom', last ? thick : thin)}`
  const end = Math.round((textWidth - beside) * 20)
  const run = (words: string) =>
    `<w:r><w:rPr><w:spacing w:val="0"/><w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr>${words}</w:r>`
  const text = (words: string) => run(`<w:t xml:space="preserve">${escaped(words)}</w:t>`)
  const far = right === '' ? '' : `${run('<w:tab/>')}${text(right)}`
  return `<w:p><w:pPr><w:pBdr>${rules}</w:pBdr><w:tabs><w:tab w:val="right" w:pos="${end}"/></w:tabs>
<w:spacing w:line="${linePitch * 20}" w:lineRule="exact"/><w:ind w:left="${beside * 20}" w:right="${beside * 20}"/></w:pPr>${text(left)}${far}</w:p>`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
