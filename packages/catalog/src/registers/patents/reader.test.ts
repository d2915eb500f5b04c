import { isPlainDate, type SourceRow, type Taken, type XmlElement } from '@zhiqiang/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { law } from '../../law/law.ts'
import { dayOf, notesOf, parts } from '../../shared/records/values.ts'
import { classIn, locarnoIn } from './classes.ts'
import { reader } from './reader.ts'
import { grounds, reckon } from './reckon.ts'

const rowOf = (cells: Readonly<Record<string, string | readonly string[]>>): SourceRow => ({
  text: (field) => [cells[field] ?? ''].flat().join('；'),
  list: (field) => [cells[field] ?? []].flat(),
})
const record = (taken: Taken) => {
  if ('refused' in taken) throw new Error(taken.refused.en)
  return taken.record
}

describe('a row of a table', () => {
  test('of a gazette becomes a record told by both its numbers', () => {
    const { values, numbers, notes } = record(
      reader.row(
        rowOf({
          application_number: '202320135062.8',
          publication_number: 'CN900000001U',
          title: ' 一种  水槽 ',
          applicants: '云岭甲公司;??海晏大学;',
          published_on: '2023.07.12',
          ipc: 'E03C1/182(2006.01)I;??G01B11/26(2006.01)I',
        }),
      ),
    )
    expect(numbers).toEqual(['202320135062.8', 'CN900000001'])
    expect(values).toEqual({
      application_number: '202320135062.8',
      publication_number: 'CN900000001U',
      office: 'CN',
      kind: 'utility',
      title: '一种 水槽',
      applicants: ['云岭甲公司', '海晏大学'],
      published_on: '2023-07-12',
      granted_on: '2023-07-12',
      ipc: ['E03C1/182', 'G01B11/26'],
    })
    expect(notes).toEqual([])
  })

  test('of a design has its class of Locarno where others have theirs of the IPC', () => {
    const { values } = record(
      reader.row(rowOf({ publication_number: 'CN300000001S', title: '柜', ipc: '01-01 (11)  ' })),
    )
    expect(values).toMatchObject({ kind: 'design', locarno: ['01-01'] })
    expect(values).not.toHaveProperty('ipc')
  })

  test('of another office keeps its numbers with the office in front', () => {
    const { values, numbers } = record(
      reader.row(
        rowOf({
          application_number: 'US 201213657122 A',
          publication_number: 'US 2013/0101709 A1',
          title: 'Method',
          published_on: '25/04/13',
        }),
      ),
    )
    expect(values).toMatchObject({ office: 'US', publication_number: 'US20130101709A1', published_on: '2013-04-25' })
    expect(numbers).toEqual(['US201213657122A', 'US20130101709'])
  })

  test('without a title, or without a number that can be used, is refused with what is missing', () => {
    expect(reader.row(rowOf({ publication_number: 'CN900000001A' }))).toMatchObject({
      refused: { zh: '没有名称（标题、发明名称）' },
    })
    expect(reader.row(rowOf({ application_number: '202320135062.9', title: '甲' }))).toMatchObject({
      refused: { en: expect.stringContaining('the check digit does not fit') },
    })
  })
})

test.each([
  ['G01C21/00(2006.01)I', 'G01C21/00'],
  ['C07D41700', 'C07D417/00'],
  ['A61N    5/00    (2006.01)', 'A61N5/00'],
  ['H04N   1/40        20060101AFI20051109BHEP', 'H04N1/40'],
  ['H04L', 'H04L'],
  ['G06', 'G06'],
  ['01-01', null],
  ['方法', null],
])('the class %s is read as %s', (text, symbol) => expect(classIn(text)).toBe(symbol))

test('a class of Locarno is read with or without its dash', () => {
  expect(['01-01 (11)', '0101', 'A01'].map(locarnoIn)).toEqual(['01-01', '01-01', null])
})

test('names are parted as vendors part them, never at a comma', () => {
  expect(parts(['甲;??乙;', 'SMITH, JOHN | DOE, JANE', '甲；丙'])).toEqual([
    '甲',
    '乙',
    'SMITH, JOHN',
    'DOE, JANE',
    '丙',
  ])
})

