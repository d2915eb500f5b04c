import { expect, test } from 'vitest'
import type { PublicClause, PublishedPlan } from '../../core/publishing/published-plan.ts'
import { blocksOf } from './text-blocks.ts'

const clause = (path: string) => ({ path, id: path }) as unknown as PublicClause
const stretch = (text: string, path?: string): PublishedPlan['text'][number] => ({
  text,
  clause: path === undefined ? null : clause(path),
  read: 'body',
})

const shape = (stretches: PublishedPlan['text']) =>
  blocksOf(stretches).map((block) =>
    'rows' in block
      ? block.rows.map((cells) => cells.map((cell) => (cell.clause ? `${cell.text}=${cell.clause.path}` : cell.text)))
      : (block.stretch.clause?.path ?? block.stretch.text),
  )

test('puts the rows of a table together again where a clause is one cell of its row', () => {
  const stretches = [
    stretch('附件\n'),
    stretch('序号\t重点任务\t单位\n1\t'),
    stretch('制定计划', '表1/1'),
    stretch('\t市科技局\n'),
    stretch('2\t'),
    stretch('形成草案', '表1/2'),
    stretch('\t市司法局\n\n'),
    stretch('公开方式：主动公开'),
  ]
  expect(shape(stretches)).toEqual([
    '附件\n',
    [
      ['序号', '重点任务', '单位'],
      ['1', '制定计划=表1/1', '市科技局'],
      ['2', '形成草案=表1/2', '市司法局'],
    ],
    '公开方式：主动公开',
  ])
})

test('keeps clauses that follow one another apart from tables, and leaves blank lines out', () => {
  expect(shape([stretch('一、目标', '一'), stretch('\n'), stretch('二、任务\n甲\t乙', '二')])).toEqual(['一', '二'])
})
