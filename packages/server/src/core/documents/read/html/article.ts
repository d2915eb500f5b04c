import { type ChildNode, type Element, hasChildren, isTag, isText, type ParentNode } from 'domhandler'

/** Elements that never hold a document's own words. */
const machinery = new Set(
  'script style noscript template iframe object embed svg canvas video audio form button select textarea input nav aside footer menu dialog head'.split(
    ' ',
  ),
)

/** Sentence punctuation is dense in an article and all but absent from menus, footers and lists of links. */
const punctuation = /[，。；、：“”《》（）]/g

interface Weight {
  /** Sentence marks outside links. */
  readonly marks: number
  readonly linked: number
  readonly letters: number
}

const nothing: Weight = { marks: 0, linked: 0, letters: 0 }

/** True for elements that are not shown or are no part of a document: scripts, forms, navigation, hidden boxes. */
export function isMachinery(element: Element): boolean {
  if (machinery.has(element.name)) return true
  if (/^(navigation|banner|contentinfo|search|complementary)$/.test(element.attribs.role ?? '')) return true
  // Portals hide the whole body until a script has run, so only boxes inside it count as hidden.
  if (element.name === 'body' || element.name === 'html') return false
  return 'hidden' in element.attribs || /(^|;)\s*display\s*:\s*none/i.test(element.attribs.style ?? '')
}

/** How much of a document a node seems to hold, for every node below `root`; one walk. */
function weigh(root: ParentNode): ReadonlyMap<ChildNode | ParentNode, Weight> {
  const weights = new Map<ChildNode | ParentNode, Weight>()
  const visit = (node: ChildNode | ParentNode, inLink: boolean): Weight => {
    let weight = nothing
    if (isText(node)) {
      const letters = node.data.replace(/\s+/g, '').length
      const marks = inLink ? 0 : (node.data.match(punctuation)?.length ?? 0)
      weight = { marks, letters, linked: inLink ? letters : 0 }
    } else if (hasChildren(node) && !(isTag(node) && isMachinery(node))) {
      const linking = inLink || (isTag(node) && node.name === 'a' && 'href' in node.attribs)
      for (const child of node.children) weight = sum(weight, visit(child, linking))
    }
    weights.set(node, weight)
    return weight
  }
  visit(root, false)
  return weights
}

function sum(a: Weight, b: Weight): Weight {
  return { marks: a.marks + b.marks, linked: a.linked + b.linked, letters: a.letters + b.letters }
}

/** The main part of a page and what of it is furniture. */
export interface Article {
  readonly root: ParentNode
  /** Text of the page's own heading when it stands outside of `root`; null when the article has it. */
  readonly title: string | null
  /** True for a block inside the article that is links or buttons: share bar, print and font-size row, related pages. */
  readonly isFurniture: (element: Element) => boolean
}

/** A child that holds this share of its parent's sentences is the way down to the article. */
const dominant = 0.85

/** Finds the smallest box of the page that holds nearly all of its sentences. */
export function findArticle(page: ParentNode): Article {
  const weights = weigh(page)
  const of = (node: ChildNode | ParentNode) => weights.get(node) ?? nothing
  const outer: ParentNode[] = [page]
  let root: ParentNode = page
  for (;;) {
    const next = root.children.find(
      (child): child is Element => isTag(child) && isBox(child) && of(child).marks > of(root).marks * dominant,
    )
    if (next === undefined || of(root).marks === 0) break
    root = next
    outer.push(next)
  }
  const isFurniture = (element: Element) => {
    const { letters, linked, marks } = of(element)
    if (letters === 0 || element.name === 'a') return false
    if (linked / letters > 0.6 && marks < 3) return true
    return letters < 120 && isControls(textOf(element))
  }
  return { root, title: headingBefore(page, outer, textOf(root)), isFurniture }
}

/** Inline elements, table parts and list items are never the whole article. */
function isBox(element: Element): boolean {
  return !/^(p|span|font|b|strong|em|i|u|a|li|tr|tbody|thead|h[1-6])$/.test(element.name) && !isDataTable(element)
}

