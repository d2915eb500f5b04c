import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHtml } from './read-html.ts'

const shared = process.env.ZQ_SHARED ?? path.join(import.meta.dirname, '../../../../../../../../shared')

function read(html: string) {
  const reading = readHtml(new TextEncoder().encode(html))
  if (!reading.ok) throw new Error(reading.problem.code)
  return reading.value.source
}

const article = `<p>　　为加强地理标志保护，推动特色产业发展，根据省有关部署，结合我市实际，制定本方案。</p>
<p>　　一、主要目标</p><p>　　到2028年，全市地理标志达到20件，年产值突破50亿元；培育龙头企业10家，带动农户3万户。</p>`

function portal(inner: string): string {
  const menu = Array.from({ length: 30 }, (_, i) => `<li><a href="/${i}">政务公开栏目${i}</a></li>`).join('')
  return `<!doctype html><html><head><title>关于印发地理标志保护方案的通知_青屏市人民政府</title><script>var a = '脚本，不是正文。'</script></head>
<body style="visibility:hidden"><div class="top"><ul>${menu}</ul><form>搜索：<input></form></div>
<div>当前位置：<a href="/">首页</a> &gt; <a href="/zc">政策</a></div>
<div class="box"><h1>关于印发地理标志保护方案的通知</h1><div>发布日期：2026-03-02　浏览次数：128　【字体：大 中 小】　打印</div>
<div class="text">${inner}</div><div>分享到：<a href="#">微信</a> <a href="#">微博</a></div></div>
<div><h3>相关文件</h3><ul><li><a href="/1">关于印发创新方案的通知，含附件、说明。</a></li><li><a href="/2">解读：方案要点，问与答。</a></li></ul></div>
<footer>主办单位：青屏市人民政府办公室，联系电话：12345。网站标识码：0000000000</footer></body></html>`
}

describe('readHtml', () => {
  it('keeps the article and its heading and drops the portal around it', () => {
    expect(read(portal(article)).text.split('\n')).toEqual([
      '关于印发地理标志保护方案的通知',
      '为加强地理标志保护，推动特色产业发展，根据省有关部署，结合我市实际，制定本方案。',
      '一、主要目标',
      '到2028年，全市地理标志达到20件，年产值突破50亿元；培育龙头企业10家，带动农户3万户。',
      '',
    ])
  })

  it('keeps tables as tables, a merged cell standing once and counting for every place it covers', () => {
    const table = `<table><tr><th>序号</th><th colspan="2">任务与单位</th></tr>
<tr><td rowspan="2">1</td><td>普查资源，形成<br>目录</td><td><p>市市场监管局</p><p>市农业农村局</p></td></tr><tr><td>发布标准</td><td>市市场监管局</td></tr></table>`
    const source = read(portal(article + table))
    expect(source.text).toContain(
      '序号\t任务与单位\n1\t普查资源，形成 目录\t市市场监管局 市农业农村局\n\t发布标准\t市市场监管局\n',
    )
    const points = [...source.text]
    const cells = source.tables[0]?.rows.map((row) => row.map(([from, to]) => points.slice(from, to).join('')))
    expect(cells).toEqual([
      ['序号', '任务与单位', '任务与单位'],
      ['1', '普查资源，形成 目录', '市市场监管局 市农业农村局'],
      ['1', '发布标准', '市市场监管局'],
    ])
  })

  it('looks through tables that only lay the page out', () => {
    const laidOut = `<table><tr><td>&nbsp;</td><td>${article}</td><td></td></tr><tr><td></td><td>&nbsp;</td><td></td></tr></table>`
    const source = read(`<html><body>${laidOut}</body></html>`)
    expect(source.tables).toEqual([])
    expect(source.text.split('\n')).toHaveLength(4)
  })

  it('writes out the numbers of ordered lists, which are only style', () => {
    const list = '<ol start="3"><li>加强培训，提升能力。</li><li>严格考核，兑现奖惩。</li></ol>'
    expect(read(portal(article + list)).text).toContain('3.加强培训，提升能力。\n4.严格考核，兑现奖惩。\n')
  })

  it('leaves out hidden boxes and does not turn a line end inside the markup into a space', () => {
    const text = read(
      portal(
        `${article}<p>各县\n      区要落实责任，<b>按时</b>报送。</p><p style="display:none">隐藏的话，不读。</p>`,
      ),
    ).text
    expect(text).toContain('各县区要落实责任，按时报送。')
    expect(text).not.toContain('隐藏')
  })

  it('believes the bytes before the declared charset', () => {
    const text = read(`<html><head><meta charset="gb2312"></head><body>${article}</body></html>`).text
    expect(text).toContain('地理标志')
  })

  it('survives markup nested beyond reason', () => {
    const deep = '<div>'.repeat(50_000)
    expect(readHtml(new TextEncoder().encode(`<html><body>${article}${deep}</body></html>`)).ok).toBe(true)
  })

  const file = path.join(shared, 'policies/unannotated/guangzhou-2023-family-doctor.raw.html')
  if (!existsSync(file)) console.warn(`skipped: the real portal page is not at ${file}`)
  it.skipIf(!existsSync(file))('reads a real portal page to the same words as its hand-made text', () => {
    const source = read(readFileSync(file, 'utf8'))
    const bare = (text: string) => text.replace(/\s+/g, '')
    const words = bare(source.text)
    const expected = readFileSync(file.replace('.raw.html', '.txt'), 'utf8')
    // The text hides a telephone number and keeps the date row of the page; all else must be there.
    const lines = expected.split('\n').filter((line) => line.trim() !== '' && !/发布日期：|（略）/.test(line))
    const missing = lines.filter((line) => !words.includes(bare(line)))
    expect(missing).toEqual([])
    expect(words.length).toBeLessThan(bare(expected).length * 1.01)
    expect(source.tables.map((table) => [table.rows.length, table.rows[0]?.length])).toEqual([
      [21, 5],
      [41, 7],
    ])
  })
})
