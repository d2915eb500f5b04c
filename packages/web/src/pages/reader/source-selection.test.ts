// @vitest-environment happy-dom
import { codePointText } from '@zhiqiang/policy'
import { beforeEach, describe, expect, it } from 'vitest'
import { selectedSpan } from './source-selection.ts'

const text = codePointText('甲𠮷乙丙丁\n  戊己庚辛')
let source: HTMLElement

beforeEach(() => {
  document.body.innerHTML =
    '<div id="source"><p data-start="0">甲<span data-m="targets.t1">𠮷乙</span>丙丁</p><p data-start="8">戊己庚辛</p></div><p id="other">旁边</p>'
  source = document.getElementById('source') as HTMLElement
})

function select(
  from: Node | null | undefined,
  start: number,
  to: Node | null | undefined,
  end: number,
): Selection | null {
  const range = document.createRange()
  if (!from || !to) throw new Error('no such text')
  range.setStart(from, start)
  range.setEnd(to, end)
  const selection = document.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  return selection
}

describe('words selected in the source', () => {
  it('are counted back to code points, through marks and astral characters', () => {
    const [first, second] = source.querySelectorAll('p')
    const mark = first?.querySelector('span')?.firstChild
    expect(selectedSpan(select(mark, 2, first?.lastChild, 1), source, text)).toEqual([2, 4])
    expect(selectedSpan(select(second?.firstChild, 1, second?.firstChild, 3), source, text)).toEqual([9, 11])
  })

  it('are nothing outside the source, or when nothing is selected', () => {
    const other = document.getElementById('other')?.firstChild
    expect(selectedSpan(select(other, 0, other, 1), source, text)).toBeNull()
    expect(selectedSpan(select(other, 1, other, 1), source, text)).toBeNull()
  })
})
