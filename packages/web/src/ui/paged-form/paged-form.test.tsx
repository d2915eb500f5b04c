// @vitest-environment happy-dom
import { type FieldPorts, webFacetsOf } from '@zhiqiang/fields/web'
import { fail, field, ok, type Problem, problem, type Result, t } from '@zhiqiang/kernel'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PagedForm, type PagedFormProps } from './paged-form.tsx'
import type { Saved } from './use-autosave.ts'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

const form = {
  name: field.text(t('企业名称', 'Firm')),
  loan: field.yesNo(t('是否已有贷款', 'Any loan')),
  bank: field.when({ field: 'loan', is: true }, field.text(t('贷款银行', 'Bank'))),
  note: field.optional(field.longText(t('说明', 'Note'))),
}
const pages = [
  { title: t('企业', 'Firm'), fields: ['name', 'loan'] },
  { title: t('贷款', 'Loan'), fields: ['bank'] },
  { title: t('其他', 'Other'), fields: ['note'] },
]
const ports: FieldPorts = {
  upload: async () => ({ error: '' }),
  searchUnits: async () => [],
  searchPeople: async () => [],
  searchRecords: async () => [],
  regions: async () => [],
  knownParty: async () => null,
  searchRegister: async () => [],
  nameOf: (id) => id,
  facetsOf: webFacetsOf,
}
const saved: Result<Saved> = ok({ at: '2026-11-22T06:03:00.000Z', version: '2' })

let root: Root
let host: HTMLElement

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] })
  localStorage.clear()
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})

afterEach(async () => {
  await act(async () => root.unmount())
  host.remove()
  vi.useRealTimers()
})

/** Draws the form; what it saved and handed in is collected. */
async function draw(given: Partial<PagedFormProps> = {}) {
  const saves: unknown[] = []
  const taken: unknown[] = []
  const props: PagedFormProps = {
    form,
    pages,
    initial: {},
    version: '1',
    draftKey: 'p1:draft',
    ports,
    save: async (typed) => {
      saves.push(typed)
      return saved
    },
    signIn: async () => false,
    submit: async (answers) => {
      taken.push(answers)
      return null
    },
    ...given,
  }
  await act(async () => root.render(<PagedForm {...props} />))
  return { saves, taken }
}

async function type(text: string, label = '企业名称') {
  const id = [...host.querySelectorAll('label')].find((one) => one.textContent?.includes(label))?.htmlFor
  const box = host.querySelector(`input[aria-label="${label}"]`) ?? (id ? document.getElementById(id) : null)
  if (!(box instanceof HTMLInputElement)) throw new Error(`no input ${label}`)
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, text)
    box.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

async function click(text: string) {
  const found = [...host.querySelectorAll<HTMLElement>('button, input[type=radio]')].find((one) =>
    (one.getAttribute('aria-label') ?? one.closest('label')?.textContent ?? one.textContent ?? '')
      .replace(/\s/g, '')
      .includes(text),
  )
  if (!found) throw new Error(`no ${text} in ${host.textContent}`)
  await act(async () => found.click())
}

async function onward() {
  await act(async () => {
    host.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await vi.advanceTimersByTimeAsync(20)
  })
}

const wait = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)))
const heading = () => host.querySelector('h2')?.textContent

describe('an applicant', () => {
  test('goes page by page, each step told in words, and stands at the heading of the next', async () => {
    await draw()
    expect(host.textContent).toContain('第 1 步，共 3 步')
    await type('某某公司')
    await click('否')
    await onward()
    expect(heading()).toBe('其他')
    expect(document.activeElement?.tagName).toBe('H2')
    expect(host.textContent).toContain('第 2 步，共 3 步')
    await click('上一步')
    expect(heading()).toBe('企业')
  })

  test('loses nothing typed on while the name of an organisation is looked up', async () => {
    let answer = (_: { readonly name: string }) => {}
    const knownParty = () => new Promise<{ readonly name: string }>((done) => (answer = done))
    const { saves } = await draw({
      form: {
        seller: field.party(t('卖方', 'Seller'), { sorts: ['organisation'] }),
        name: field.text(t('项目', 'Name')),
      },
      pages: [{ title: t('当事人', 'Parties'), fields: ['seller', 'name'] }],
      ports: { ...ports, knownParty },
    })
    await type('91110000600037341L', '统一社会信用代码')
    await act(async () =>
      host
        .querySelector('input[aria-label="统一社会信用代码"]')
        ?.dispatchEvent(new Event('focusout', { bubbles: true })),
    )
    await type('夹头许可', '项目')
    await act(async () => answer({ name: '云岭精工有限公司' }))
    await wait(5000)
    expect(saves.at(-1)).toMatchObject({
      seller: { name: '云岭精工有限公司', creditCode: '91110000600037341L' },
      name: '夹头许可',
    })
  })

  test('is told beside each field what to mend, keeps what was typed, and stays on the page', async () => {
    await draw()
    await type('某某公司')
    await onward()
    expect(heading()).toBe('企业')
    expect(host.querySelector('.zq-field-error')?.textContent).toBe('请填写“是否已有贷款”')
    expect(host.querySelector('.zq-paged-faults')?.textContent).toContain('有 1 处需要补充或改正')
    expect(document.activeElement?.className).toContain('zq-paged-faults')
    expect(host.querySelector('input')?.value).toBe('某某公司')
  })

  test('is asked a page only where it applies', async () => {
    await draw()
    await type('某某公司')
    await click('是')
    expect(host.textContent).toContain('第 1 步，共 4 步')
    await onward()
    expect(heading()).toBe('贷款')
  })

  test('sees all answers at the end, changes one and comes back, and hands in what is asked', async () => {
    const { taken } = await draw({ initial: { name: '某某公司', loan: false, bank: '旧银行' } })
    for (let n = 0; n < 2; n++) await onward()
    expect(heading()).toBe('核对并提交')
    expect(host.textContent).toContain('“企业”已填写完整')
    expect(host.textContent).not.toContain('旧银行')
    await click('修改企业名称')
    expect(document.activeElement?.tagName).toBe('INPUT')
    await type('新的公司')
    await onward()
    expect(heading()).toBe('核对并提交')
    await onward()
    expect(taken).toEqual([{ name: '新的公司', loan: false }])
    expect(localStorage.length).toBe(0)
  })

  test('who hands in too early is led to what is missing', async () => {
    const { taken } = await draw({ initial: { loan: false }, startPage: 2 })
    expect(host.textContent).toContain('“企业”有 1 处需要补充或改正')
    await onward()
    expect(heading()).toBe('企业')
    expect(host.querySelector('.zq-field-error')?.textContent).toBe('请填写“企业名称”')
    expect(taken).toEqual([])
  })

  test('is led to the field that the server refuses, and sees a refusal that concerns none', async () => {
    const refusals: Problem[] = [
      problem('E_INPUT', { what: '企业名称' }, { fields: { name: t('该企业未备案', 'not on file') } }),
      problem('E_BUSY'),
    ]
    const requests: string[] = []
    await draw({
      initial: { name: '某某公司', loan: false },
      startPage: 2,
      submit: async (_, requestId) => {
        requests.push(requestId)
        return refusals.shift() ?? null
      },
    })
    await onward()
    expect(heading()).toBe('企业')
    expect(host.querySelector('.zq-field-error')?.textContent).toBe('该企业未备案')
    await type('别的公司')
    await onward()
    await onward()
    expect(host.textContent).toContain('系统正忙')
    expect(new Set(requests).size).toBe(1)
  })
})

