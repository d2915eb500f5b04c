import { describe, expect, test } from 'vitest'
import { docx, p } from '../../../test/fixtures/documents/docx.ts'
import { readHanded } from './read-handed.ts'

const plan = ['云岭市知识产权行动方案', '一、主要目标', '到2027年，每万人口发明专利拥有量达到12件以上。']
const opennessOf = async (header: string, body: readonly string[]) => {
  const read = await readHanded({
    files: [{ name: '方案.docx', bytes: docx({ header: p(header), body: body.map((line) => p(line)).join('') }) }],
    text: null,
  })
  return read.ok ? read.value.reading.document.openness : read.problem
}

describe('who may read a document', () => {
  test('is also said by its running head', async () => {
    expect(await opennessOf('内部资料 注意保存', plan)).toMatchObject({ mode: 'internal', quote: '内部资料 注意保存' })
  })

  test('is what the strictest mark says', async () => {
    expect(await opennessOf('主动公开', [...plan, '（此件不予公开）'])).toMatchObject({ mode: 'closed' })
    expect(await opennessOf('内部资料', [...plan, '（此件公开发布）'])).toMatchObject({ mode: 'internal' })
  })

  test('is not said by an ordinary running head', async () => {
    expect(await opennessOf('云岭市人民政府文件', plan)).toBeNull()
  })
})