/** A table of data, as against one that lays out a page: rows of several cells, none of them most of the text. */
export function isDataTable(element: Element): boolean {
  if (element.name !== 'table' || holds(element, 'table')) return false
  const rows = elementsBelow(element, 'tr')
  const sizes = rows.map((row) =>
    row.children.flatMap((cell) => (isTag(cell) && /^t[dh]$/.test(cell.name) ? [textOf(cell).length] : [])),
  )
  if (sizes.filter((row) => row.filter((size) => size > 0).length >= 2).length < 2) return false
  const total = sizes.flat().reduce((a, b) => a + b, 0)
  return total < 1000 || sizes.flat().reduce((a, b) => Math.max(a, b), 0) < total * 0.6
}

function holds(node: ParentNode, name: string): boolean {
  return node.children.some((child) => isTag(child) && (child.name === name || holds(child, name)))
}

/** All elements of a name below a node, not looking into machinery. */
export function elementsBelow(node: ParentNode, name: string): readonly Element[] {
  const found: Element[] = []
  const visit = (parent: ParentNode) => {
    for (const child of parent.children) {
      if (!isTag(child) || isMachinery(child)) continue
      if (child.name === name) found.push(child)
      visit(child)
    }
  }
  visit(node)
  return found
}

/** A node's words without white space. */
function textOf(node: ChildNode | ParentNode): string {
  if (isText(node)) return node.data.replace(/\s+/g, '')
  if (!hasChildren(node) || (isTag(node) && isMachinery(node))) return ''
  return node.children.map(textOf).join('')
}

const controls =
  /打\s*印|字体|字号|分享|扫一扫|关闭窗口|关闭本页|返回顶部|上一篇|下一篇|上一条|下一条|收藏|浏览次数|阅读次数|访问量|点击数|点击率|无障碍|责任编辑|来源：|信息来源|发布日期：|发布时间：|当前位置/

/** Short rows of a portal's own controls; a sentence of the document never is one, it ends with a full stop. */
function isControls(text: string): boolean {
  return controls.test(text) && !/[。；]/.test(text)
}

/** How many boxes out from the article its heading is looked for. */
const nearby = 6

/** The heading a portal prints above the article's box, or the page's own title, unless the article repeats it. */
function headingBefore(page: ParentNode, outer: readonly ParentNode[], body: string): string | null {
  const inside = (title: string) => body.slice(0, 3000).includes(title.replace(/\s+/g, ''))
  for (const parent of outer.slice(0, -1).slice(-nearby).toReversed()) {
    for (const level of ['h1', 'h2', 'h3']) {
      const heading = elementsBelow(parent, level)
        .map(textOf)
        .find((text) => /[\u4e00-\u9fff]{6,}/.test(text))
      if (heading !== undefined && looksLikeTitle(heading)) return inside(heading) ? null : heading
    }
  }
  const title = metaTitle(page)
  return title === null || !looksLikeTitle(title) || inside(title) ? null : title
}

/** A document's title names its genre; a site's name or a column's does not. */
function looksLikeTitle(text: string): boolean {
  return (
    text.length <= 200 &&
    /(通知|规划|纲要|方案|意见|计划|办法|决定|规定|细则|条例|通告|公告|批复|函|要点|措施)([（(].*[）)])?$/.test(text)
  )
}

function metaTitle(page: ParentNode): string | null {
  const all = (name: string) => allElements(page, name)
  const meta = all('meta').find((element) => element.attribs.name?.toLowerCase() === 'articletitle')?.attribs.content
  if (meta !== undefined && meta.trim() !== '') return meta.replace(/\s+/g, '')
  const title = all('title')[0]
  if (title === undefined) return null
  const text = title.children.map((child) => (isText(child) ? child.data : '')).join('')
  return text.split(/\s*[_|]\s*|\s+[-—–]+\s+/)[0]?.replace(/\s+/g, '') || null
}

function allElements(node: ParentNode, name: string): readonly Element[] {
  return node.children.flatMap((child) => {
    if (!isTag(child)) return []
    return child.name === name ? [child] : allElements(child, name)
  })
}
