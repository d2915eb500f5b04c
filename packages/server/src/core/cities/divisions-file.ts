import { ok, type Result, refuseInput, type Text, t } from '@zhiqiang/kernel'
import { readCells } from '../sheets/read-cells.ts'

export interface DivisionRow {
  readonly code: string
  readonly name: string
  readonly parent: string | null
}

/**
 * Reads a city's divisions from a file as offices have it: .xlsx (its first sheet), or .csv and text in UTF-8 or GB18030.
 * Refused as {@link readDivisions} refuses, and where the file is none of these.
 */
export async function readDivisionsFile(
  bytes: Uint8Array,
  city: { readonly code: string; readonly name: string },
): Promise<Result<readonly DivisionRow[]>> {
  const grids = await readCells(bytes)
  if (!grids.ok) return grids
  const [first] = grids.value
  return readDivisions((first?.rows ?? []).map((row) => row.join(',').replace(/,+$/, '')).join('\n'), city)
}

/**
 * Reads a city's divisions from a text: one a line, code, name and where needed the code above it, with a comma or a
 * tab between. Lines that begin with # and a first line of titles are passed over. The city itself need not stand in it.
 * Refused with every line that is not right.
 */
export function readDivisions(
  text: string,
  city: { readonly code: string; readonly name: string },
): Result<readonly DivisionRow[]> {
  const faults: Text[] = []
  const found = new Map<string, DivisionRow>([[city.code, { ...city, parent: null }]])
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [code = '', name = '', parent = ''] = line.split(/[\t,，]/).map((cell) => cell.trim())
    const title = at === lines.findIndex((one) => one.trim() !== '' && !one.startsWith('#')) && !/\d/.test(code)
    if (title || code === city.code) continue
    const fault = faultOf(code, name, parent, found)
    if (fault) faults.push(t(`第 ${at + 1} 行：${fault.zh}`, `line ${at + 1}: ${fault.en}`))
    else found.set(code, { code, name, parent: parent || city.code })
  }
  for (const { code, parent } of found.values()) {
    if (parent !== null && !found.has(parent)) {
      faults.push(t(`${code} 的上级 ${parent} 不在文件里`, `${parent}, above ${code}, is not in the file`))
    }
  }
  if (faults.length === 0) return ok([...found.values()])
  const said = faults.slice(0, 20)
  return refuseInput(t(said.map(({ zh }) => zh).join('；'), said.map(({ en }) => en).join('; ')))
}

function faultOf(code: string, name: string, parent: string, found: ReadonlyMap<string, unknown>): Text | null {
  if (!/^[1-9]\d{5}$/.test(code)) return t(`“${code}”不是六位区划代码`, `“${code}” is no code of six digits`)
  if (name === '' || name.length > 40) return t('名称要有 1 到 40 个字', 'a name has 1 to 40 characters')
  if (found.has(code)) return t(`${code} 重复`, `${code} stands twice`)
  if (parent !== '' && !/^[1-9]\d{5}$/.test(parent))
    return t(`上级“${parent}”不是六位区划代码`, `“${parent}” above it is no code of six digits`)
  return null
}
