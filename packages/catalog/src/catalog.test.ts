import { type Kind, kindFaults, parentKinds, type Step, serviceFaults } from '@zhiqiang/kernel'
import { describe, expect, test } from 'vitest'
import { kinds, measures } from './registry.gen.ts'
import { effects, queries } from './registry.server.gen.ts'
import { spans } from './spans/spans.ts'

const declared: readonly Kind[] = kinds
const effectsOf = (kind: string): readonly string[] => Object.keys(effects[kind as keyof typeof effects] ?? {})

describe.each(declared.map((kind) => [kind.kind, kind] as const))('%s', (name, kind) => {
  const steps = Object.entries<Step>(kind.steps)

  test('is soundly declared', () => {
    expect(kindFaults(kind)).toEqual([])
  })

  test('asks on its pages what its form declares, and takes each material once', () => {
    const { service } = kind
    if (service) expect(serviceFaults(service, kind.steps[service.apply.step]?.form ?? {})).toEqual([])
  })

  test('has exactly the effects its steps call', () => {
    const called = new Set(steps.flatMap(([, step]) => (step.does === undefined ? [] : [step.does])))
    expect(new Set(effectsOf(name))).toEqual(called)
  })

  test('opens under a declared kind', () => {
    for (const under of parentKinds(kind)) expect(declared.map((k) => k.kind)).toContain(under)
  })
})

test('kinds have different names, and so have measures', () => {
  expect(new Set(declared.map((kind) => kind.kind)).size).toBe(declared.length)
  expect(new Set(measures.map((measure) => measure.id)).size).toBe(measures.length)
})

test('every measure is counted by a query, in words of both languages', () => {
  expect(Object.keys(queries).sort()).toEqual(measures.map((measure) => measure.id).sort())
  for (const { title, definition, unit } of measures) {
    for (const text of [title, definition, unit]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.en).toMatch(/^[^\p{Script=Han}]+$/u)
    }
  }
})

test('every span runs between steps of a declared kind, in words of both languages', () => {
  expect(new Set(spans.map((span) => span.id)).size).toBe(spans.length)
  for (const span of spans) {
    const steps = Object.keys(declared.find((kind) => kind.kind === span.kind)?.steps ?? {})
    expect(steps, span.id).toEqual(expect.arrayContaining([...span.from, ...span.to]))
    expect(span.title.zh).toMatch(/\p{Script=Han}/u)
    expect(span.title.en).toMatch(/^[^\p{Script=Han}]+$/u)
  }
})
