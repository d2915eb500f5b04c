import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scannedPdf } from '../../packages/server/test/fixtures/documents/pdf.ts'
import { openBrowser, openVisitor, type Visitor } from '../support/browser.ts'
import { fixturePlan, fixturePlanText } from '../support/fixture-plan.ts'
import { people, type SampleServer, startSampleServer } from '../support/sample-server.ts'
import {
  ask,
  askAll,
  type GivenFile,
  importPlan,
  openWorkbench,
  sendDocument,
  tab,
  textFile,
} from '../support/workbench.ts'

const year = new Date().getFullYear() + 1
const lockedPdf = new URL('../../packages/server/test/fixtures/documents/locked.pdf', import.meta.url)

const law = `云岭市地理标志条例

第一章 总则

${['保护地理标志', '规范使用行为', '促进产业发展', '本市行政区域适用本条例', '县级以上人民政府加强领导', '市场监督管理部门负责监督', '任何单位不得擅自使用', '违反本条例的责令改正', '情节严重的处以罚款', '本条例自公布之日起施行'].map((words, n) => `第${'一二三四五六七八九十'[n]}条 为了${words}，制定本条。`).join('\n\n')}
`

const noise = Buffer.from(Uint8Array.from({ length: 4096 }, (_, n) => (n * 7919 + (n >> 3) * 104_729) % 256))

interface Bad {
  readonly what: string
  readonly file: GivenFile
  readonly says: string
  readonly fix: string
}

const pdfFile = (name: string, bytes: Uint8Array): GivenFile => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(bytes),
})

const bad: readonly Bad[] = [
  { what: 'an empty file', file: textFile('空.txt', ''), says: '这个文件是空的', fix: '请核对是否选错了文件' },
  {
    what: 'binary data',
    file: { name: '数据.bin.txt', mimeType: 'text/plain', buffer: noise },
    says: '二进制数据',
    fix: '请上传 Word、PDF、网页或文本格式',
  },
  {
    what: 'a scanned PDF',
    file: pdfFile('扫描件.pdf', scannedPdf(2)),
    says: '扫描图片',
    fix: '请上传起草时的 Word 文件',
  },
  {
    what: 'an encrypted PDF',
    file: pdfFile('加密.pdf', readFileSync(lockedPdf)),
    says: '设有打开密码',
    fix: '请先去掉密码',
  },
  { what: 'a law', file: textFile('条例.txt', law), says: '法律法规条文，不是规划', fix: '请上传规划、方案或意见' },
  {
    what: 'a text marked 机密',
    file: textFile('机密.txt', `机密★10年\n\n${fixturePlanText(year)}`),
    says: '密级“机密”',
    fix: '没有保存',
  },
]

let server: SampleServer
let browser: Browser
let office: Visitor