describe('a draft', () => {
  test('goes to the server after a pause, which then tells since when it has it', async () => {
    const { saves } = await draw()
    await type('某')
    await type('某某公司')
    expect(localStorage.getItem('zq-draft:paged:p1:draft')).toContain('某某公司')
    expect(saves).toEqual([])
    await wait(1100)
    expect(saves).toEqual([{ name: '某某公司' }])
    expect(host.querySelector('[role=status]')?.textContent).toBe('已保存 14:03')
    expect(localStorage.length).toBe(0)
  })

  test('survives the browser being killed before the server had it', async () => {
    await draw()
    await type('某某公司')
    await act(async () => root.unmount())
    root = createRoot(host)
    await draw()
    expect(host.querySelector('input')?.value).toBe('某某公司')
    expect(host.textContent).toContain('已恢复本机上还没有保存到服务器的内容')
  })

  test('stays on this machine while there is no network, and goes out when it is back', async () => {
    const answers: Result<Saved>[] = [fail(problem('E_BUSY')), saved]
    await draw({ save: async () => answers.shift() ?? saved })
    await type('某某公司')
    await wait(1100)
    expect(host.querySelector('[role=status]')?.textContent).toBe('离线，内容保存在本机')
    expect(localStorage.length).toBe(1)
    await act(async () => {
      window.dispatchEvent(new Event('online'))
      await vi.advanceTimersByTimeAsync(10)
    })
    expect(host.querySelector('[role=status]')?.textContent).toBe('已保存 14:03')
    expect(localStorage.length).toBe(0)
  })

  test('whose session has ended asks to sign in again in place, and is saved then', async () => {
    const answers: Result<Saved>[] = [fail(problem('E_SIGN_IN')), saved]
    const signIn = vi.fn(async () => true)
    await draw({ save: async () => answers.shift() ?? saved, signIn })
    await type('某某公司')
    await wait(1100)
    expect(signIn).toHaveBeenCalledOnce()
    expect(host.querySelector('[role=status]')?.textContent).toBe('已保存 14:03')
    expect(host.querySelector('input')?.value).toBe('某某公司')
  })

  test('typed while a save is under way goes out with the next one', async () => {
    const saves: unknown[] = []
    const open: ((answer: Result<Saved>) => void)[] = []
    await draw({
      save: (typed) => {
        saves.push(typed)
        return new Promise((resolve) => open.push(resolve))
      },
    })
    await type('某')
    await wait(1100)
    await type('某某公司')
    await wait(1100)
    expect(saves).toEqual([{ name: '某' }])
    await act(async () => open.shift()?.(saved))
    expect(saves).toEqual([{ name: '某' }, { name: '某某公司' }])
    expect(localStorage.length).toBe(1)
    await act(async () => open.shift()?.(saved))
    expect(localStorage.length).toBe(0)
  })

  test('changed elsewhere since is shown as it was changed, and what stands here can still be taken', async () => {
    await draw()
    await type('本机内容')
    await act(async () => root.unmount())
    root = createRoot(host)
    await draw({ version: '7', initial: { name: '别处内容' } })
    expect(host.querySelector('input')?.value).toBe('别处内容')
    await click('改用本机内容')
    expect(host.querySelector('input')?.value).toBe('本机内容')
  })
})
