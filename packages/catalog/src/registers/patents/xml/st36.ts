import { elementsAt, elementsIn, type Taken, t, textAt, textIn, textWithin, type XmlElement } from '@zhiqiang/kernel'
import { takenFrom } from '../taken.ts'
import { st36Parts, symbolOf } from './symbols.ts'

/** A document of the European Patent Office in ST.36 with its B codes. */
export function european(doc: XmlElement): Taken {
  const codes = elementsAt(doc, 'SDOBI')[0] ?? doc
  const titles = elementsIn(codes, 'B540')[0]
  return takenFrom({
    application: textWithin(codes, 'B210'),
    publication: `EP${doc.attributes['doc-number'] ?? textWithin(codes, 'B110')}`,
    kindCode: doc.attributes.kind ?? textWithin(codes, 'B130'),
    office: 'EP',
    kind: 'invention',
    title: titleOf(titles),
    abstract: elementsAt(doc, 'abstract').map(textIn).join('\n'),
    applicants: elementsIn(codes, 'B711').map((one) => textAt(one, 'snm')),
    inventors: elementsIn(codes, 'B721').map((one) => textAt(one, 'snm').replace(/\s*c\/o .*$/i, '')),
    filed: textWithin(codes, 'B220'),
    published: textAt(elementsIn(codes, 'B140')[0], 'date') || (doc.attributes['date-publ'] ?? ''),
    ipc: elementsIn(codes, 'classification-ipcr').map((one) => textAt(one, 'text')),
    priorities: elementsIn(codes, 'B300').map((one) => `${textWithin(one, 'ctry')}${textWithin(one, 'B310')}`),
  })
}

/** B541 names the language of the B542 behind it; the English title, else the first. */
function titleOf(titles: XmlElement | undefined): string {
  const [languages, texts] = ['B541', 'B542'].map((name) => (titles ? elementsAt(titles, name).map(textIn) : []))
  return texts?.[Math.max(0, languages?.indexOf('en') ?? 0)] ?? ''
}

/** A gazette of the Japan Patent Office. */
export function japanese(doc: XmlElement): Taken {
  const data = elementsAt(doc, 'bibliographic-data')[0] ?? doc
  const publication = elementsAt(data, 'publication-reference/document-id')[0]
  const application = elementsAt(data, 'application-reference/document-id')[0]
  const kind = doc.attributes['kind-of-st16'] ?? ''
  return takenFrom({
    application: textAt(application, 'doc-number'),
    publication: `JP${textAt(publication, 'doc-number')}`,
    kindCode: kind,
    office: 'JP',
    kind: kind.startsWith('U') || kind.startsWith('Y') ? 'utility model' : 'invention',
    title: textAt(data, 'invention-title'),
    abstract: elementsIn(doc, 'abstract').map(textIn).join('\n'),
    applicants: elementsIn(data, 'applicant').map((one) => textAt(one, 'addressbook/name')),
    inventors: elementsIn(data, 'inventor').map((one) => textAt(one, 'addressbook/name')),
    filed: textAt(application, 'date'),
    published: textAt(publication, 'date'),
    ipc: elementsIn(data, 'classification-ipc').flatMap((one) =>
      [...elementsAt(one, 'main-clsf'), ...elementsAt(one, 'further-clsf')].map(textIn),
    ),
    claims: textWithin(data, 'number-of-claims'),
  })
}

/** A document that Open Patent Services of the EPO answers with its bibliographic data. */
export function opsDocument(doc: XmlElement): Taken {
  const data = elementsAt(doc, 'bibliographic-data')[0]
  if (!data) return { refused: withoutData }
  const publication = docdb(data, 'publication-reference')
  const application = docdb(data, 'application-reference')
  const titles = elementsAt(data, 'invention-title')
  const { country = '' } = doc.attributes
  return takenFrom({
    application: textAt(application, 'doc-number'),
    publication: `${country}${doc.attributes['doc-number'] ?? textAt(publication, 'doc-number')}`,
    kindCode: doc.attributes.kind ?? textAt(publication, 'kind'),
    office: country,
    title: textIn(titles.find(({ attributes }) => attributes.lang === 'en') ?? titles[0]),
    abstract: textIn(elementsAt(doc, 'abstract')[0]),
    applicants: parties(data, 'applicant', 'applicant-name'),
    inventors: parties(data, 'inventor', 'inventor-name'),
    filed: textAt(application, 'date'),
    published: textAt(publication, 'date'),
    ipc: elementsIn(data, 'classification-ipcr').map((one) => textAt(one, 'text').replace(/\s+[A-Z]\s+[A-Z]$/, '')),
    cpc: elementsIn(data, 'patent-classification').map((one) => symbolOf(one, st36Parts)),
    priorities: elementsIn(data, 'priority-claim').map((one) =>
      textAt(elementsAt(one, 'document-id').at(-1), 'doc-number'),
    ),
  })
}

const withoutData = t('这一项只有号码，没有著录项目', 'there are numbers only, and no bibliographic data')

/** A member of a family names numbers and days, no title: it can tell nothing that the register keeps. */
export function opsMember(member: XmlElement): Taken {
  const id = docdb(member, 'publication-reference')
  const number = ['country', 'doc-number', 'kind'].map((name) => textAt(id, name)).join('')
  return {
    refused: t(
      `${number}：同族、法律状态文件只列号码，没有名称；请导入该文献的著录数据`,
      `${number}: a file of families or legal events lists numbers without titles; import the document itself`,
    ),
  }
}

function docdb(data: XmlElement, name: string): XmlElement | undefined {
  const ids = elementsAt(data, `${name}/document-id`)
  return ids.find(({ attributes }) => attributes['document-id-type'] === 'docdb') ?? ids[0]
}

/** Names as the applicants wrote them, else as the EPO lists them. */
function parties(data: XmlElement, sort: string, name: string): readonly string[] {
  const all = elementsIn(data, sort)
  const original = all.filter(({ attributes }) => attributes['data-format'] === 'original')
  return (original.length > 0 ? original : all).map((one) => textAt(one, `${name}/name`).replace(/[,;]\s*$/, ''))
}
