import { problem, type RegisterReader, t } from '@zhiqiang/kernel'
import { type Grid, readCells } from '../../sheets/read-cells.ts'
import type { SourceItem } from '../take/take-rows.ts'
import { UnreadableSource } from './source-file.ts'
import { tableRows } from './table-rows.ts'

/** Rows of every sheet of a workbook that has a heading of the register, one sheet after the other. */
export async function* sheetRows(reader: RegisterReader, bytes: Uint8Array): AsyncGenerator<readonly SourceItem[]> {
  const grids = await readCells(bytes)
  if (!grids.ok) throw new UnreadableSource(grids.problem)
  let read = 0
  let refusal: UnreadableSource | null = null
  for (const grid of grids.value) {
    try {
      for await (const items of tableRows(reader, linesIn(grid))) {
        read += items.length
        yield grids.value.length === 1 ? items : items.map((item) => named(item, grid.name))
      }
    } catch (thrown) {
      // A sheet of notes beside the table is usual; a workbook of nothing else is refused.
      if (!(thrown instanceof UnreadableSource)) throw thrown
      refusal = thrown
    }
  }
  if (read === 0) throw refusal ?? empty()
}

async function* linesIn(grid: Grid): AsyncGenerator<readonly (readonly string[])[]> {
  yield grid.rows
}

function named(item: SourceItem, sheet: string): SourceItem {
  return item.cells === null ? item : { ...item, cells: { [sheetHeading]: sheet, ...item.cells } }
}

const sheetHeading = '工作表'

function empty(): UnreadableSource {
  return new UnreadableSource(
    problem('E_DOCUMENT', {
      why: t('表格里没有数据行。', 'There is no row of data in the workbook.'),
      how: t('请核对后再导入。', 'Check it and import it again.'),
    }),
  )
}