test('whatever stands for a day becomes one that exists, or is left out with a note', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/)), (text) => {
      const notes = notesOf()
      const day = dayOf(text, 'filed_on', notes)
      if (day !== null) expect(isPlainDate(day) && day >= '1790-01-01' && day <= '2100-12-31').toBe(true)
      else expect(notes.list.length).toBe(text.trim() === '' || text.trim() === 'None' ? 0 : 1)
    }),
  )
})

describe('what follows', () => {
  const ports = { law, today: '2026-03-02', placeOf: (address: string) => (address === '甲地' ? '410700' : null) }
  const cn = { office: 'CN', kind: 'invention', filed_on: '2022-01-04' }

  test('a granted right is in force until the last day of its term, and says by which rule', () => {
    const valid = reckon({ ...cn, granted_on: '2024-05-06', address: '甲地' }, ports)
    expect(valid).toEqual({ dated_on: '2022-01-04', expires_on: '2042-01-03', status: 'valid', region: '410700' })
    expect(reckon({ ...cn, granted_on: '2024-05-06' }, { ...ports, today: '2042-01-04' }).status).toBe('expired')
    expect(grounds({ ...cn, expires_on: '2042-01-03' }, law).expires_on?.en).not.toContain('unconfirmed')
    const older = { ...cn, filed_on: '2012-01-04', expires_on: '2032-01-03' }
    expect(grounds(older, law).expires_on?.zh).toContain('未核实')
  })

  test('a source that tells an end is believed, one that tells a grant not past the term', () => {
    const granted = { ...cn, granted_on: '2024-05-06' }
    expect(reckon({ ...granted, status_said: '未缴年费终止' }, ports).status).toBe('lapsed')
    expect(reckon({ ...granted, ended_on: '2025-01-01' }, ports).status).toBe('lapsed')
    expect(reckon({ ...granted, status_said: '授权' }, { ...ports, today: '2043-01-01' }).status).toBe('expired')
  })

  test('an application is pending while it may be, then unknown; other offices have no term here', () => {
    expect(reckon({ ...cn, published_on: '2022-07-01' }, ports).status).toBe('pending')
    expect(reckon({ ...cn, published_on: '2012-07-01' }, ports).status).toBe('unknown')
    expect(reckon({ office: 'US', filed_on: '2012-01-01', granted_on: '2014-01-01' }, ports).expires_on).toBeNull()
  })
})

const element = (name: string, ...children: readonly (XmlElement | string)[]): XmlElement => ({
  name,
  attributes: {},
  children,
})

test('a document of the national office is read in its present and in its earlier form', () => {
  const id = (number: string, date: string) =>
    element('DocumentID', element('DocNumber', number), element('Kind', 'A'), element('Date', date))
  const present = element(
    'PatentDocumentAndRelated',
    element(
      'BibliographicData',
      element('PublicationReference', id('900000001', '20240102')),
      element('ApplicationReference', id('202210003661.4', '20220104')),
      element('InventionTitle', '一种装置'),
      element('Applicant', element('AddressBook', element('Name', '云岭甲公司'))),
    ),
  )
  const old = element(
    'cn-patent-document',
    element(
      'cn-bibliographic-data',
      element(
        'cn-publication-reference',
        element('document-id', element('doc-number', '900000001'), element('kind', 'A'), element('date', '20240102')),
      ),
      element(
        'application-reference',
        element('document-id', element('doc-number', '202210003661.4'), element('date', '20220104')),
      ),
      element('invention-title', '一种装置'),
      element('cn-applicant', element('addressbook', element('name', '云岭甲公司'))),
    ),
  )
  const [a, b] = [present, old].map((doc) => record(reader.xml[doc.name]?.(doc) ?? { refused: { zh: '', en: '' } }))
  expect(a?.numbers).toEqual(['202210003661.4', 'CN900000001'])
  expect(a?.values).toMatchObject({ title: '一种装置', applicants: ['云岭甲公司'], filed_on: '2022-01-04' })
  expect(b).toEqual(a)
})

test('a member of a family, which has no title, is refused with its number', () => {
  const id = element('document-id', element('country', 'EP'), element('doc-number', '1000000'), element('kind', 'A1'))
  const member = element('family-member', element('publication-reference', id))
  expect(reader.xml['family-member']?.(member)).toMatchObject({
    refused: { en: expect.stringContaining('EP1000000A1') },
  })
})