beforeAll(async () => {
  server = await startSampleServer()
  browser = await openBrowser()
  office = await openWorkbench(browser, server, 'office')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** All that an import could leave behind: plans in any state, stored files, lines of the log that quote the document. */
async function traces(): Promise<{ readonly plans: readonly string[]; readonly files: readonly string[] }> {
  const plans = await askAll<{ readonly id: string }>(office.page, '/api/policies')
  const files = readdirSync(join(server.dataDir, 'files'), { recursive: true, withFileTypes: true })
  return {
    plans: plans.map((plan) => plan.id).sort(),
    files: files
      .filter((file) => file.isFile())
      .map((file) => file.name)
      .sort(),
  }
}

async function alertOf(page: Page): Promise<string> {
  const alert = page.getByRole('alert')
  await alert.first().waitFor({ timeout: 60_000 })
  expect(await alert.count()).toBe(1)
  return (await alert.textContent()) ?? ''
}

describe('a document that cannot be read', () => {
  test.each(bad)(
    '$what is answered by one message that says what it is and what to do; nothing is kept',
    async (one) => {
      const { page } = office
      const before = await traces()
      await sendDocument(page, one.file)
      const said = await alertOf(page)
      expect(said).toContain(one.says)
      expect(said).toContain(one.fix)
      expect(said).not.toMatch(/undefined|null|NaN|Error|at \w+ \(/)
      expect(page.url()).toContain('/app/policies/new')
      expect(await traces()).toEqual(before)
    },
  )

  test('fifty megabytes are refused before they travel, and by the server if they do', async () => {
    const { page } = office
    const before = await traces()
    const buffer = Buffer.alloc(50 * 1024 * 1024, '知')
    await page.goto('/app/policies/new')
    // The browser's protocol carries no file this large in one message, so the page makes it itself.
    await page.getByLabel('从电脑选择').evaluate((input: HTMLInputElement, size: number) => {
      const list = new DataTransfer()
      list.items.add(new File([new Uint8Array(size)], '五十兆.txt', { type: 'text/plain' }))
      input.files = list.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    }, buffer.length)
    expect(await alertOf(page)).toMatch(/50.*(超过|20)/)
    expect(await page.getByRole('button', { name: '上传并读取' }).isDisabled()).toBe(true)

    const { csrf } = await ask<{ readonly csrf: string }>(page, '/api/session')
    const form = new FormData()
    form.set('region', '419900')
    form.set('requestId', crypto.randomUUID())
    form.set('file', new Blob([buffer]), '五十兆.txt')
    const cookies = await page.context().cookies()
    const answer = await fetch(`${server.url}/api/policies`, {
      method: 'POST',
      headers: { 'x-zq-csrf': csrf, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
      body: form,
    })
    const refusal = (await answer.json()) as {
      readonly message: { readonly zh: string }
      readonly fix: { readonly zh: string }
    }
    expect(answer.status).toBeGreaterThanOrEqual(413)
    expect(answer.status).toBeLessThan(500)
    expect(refusal.message.zh).toContain('20 MB')
    expect(refusal.fix.zh).not.toBe('')
    expect(await traces()).toEqual(before)
  })

  test('nothing can be sent before there is something to send', async () => {
    const { page } = office
    await page.goto('/app/policies/new')
    expect(await page.getByRole('button', { name: '上传并读取' }).isDisabled()).toBe(true)
    await page.getByText('粘贴全文').click()
    await page.getByLabel('文件全文').fill('   ')
    expect(await page.getByRole('button', { name: '上传并读取' }).isDisabled()).toBe(true)
    await page.getByText('选择文件').click()
  })
})

describe('a text that is not for everybody', () => {
  const text = fixturePlanText(year).replace('（此件公开发布）', '（此件依申请公开）')

  test('依申请公开 bars the public page until somebody entitled decides otherwise, with a ground', async () => {
    const { page } = office
    const id = await importPlan(page, textFile('依申请公开.txt', text))
    await tab(page, '发现').click()
    await page.getByRole('button', { name: '发布', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '发布' })
    await dialog.getByRole('radio', { name: '公开：' }).check()
    await dialog.getByText(/依申请公开.*理由/).waitFor()
    expect(await dialog.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true)
    await dialog.getByRole('radio', { name: '内部' }).check()
    await dialog.getByRole('button', { name: '发布', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('第 1 版').waitFor()

    const reader = await openVisitor(browser, server.url, { script: false })
    const address = `/c/419900/plans/${id}`
    expect((await reader.page.goto(address))?.status()).toBe(404)
    await reader.page.goto('/c/419900')
    expect(await reader.page.locator('body').textContent()).not.toContain(fixturePlan.title(year))
    const [clause] = await askAll<{ readonly id: string }>(page, `/api/policies/${id}/clauses`)
    expect((await reader.page.goto(`/clause/${clause?.id}`))?.status()).toBe(404)

    await page.getByRole('button', { name: '调整公开范围' }).click()
    const change = page.getByRole('dialog', { name: '调整公开范围' })
    await change.getByRole('radio', { name: '公开：' }).check()
    await change.getByLabel('理由').fill('经主要负责人批准主动公开。')
    await change.getByRole('button', { name: '保存' }).click()
    await change.waitFor({ state: 'hidden' })
    expect((await reader.page.goto(address))?.status()).toBe(200)
    await reader.context.close()

    const history = await askAll<{ readonly type: string; readonly payload: unknown }>(page, `/api/things/${id}/events`)
    expect(JSON.stringify(history)).toContain('经主要负责人批准主动公开。')
  })
})

describe('a session that ends while somebody types', () => {
  test('signing in happens in place, and the report that was typed is sent as it stood', async () => {
    const { page, context, errors } = await openWorkbench(browser, server, 'reporter')
    const tasks = await askAll<{ readonly id: string; readonly state: string }>(page, '/api/tasks')
    const open = tasks.find((task) => task.state === 'active')
    await page.goto(`/app/tasks/${open?.id}`)
    const panel = page.getByRole('region', { name: '现在可以办' }).last()
    await panel.getByRole('button', { name: '报送进展' }).click()
    const typed = '已走访企业十二家，收集需求二十三项；\n下月汇总成册。'
    await panel.getByLabel('进展情况').fill(typed)

    await context.clearCookies({ name: 'zq_session' })
    await panel.locator('form').getByRole('button', { name: '报送进展' }).click()
    const dialog = page.getByRole('dialog', { name: '登录已过期' })
    await dialog.waitFor()
    expect(await dialog.getByLabel('用户名').inputValue()).toBe(people.reporter)
    await dialog.getByLabel('密码').fill('不对的密码')
    await dialog.getByRole('button', { name: '登录', exact: true }).click()
    await dialog.getByRole('alert').waitFor()
    expect(await panel.getByLabel('进展情况').inputValue()).toBe(typed)
    await dialog.getByLabel('密码').fill(server.password)
    await dialog.getByRole('button', { name: '登录', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })

    const report = page.getByRole('listitem').filter({ hasText: '已走访企业十二家' }).first()
    await report.getByText('待审核').first().waitFor()
    expect(errors.filter((error) => !/status of (401|403)/.test(error))).toEqual([])
    await context.close()
  })

  test('what was typed survives a reload of the page', async () => {
    const { page, context } = await openWorkbench(browser, server, 'reporter')
    const tasks = await askAll<{ readonly id: string; readonly state: string }>(page, '/api/tasks')
    const open = tasks.find((task) => task.state === 'active')
    await page.goto(`/app/tasks/${open?.id}`)
    const panel = page.getByRole('region', { name: '现在可以办' }).last()
    await panel.getByRole('button', { name: '报送进展' }).click()
    await panel.getByLabel('进展情况').fill('写到一半')
    await page.reload()
    await panel.getByRole('button', { name: '报送进展' }).click()
    await panel.getByText('这是上次没有发出的内容').waitFor()
    expect(await panel.getByLabel('进展情况').inputValue()).toBe('写到一半')
    await context.close()
  })
})
