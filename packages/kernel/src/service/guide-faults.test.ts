import { expect, test } from 'vitest'
import { field } from '../field.ts'
import { t } from '../text.ts'
import { guideGaps, serviceFaults } from './guide-faults.ts'
import type { Guide, Material, Service } from './service.ts'

const material = (over: Partial<Material>): Material => ({
  id: 'proof',
  name: t('权利证明', 'Proof of the right'),
  form: 'copy',
  copies: 1,
  source: 'applicant',
  accepted: t('在有效期内', 'In force'),
  basis: null,
  ...over,
})
const guide: Guide = {
  summary: t('申请援助', 'Ask for aid'),
  audience: ['firm'],
  basis: [{ instrument: 'x', article: '1' }],
  conditions: [t('在本市登记', 'Registered here')],
  materials: [material({})],
  result: t('援助决定', 'Decision'),
  sort: 'promised',
  fee: { free: true, basis: null },
  questions: [],
}
const facts = {
  place: '市民中心',
  hours: '工作日 9:00—17:00',
  phone: '12345',
  complaints: '12345',
  accept: 2,
  decide: 10,
}
const service: Service = {
  area: 'aid',
  words: [],
  guide,
  apply: { step: 'submit', pages: [{ title: t('事由', 'Matter'), fields: ['what', 'proof'] }] },
  series: '援',
  archive: { years: 10, basis: null },
}
const form = { what: field.text(t('事由', 'Matter')), proof: field.files(t('证明', 'Proof')) }

test('an item whose elements are all there may be published', () => {
  expect(guideGaps(guide, facts)).toEqual([])
})

test('each empty element is named, the city’s own as well', () => {
  const gaps = guideGaps({ ...guide, basis: [], conditions: [] }, { ...facts, phone: ' ' })
  expect(gaps.map((gap) => gap.zh)).toEqual(['缺少“设定依据”', '缺少“受理条件”', '缺少“咨询方式”'])
})

test.each(['其他相关材料', '有关证明', '法律法规规定的其他材料', '合同等材料'])(
  '“%s” asks for anything and is refused',
  (zh) => {
    const gaps = guideGaps({ ...guide, materials: [material({ name: t(zh, 'Anything') })] }, facts)
    expect(gaps).toHaveLength(1)
  },
)

test('what the government issues itself is not asked of applicants', () => {
  expect(guideGaps({ ...guide, materials: [material({ source: 'government' })] }, facts)).toHaveLength(1)
})

test('a sound declaration has no fault', () => {
  expect(serviceFaults(service, form)).toEqual([])
})

test('pages and form must name the same fields, each once', () => {
  const pages = [{ title: t('事由', 'Matter'), fields: ['what', 'what', 'gone'] }]
  expect(serviceFaults({ ...service, apply: { step: 'submit', pages } }, form)).toEqual([
    'a page asks for the undeclared field gone',
    'no page asks for the field proof',
    'the field what is asked for twice',
  ])
})

test('a page depends only on what was asked before it, a material on what the form asks', () => {
  const pages = [{ title: t('事由', 'Matter'), fields: ['what', 'proof'], when: { field: 'what', given: true } }]
  const materials = [material({ id: 'deed', when: { field: 'nothing', is: true } })]
  expect(serviceFaults({ ...service, guide: { ...guide, materials }, apply: { step: 'submit', pages } }, form)).toEqual(
    [
      'page 1 depends on what, which no page before it asks for',
      'no file field takes the material deed',
      'the material deed depends on the undeclared field nothing',
    ],
  )
})
