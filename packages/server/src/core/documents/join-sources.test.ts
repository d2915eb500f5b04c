import type { SourceText } from '@zhiqiang/policy'
import { describe, expect, it } from 'vitest'
import { joinSources } from './join-sources.ts'

const notice: SourceText = {
  text: '通知𠀀',
  encoding: 'docx',
  parts: [{ span: [0, 3], kind: 'paragraph' }],
  tables: [],
}
const annex: SourceText = {
  text: '附件\n甲\t乙\n',
  encoding: 'pdf',
  parts: [{ span: [0, 7], kind: 'page', page: 1 }],
  tables: [
    {
      span: [3, 6],
      rows: [
        [
          [3, 4],
          [5, 6],
        ],
      ],
    },
  ],
}

describe('joinSources', () => {
  it('begins each file on a new line and moves its spans along', () => {
    const joined = joinSources([notice, annex])
    const points = [...joined.text]
    expect(joined.text).toBe('通知𠀀\n附件\n甲\t乙\n')
    expect(joined.files.map((span) => points.slice(...span).join(''))).toEqual(['通知𠀀', '附件\n甲\t乙\n'])
    expect(joined.parts.map((part) => part.span)).toEqual([
      [0, 3],
      [4, 11],
    ])
    expect(joined.tables[0]?.rows[0]?.map((cell) => points.slice(...cell).join(''))).toEqual(['甲', '乙'])
    expect(joined.encoding).toBe('docx+pdf')
  })

  it('leaves a single file as it is', () => {
    expect(joinSources([annex])).toEqual({ ...annex, files: [[0, 7]] })
  })
})
