import { expect, test } from 'vitest'
import { findBarriers } from '../support/browser.ts'
import { caseWork, panelOf, takes } from '../support/case-work.ts'
import { dayAfter, moveTo, todayOf } from '../support/day.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { textFile } from '../support/workbench.ts'

// A ruling: no utility model without its report; a suspended case goes on where it stood, is heard, ruled on and enforced.

stopAtFirstFailure()

const { as, open, also } = caseWork()

test('a utility model without an evaluation report is refused with the reason and its article', async () => {
  const page = await as('songxiao')
  await page.goto('/app/services')
  await page.getByRole('link', { name: '专利侵权纠纷行政裁决' }).click()
  await page.getByRole('button', { name: '在线申办' }).click()
  const next = () => page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('专利号', { exact: true }).fill('ZL 2023 2 0135062.8')
  await page.getByLabel('发明创造名称').fill('定位夹具')
  await page.getByRole('radio', { name: '实用新型' }).check()
  const yesNo = (of: string, answer: string) =>
    page.getByRole('radiogroup', { name: of }).getByText(answer, { exact: true }).click()
  await yesNo('是否有专利权评价报告', '否')
  await yesNo('专利权是否有效且年费已缴', '是')
  await page.getByText('专利权人', { exact: true }).click()
  await page.locator('input[type=file]').last().setInputFiles(textFile('专利证书.txt', '专利证书\n'))
  await page.getByText('SM3').first().waitFor()
  await next()
  await page.getByLabel('统一社会信用代码').fill('91419900MA9K000287')
  await page.getByLabel(/^单位名称/).fill('澜川禾苗农业科技有限公司')
  await page.getByText('被请求人所在地在本市', { exact: true }).click()
  await yesNo('是否已就同一纠纷向法院起诉', '否')
  await next()
  await page.getByLabel('侵权事实和比对', { exact: true }).fill('结构与权利要求 1 相同')
  await page.getByText('责令立即停止侵权', { exact: true }).click()
  await page.locator('input[type=file]').last().setInputFiles(textFile('公证书.txt', '公证书\n'))
  await page.getByText('SM3').first().waitFor()
  await next()
  await page.getByRole('button', { name: /^提交/ }).click()
  await page
    .getByText(/附有国家知识产权局出具的专利权评价报告.*第66条/)
    .first()
    .waitFor()
})

test('a suspension on a request for invalidation stops the clock, and the case goes on where it stood', async () => {
  const head = await open('yanshuhua', 'item=patent-ruling&state=suspended')
  await head.getByText('已停止计算').first().waitFor()
  await head.getByRole('heading', { name: '答辩意见' }).waitFor()
  await takes(head, '恢复办理', '审理中', { fill: { 理由: '无效宣告请求被驳回' } })
  const closing = head.getByRole('listitem').filter({ has: head.getByText('办结期限', { exact: true }) })
  await closing.getByText('逐日推算').click()
  await closing
    .getByText(/请求宣告专利无效，中止处理/)
    .first()
    .waitFor()
})

test('it is heard, ruled on with remedy and term, served, and enforced when nobody sues in time', async () => {
  const head = await as('yanshuhua')
  const today = await todayOf(head)
  const call = { 审理日期: today, 时间和地点: '上午九点，三楼审理室', 审理的问题: '自锁斜面是否等同' }
  await takes(head, '通知口头审理', '审理中', { fill: call })
  const minutes = { 审理日期: today, 到场人员: '双方代理人', 审理笔录: '双方就技术特征逐项比对。' }
  await takes(head, '记录口头审理', '审理中', { fill: minutes })
  const ruling = {
    认定的事实: '技术特征相同',
    理由和依据: '落入权利要求 1',
    '裁决内容（责令停止的行为）': '立即停止使用',
  }
  await takes(head, '作出裁决', '已裁决，待送达', { fill: ruling, tick: ['侵权成立'] })
  await takes(head, '裁决书已送达双方', '裁决已送达，起诉期', { fill: { 后一方收到的日期: today }, tick: ['直接送达'] })
  const firm = await also('songxiao', head)
  await firm.getByText('双方就技术特征逐项比对。').first().waitFor()
  expect(await findBarriers(firm)).toEqual([])
  const administrator = await as('tangzihao')
  await moveTo(administrator, dayAfter(today, 20))
  await head.reload()
  await head.getByRole('heading', { level: 1 }).getByText('裁决生效，待履行', { exact: true }).waitFor()
  const enforce = { 执行法院: '澜川市中级人民法院', 没有停止侵权的事实: '现场仍在使用' }
  await takes(head, '申请法院强制执行', '强制执行中', { fill: enforce })
  await takes(head, '裁决已履行', '已履行', { fill: { 履行情况: '已拆除' } })
  await panelOf(head).waitFor()
})
