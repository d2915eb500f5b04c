// @vitest-environment happy-dom
import { field, type Problem, problem, t } from '@zhiqiang/kernel'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SessionProvider } from '../app/session.tsx'
import { StepForm } from './step-form.tsx'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

const me = {
  id: 'p1',
  login: 'baiyutong',
  name: '白雨桐',
  city: {
    code: '990100',
    name: '云川市',
    nameEn: null,
    brandColour: '#0b5a6f',
    sample: true,
    today: '2026-11-22',
    daysAhead: 0,
  },
  posts: [],
  verbs: [],
  secondFactorDue: false,
  csrf: 'x',
}

const form = {
  ground: field.longText(t('退签理由', 'Ground')),
  note: field.optional(field.text(t('说明', 'Note'))),
  shown: field.data(t('显示', 'Shown')),
}

let root: Root
let host: HTMLElement

beforeEach(() => {
  localStorage.clear()
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})

afterEach(async () => {
  await act(async () => root.unmount())
  host.remove()
})

/** Draws the form and collects what it sends; each sending is answered in turn. */
async function draw(answers: readonly (Problem | null)[]) {
  const sent: { readonly answers: Record<string, unknown>; readonly requestId: string }[] = []
  const left = [...answers]
  await act(async () =>
    root.render(
      <SessionProvider me={me}>
        <StepForm
          form={form}
          draftKey="task:decline"
          button="退签"
          submit={async (given, requestId) => {
            sent.push({ answers: given, requestId })
            return left.shift() ?? null
          }}
        />
      </SessionProvider>,
    ),
  )
  return sent
}

async function type(text: string) {
  const box = host.querySelector('textarea')
  if (!box) throw new Error('no textarea')
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box, text)
    box.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

async function press() {
  await act(async () => {
    host.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  })
}

test('each declared field stands with its label, an optional one says so, and a screen of its own has no control', async () => {
  await draw([])
  const labels = [...host.querySelectorAll('label')].map((label) => label.textContent)
  expect(labels).toEqual(['退签理由 ', '说明 选填'])
  for (const label of host.querySelectorAll('label'))
    expect(host.querySelector(`[id="${label.htmlFor}"]`)).not.toBeNull()
})

test('a blank required field is named and nothing is sent', async () => {
  const sent = await draw([])
  await press()
  expect(host.textContent).toContain('请填写“退签理由”')
  expect(sent).toEqual([])
})

test('after a refusal the text stays and the same request id goes out again; once taken, the draft is gone', async () => {
  const sent = await draw([problem('E_BUSY'), null])
  await type('不属于本单位职责')
  expect(localStorage.getItem('zq-draft:p1:task:decline')).toContain('不属于')
  await press()
  expect(host.textContent).toContain('系统正忙')
  await press()
  expect(sent.map((one) => one.answers)).toEqual([{ ground: '不属于本单位职责' }, { ground: '不属于本单位职责' }])
  expect(sent[0]?.requestId).toBe(sent[1]?.requestId)
  expect(localStorage.getItem('zq-draft:p1:task:decline')).toBeNull()
})

test('what was not sent last time is there again, and says so', async () => {
  localStorage.setItem('zq-draft:p1:task:decline', JSON.stringify({ ground: '上次写到一半' }))
  await draw([])
  expect(host.querySelector('textarea')?.value).toBe('上次写到一半')
  expect(host.textContent).toContain('这是上次没有发出的内容')
})

test('an error of the server stands beside its field', async () => {
  const refusal = problem('E_INPUT', { what: '退签理由' }, { fields: { ground: t('太短', 'too short') } })
  await draw([refusal])
  await type('不')
  await press()
  expect(host.querySelector('.zq-field-error')?.textContent).toBe('太短')
})
