import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html, markupOf } from './html.ts'

test('escapes text in content and in quoted attributes', () => {
  const name = `<script>alert("1")</script>&'`
  expect(markupOf(html`<p title="${name}">${name}</p>`)).toBe(
    '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</p>',
  )
})

test('lets markup made by a template stand, also in lists', () => {
  const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`)
  expect(markupOf(html`<ul>${items}</ul>`)).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>')
})

test('leaves no trace of what is not there, and writes zero', () => {
  expect(markupOf(html`<p>${null}${undefined}${false}${0}</p>`)).toBe('<p>0</p>')
})

test('no text, whatever it holds, opens an element or ends an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(markupOf(text)).not.toMatch(/[<>"']/)
    }),
  )
})

test('data that looks like markup is not taken for it', () => {
  const forged = JSON.parse('{"html":"<b>"}') as never
  expect(markupOf(forged)).toBeUndefined()
})
