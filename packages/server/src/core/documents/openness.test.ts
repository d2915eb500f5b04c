import { describe, expect, it } from 'vitest'
import { opennessOf } from './openness.ts'

const body = '青屏市人民政府关于印发规划的通知\n各县区：\n现将规划印发给你们。\n2026年3月2日\n'

describe('opennessOf', () => {
  it.each([
    ['公开方式：主动公开', 'open'],
    ['（此件公开发布）', 'open'],
    ['（此件主动公开，联系人：某某）', 'open'],
    ['信息公开选项：依申请公开', 'on-request'],
    ['（此件依申请公开）', 'on-request'],
    ['公开属性：不予公开', 'closed'],
    ['(此件不公开)', 'closed'],
    ['内部资料　注意保存', 'internal'],
    ['【内部文件，请勿外传】', 'internal'],
    ['（此件发至县团级）', 'internal'],
    ['依申请公开', 'on-request'],
  ])('reads “%s”', (mark, openness) => {
    expect(opennessOf(`${body}${mark}\n`)).toMatchObject({ openness })
  })

  it('lets the strictest of several marks hold', () => {
    expect(opennessOf(`内部资料\n${body}公开方式：主动公开\n`)).toEqual({ openness: 'internal', quote: '内部资料' })
  })

  it.each([
    '健全依申请公开办理机制，提高答复质量。',
    '推进主动公开，做到应公开尽公开。',
    '加强内部控制和内部审计。',
    '不予公开的，应当说明理由。',
    '五、规范依申请公开',
    '公开方式：通过政府网站、公报等方式发布',
  ])('takes “%s” for prose', (line) => {
    expect(opennessOf(`${body}${line}\n`)).toBeNull()
  })
})
