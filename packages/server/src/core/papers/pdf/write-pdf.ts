import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Paper } from '../model/paper.ts'
import { chooseFonts, fontFolders } from './fonts.ts'
import { type PaperFonts, typstSource } from './typst-source.ts'

interface Press {
  readonly compiler: NodeCompiler
  readonly fonts: PaperFonts
}

const presses = new Map<string, Promise<Press>>()

/** One compiler for each data folder: loading the fonts takes longer than setting a paper. */
function pressOf(dataDir: string): Promise<Press> {
  const made = presses.get(dataDir) ?? setUp(dataDir)
  presses.set(dataDir, made)
  return made
}

async function setUp(dataDir: string): Promise<Press> {
  const folders = await fontFolders(dataDir)
  const compiler = NodeCompiler.create({ workspace: folders[0] ?? dataDir, fontArgs: [{ fontPaths: [...folders] }] })
  return { compiler, fonts: chooseFonts(compiler) }
}

/**
 * A paper as PDF/A-2b. The same paper gives the same bytes.
 * @param dataDir licensed fonts of the city lie in its `fonts`
 */
export async function writePdf(paper: Paper, dataDir: string): Promise<Uint8Array> {
  const { compiler, fonts } = await pressOf(dataDir)
  const done = compiler.compile({ mainFileContent: typstSource(paper, fonts) })
  const { result } = done
  if (!result) throw new Error(`the paper cannot be set: ${JSON.stringify(done.takeError()?.shortDiagnostics)}`)
  const pdf = compiler.pdf(result, {
    pdfStandard: 'a-2b',
    creationTimestamp: Date.parse(`${paper.on}T00:00:00+08:00`) / 1000,
  })
  compiler.evictCache(10)
  return pdf
}
