import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { secrecyMark } from './secrecy-mark.ts'

const shared = process.env.ZQ_SHARED ?? path.join(import.meta.dirname, '../../../../../../shared')
const body = '\n青屏市人民政府文件\n青政发〔2026〕3号\n关于印发规划的通知\n各县区人民政府：\n'

describe('secrecyMark', () => {
  it.each([
    ['机密★10年', '机密'],
    ['绝　密★长期', '绝密'],
    ['秘密 ★ 2年\t特急', '秘密'],
    ['000012\n机密★1年\n特急', '机密'],
    ['000012 机密★1年　特急', '机密'],
    ['密级：秘密', '秘密'],
    ['绝密★启用前', '绝密'],
    ['**机密★10年**', '机密'],
    ['（机密）', '机密'],
    ['特急 秘密', '秘密'],
  ])('finds the mark in “%s”', (head, level) => {
    expect(secrecyMark(head + body)?.level).toBe(level)
  })

  it('finds a starred mark on an annex far down', () => {
    const text = `${body}${'正文一段。\n'.repeat(300)}附件2\n秘密★5年\n名单\n`
    expect(secrecyMark(text)).toEqual({ level: '秘密', quote: '秘密★5年' })
  })

  it.each([
    '加强商业秘密保护，建立商业秘密保护基地3个。',
    '涉密人员应当保守国家秘密，机密、秘密级文件按规定管理。',
    '密级标志的形式为“机密★10年”，标注在首页左上角。',
    '商业秘密',
    '（二）商业秘密',
    '秘密级计算机不得联网',
    '绝密级、机密级、秘密级',
    '打击侵犯商业秘密★重点领域专项行动，全年不少于4次。',
  ])('takes “%s” for prose', (line) => {
    expect(secrecyMark(`${line}${body}${line}\n`)).toBeNull()
  })

  it('takes a bare word far down for a heading, not a mark', () => {
    expect(secrecyMark(`${body}${'正文一段。\n'.repeat(30)}秘密\n`)).toBeNull()
  })

  const folder = path.join(shared, 'policies')
  if (!existsSync(folder)) console.warn(`skipped: no published documents at ${folder}`)
  it.skipIf(!existsSync(folder))('finds none in published documents', () => {
    const files = [folder, path.join(folder, 'unannotated')].flatMap((each) =>
      readdirSync(each)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => path.join(each, name)),
    )
    expect(files.filter((file) => secrecyMark(readFileSync(file, 'utf8')) !== null)).toEqual([])
  })
})
