// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { Light, lightWords } from './state-tag.tsx'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

test('green is what is met or on course, red what is behind or missed; no two lights share both shape and colour', async () => {
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  await act(async () => root.render(lightWords.map(({ value }) => <Light key={value} light={value} />)))
  const looks = [...host.querySelectorAll('.zq-mark')].map((mark) => ({
    tone: mark.className.replace('zq-mark zq-mark-', ''),
    shape: mark.querySelector('svg')?.innerHTML,
  }))
  expect(lightWords.map(({ value }, at) => [value, looks[at]?.tone])).toEqual([
    ['met', 'good'],
    ['onTrack', 'good'],
    ['behind', 'bad'],
    ['missed', 'bad'],
    ['incomplete', 'wait'],
    ['unknown', 'plain'],
  ])
  expect(new Set(looks.map(({ tone, shape }) => `${tone}${shape}`)).size).toBe(lightWords.length)
  await act(async () => root.unmount())
})
