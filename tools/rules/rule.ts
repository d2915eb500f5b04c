import ts from 'typescript'

/** A file to look at: its path from the root and its text. The tree is built once, and only for TypeScript. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  readonly tree: ts.SourceFile | undefined
}

/** A place that breaks a rule. */
export interface Finding {
  /** 1-based. */
  readonly line: number
  readonly found: string
}

/** A rule over one file. Words say what is wrong; `mend` says what to do instead. */
export interface SourceRule {
  readonly name: string
  readonly mend: string
  readonly applies: (path: string) => boolean
  readonly find: (file: SourceFile) => readonly Finding[]
}

/** Makes a file for the rules from its path and text. */
export function sourceFile(path: string, text: string): SourceFile {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = /\.tsx?$/.test(path) ? ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, kind) : undefined
  return { path, text, tree }
}

/** Every node of a file, depth first. */
export function* nodes(file: SourceFile): Generator<ts.Node> {
  if (!file.tree) return
  const stack: ts.Node[] = [file.tree]
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node
    const children: ts.Node[] = []
    ts.forEachChild(node, (child) => {
      children.push(child)
    })
    stack.push(...children.reverse())
  }
}

/** A finding at a node, quoting the first line of its text. */
export function at(file: SourceFile, node: ts.Node): Finding {
  const start = node.getStart(file.tree)
  const quoted = file.text.slice(start, node.end).split('\n', 1)[0] ?? ''
  return { line: lineOf(file.text, start), found: quoted.slice(0, 80) }
}

/** A text written in the source: its value with `${}` where a template puts something in, and where it begins. */
export interface Literal {
  readonly node: ts.Node
  readonly value: string
}

/** All strings and templates of a file, except names of imported modules. */
export function* literals(file: SourceFile): Generator<Literal> {
  for (const node of nodes(file)) {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      const named = ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent)
      if (!named) yield { node, value: node.text }
    } else if (ts.isTemplateExpression(node)) {
      const spans = node.templateSpans.map((span) => `\${}${span.literal.text}`)
      yield { node, value: node.head.text + spans.join('') }
    } else if (ts.isJsxText(node)) {
      yield { node, value: node.text }
    }
  }
}

/** All matches of a pattern in a text, line by line. */
export function matches(text: string, pattern: RegExp): readonly Finding[] {
  return text.split('\n').flatMap((line, index) => {
    const found = pattern.exec(line)
    return found ? [{ line: index + 1, found: found[0].trim() }] : []
  })
}

/** The 1-based line of an offset. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** Tests and what only developers run: they may read the machine's clock, and show bad samples. */
function isTestOrTool(path: string): boolean {
  return /\.test\.tsx?$|^(tests|tools|bench)\/|^packages\/[^/]+\/test\//.test(path)
}

/** TypeScript that runs in the product. */
export function isProduct(path: string): boolean {
  return /\.tsx?$/.test(path) && path.startsWith('packages/') && !isTestOrTool(path) && !path.endsWith('.gen.ts')
}
