import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PaperFonts } from './typst-source.ts'
import { inflateWoff } from './woff.ts'

const require = createRequire(import.meta.url)

/** A role of type in a paper: what the office's own fonts are called, and the open font that stands in for them. */
interface Role {
  readonly own: string
  readonly names: readonly string[]
  readonly standIn: string
  readonly standInName: string
}

const roles: Readonly<Record<'fangSong' | 'kai' | 'hei' | 'title', Role>> = {
  fangSong: {
    own: '仿宋',
    names: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋'],
    standIn: 'Noto Serif SC',
    standInName: '思源宋体',
  },
  kai: {
    own: '楷体',
    names: ['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', '楷体'],
    standIn: 'LXGW WenKai',
    standInName: '霞鹜文楷',
  },
  hei: { own: '黑体', names: ['SimHei', '黑体'], standIn: 'Noto Sans SC', standInName: '思源黑体' },
  title: {
    own: '小标宋',
    names: ['FZXiaoBiaoSong-B05S', '方正小标宋简体', 'FZXiaoBiaoSong-B05'],
    standIn: 'Noto Serif SC',
    standInName: '思源宋体粗体',
  },
}

/**
 * Folders the type of papers is read from: what the city put into `fonts` of the data folder stands first, the open
 * fonts of the installation behind it.
 */
export async function fontFolders(dataDir: string): Promise<readonly string[]> {
  const open = [
    '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
    '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  ].map((file) => path.dirname(require.resolve(file)))
  const own = path.join(dataDir, 'fonts')
  return [...(existsSync(own) ? [own] : []), ...open, await kaiFolder(dataDir)]
}

/** The Kai comes as WOFF, which the writer does not read: it is unpacked once and kept. */
async function kaiFolder(dataDir: string): Promise<string> {
  const folder = path.join(dataDir, 'cache', 'fonts')
  const file = path.join(folder, 'lxgw-wenkai-500.ttf')
  const there = await stat(file).catch(() => null)
  if (there && there.size > 0) return folder
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const woff = await readFile(require.resolve('@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff'))
  const half = `${file}.${process.pid}`
  await writeFile(half, inflateWoff(woff))
  await rename(half, file)
  return folder
}

/** Which of the office's own fonts the compiler found, and what stands in for the others. */
export function chooseFonts(compiler: NodeCompiler): PaperFonts {
  const chosen = Object.values(roles).map((role) => {
    const own = role.names.find((name) => knows(compiler, name))
    return { role, family: own ?? role.standIn, replaced: own === undefined }
  })
  const [fangSong, kai, hei, title] = chosen.map((c) => c.family)
  const replaced = chosen.filter((c) => c.replaced).map(({ role }) => `${role.standInName}代${role.own}`)
  return {
    fangSong: fangSong ?? roles.fangSong.standIn,
    kai: kai ?? roles.kai.standIn,
    hei: hei ?? roles.hei.standIn,
    title: title ?? roles.title.standIn,
    note:
      replaced.length === 0 ? null : `本 PDF 使用开源字体：以${replaced.join('、')}；同时提供的 .docx 使用标准字体名。`,
  }
}

/** A font that is not there draws a warning of its name. */
function knows(compiler: NodeCompiler, family: string): boolean {
  const done = compiler.compile({ mainFileContent: `#set text(font: "${family}")\n字` })
  const warnings = done.takeWarnings()
  return !(warnings?.shortDiagnostics ?? []).some((d) => JSON.stringify(d).includes('unknown font family'))
}
