// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readAnswers } from '@zhiqiang/fields'
import { askedOf, type Form } from '@zhiqiang/kernel'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { SessionProvider } from '../app/session.tsx'
import { StepForm } from './step-form.tsx'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

interface Case {
  readonly says: string
  readonly form: Form
  readonly given: Readonly<Record<string, unknown>>
  readonly asked: readonly string[]
  readonly kept: Readonly<Record<string, unknown>>
}

const file = path.join(import.meta.dirname, '../../../../tests/fixtures/forms/asked.json')
const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly Case[]

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

test.each(cases)('the server asks and keeps the same: $says', ({ form, given, asked, kept }) => {
  expect(Object.keys(askedOf(form, given))).toEqual(asked)
  expect(readAnswers(form, given)).toEqual({ answers: kept, wrong: {} })
})

test.each(cases)('the browser shows and sends the same: $says', async ({ form, given, asked, kept }) => {
  localStorage.clear()
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  const sent: unknown[] = []
  await act(async () =>
    root.render(
      <SessionProvider me={me}>
        <StepForm
          form={form}
          draftKey="case:open"
          button="提交"
          initial={given}
          submit={async (answers) => {
            sent.push(answers)
            return null
          }}
        />
      </SessionProvider>,
    ),
  )
  const labels = [...host.querySelectorAll('.zq-field > label, .zq-field > legend')]
  expect(labels.map((label) => label.textContent?.replace('选填', '').trim())).toEqual(
    asked.map((name) => form[name]?.label.zh),
  )
  await act(async () => {
    host.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  })
  expect(sent).toEqual([kept])
  await act(async () => root.unmount())
  host.remove()
})
