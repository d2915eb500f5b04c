import { expect, test } from 'vitest'
import { findBarriers } from '../support/browser.ts'
import { caseWork, panelOf, takes } from '../support/case-work.ts'
import { stopAtFirstFailure } from '../support/journey.ts'
import { chooseFound, textFile } from '../support/workbench.ts'

// A letter that complains and reports: two files, the reporter kept; sent to the county, refused once; decided, told, rewarded.

stopAtFirstFailure()

const { as, open, also } = caseWork()

test('one letter that complains and reports becomes two files, each with its own clock', async () => {
  const page = await as('duwenqing')
  await page.goto('/app/services')
  await page.getByRole('link', { name: '知识产权投诉' }).click()
  await page.getByRole('button', { name: '在线申办' }).click()
  const next = () => page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('个人', { exact: true }).first().click()
  await page.getByLabel('姓名', { exact: true }).fill('孙某某（老街茶庄）')
  await chooseFound(page, page.getByLabel('县（市、区）', { exact: true }).first(), '澜城', '澜城区')
  await page.getByLabel('街道和门牌号').fill('老街 31 号')
  await next()
  await page.getByRole('radio', { name: '商标' }).check()
  await page.getByLabel('争议事实', { exact: true }).fill('所购茶叶礼盒商标系仿冒，付款三百元。')
  await page.getByLabel('投诉请求', { exact: true }).fill('退还货款')
  await page.locator('input[type=file]').setInputFiles(textFile('杜文清的小票.txt', '购物小票\n'))
  await page.getByText('SM3').first().waitFor()
  await next()
  await page.getByRole('radio', { name: '是', exact: true }).check()
  await page.getByRole('radio', { name: '商标侵权或违法使用商标' }).check()
  await page.getByLabel('违法事实', { exact: true }).fill('店内还有同款礼盒约四十件。')
  await page.getByRole('radio', { name: /^实名/ }).check()
  await next()
  await page.getByRole('button', { name: /^提交/ }).click()
  await page.getByRole('heading', { name: '已提交' }).waitFor()
  const receipt = await page.locator('.zq-receipt').textContent()
  expect(receipt).toMatch(/知投〔\d{4}〕\d+号/)
  expect(receipt).toMatch(/知举〔\d{4}〕\d+号/)
})

test('the report names nobody to its handler; a look asks for a reason and tells the office', async () => {
  const head = await open('yanshuhua', 'item=breach-report&sort=moved')
  const seen = await head.locator('main').textContent()
  expect(seen).not.toContain('杜文清')
  const panel = panelOf(head)
  await panel.getByRole('button', { name: '查看举报人身份' }).click()
  await panel.getByLabel('确需查看的理由').fill('需要举报人指认货架')
  await panel.locator('form').getByRole('button', { name: '查看举报人身份' }).click()
  await panel.getByText('杜文清').first().waitFor()
  const office = await as('guyanqing')
  await office.goto('/app/notices')
  await office.getByText('有人查看了举报人身份').first().waitFor()
  await office.getByText('需要举报人指认货架').first().waitFor()
})

test('the command view sends the letter to the county, which refuses once with its reason', async () => {
  const office = await as('guyanqing')
  await office.goto('/app/command?item=complaint')
  const red = office.getByRole('row').filter({ hasText: '澜城区' }).first()
  await red.getByRole('link').last().waitFor()
  const complaint = await open('yanshuhua', 'item=complaint&sort=moved')
  const no = (await complaint.getByRole('heading', { level: 1 }).textContent())?.match(/知投〔\d{4}〕\d+号/)?.[0] ?? ''
  await office.getByRole('button', { name: `派单 ${no}` }).click()
  const drawer = office.getByRole('dialog')
  await drawer.getByRole('button', { name: '指挥派单' }).click()
  await chooseFound(office, drawer.getByLabel('派往'), '澜城区市场', '澜城区市场监督管理局')
  await drawer.getByLabel('理由', { exact: true }).fill('经营地在澜城区')
  await drawer.locator('form').getByRole('button', { name: '指挥派单' }).click()
  await drawer.locator('form').waitFor({ state: 'detached' })
  const county = await also('hechunsheng', complaint)
  const back = { fill: { 不属于本单位管辖的理由和依据: '店铺已迁往云渚区' } }
  await panelOf(county).getByRole('button', { name: '退回', exact: true }).click()
  await panelOf(county).getByLabel('不属于本单位管辖的理由和依据').fill(back.fill.不属于本单位管辖的理由和依据)
  await panelOf(county).locator('form').getByRole('button', { name: '退回', exact: true }).click()
  await complaint.reload()
  await complaint.getByText('被退回，管辖待定').first().waitFor()
  await takes(complaint, '移送有管辖权的单位', '已移送，待接收', {
    fill: { 理由: '登记地仍在澜城区' },
    more: (form) => chooseFound(complaint, form.getByLabel('移送到'), '澜城区市场', '澜城区市场监督管理局'),
  })
  await county.reload()
  await panelOf(county).getByText('现在不能办').click()
  await panelOf(county)
    .getByText(/已经退回过一次/)
    .waitFor()
  await takes(county, '接收', '待受理')
  await county.goto('/app/command')
  await county.getByRole('row').filter({ hasText: '澜城区' }).first().waitFor()
  expect(await findBarriers(office)).toEqual([])
})

test('a real-name reporter is told of the filing, and collects the reward by a code without a name', async () => {
  const head = await open('yanshuhua', 'item=breach-report&sort=moved')
  const filed = { 立案编号: '澜市监立〔2026〕31号', 核查情况: '现场查获仿冒礼盒四十二件' }
  await takes(head, '决定立案', '已立案，待告知', { fill: filed })
  await takes(head, '告知举报人', '已立案', { fill: { 告知内容: '您举报的事项已经立案' } })
  const penalty = { 行政处罚决定书文号: '澜市监罚〔2026〕55号', '罚没款金额（元）': '200000' }
  await takes(head, '核定举报奖励', '已立案', { fill: penalty, tick: ['二级：提供事实和部分证据'] })
  await head.getByText('6,000 元').first().waitFor()
  const reporter = await also('duwenqing', head)
  await reporter.getByText('您举报的事项已经立案').first().waitFor()
  await panelOf(reporter).getByRole('button', { name: '取得领奖码' }).click()
  await panelOf(reporter).locator('form').getByRole('button', { name: '取得领奖码' }).click()
  const code = (await panelOf(reporter).locator('code').textContent()) ?? ''
  await head.reload()
  await takes(head, '凭码发放奖励', '已立案', { fill: { 领奖码: code, 付款凭证号: '现付 0031' }, tick: ['现金'] })
  await head.getByText('现付 0031').first().waitFor()
  expect(await findBarriers(head)).toEqual([])
})
