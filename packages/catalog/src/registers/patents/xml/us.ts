import { elementsAt, elementsIn, type Taken, textAt, textIn, type XmlElement } from '@zhiqiang/kernel'
import { takenFrom } from '../taken.ts'
import { st36Parts, symbolOf } from './symbols.ts'

/** A grant or a published application of the USPTO. */
export function usGrant(doc: XmlElement): Taken {
  const data =
    elementsAt(doc, 'us-bibliographic-data-grant')[0] ?? elementsAt(doc, 'us-bibliographic-data-application')[0] ?? doc
  const publication = elementsAt(data, 'publication-reference/document-id')[0]
  const application = elementsAt(data, 'application-reference')[0]
  const applicants = [...elementsIn(data, 'assignee'), ...elementsIn(data, 'us-applicant')]
  return takenFrom({
    application: textAt(application, 'document-id/doc-number'),
    publication: `US${textAt(publication, 'doc-number')}`,
    kindCode: textAt(publication, 'kind'),
    office: 'US',
    kind: application?.attributes['appl-type'] ?? '',
    title: textAt(data, 'invention-title'),
    abstract: elementsAt(doc, 'abstract').map(textIn).join('\n'),
    applicants: applicants.map(nameOf),
    inventors: inventorsIn(data).map(nameOf),
    filed: textAt(application, 'document-id/date'),
    published: textAt(publication, 'date'),
    ipc: elementsIn(data, 'classification-ipcr').map((one) => symbolOf(one, st36Parts)),
    cpc: elementsIn(data, 'classification-cpc').map((one) => symbolOf(one, st36Parts)),
    priorities: elementsIn(data, 'priority-claim').map(
      (one) => `${textAt(one, 'country')}${textAt(one, 'doc-number')}`,
    ),
    claims: textAt(data, 'number-of-claims'),
  })
}

/** Before 2013 inventors stood among the applicants. */
function inventorsIn(data: XmlElement): readonly XmlElement[] {
  const inventors = elementsIn(data, 'inventor')
  if (inventors.length > 0) return inventors
  return elementsIn(data, 'applicant').filter(({ attributes }) => attributes['app-type'] === 'applicant-inventor')
}

function nameOf(party: XmlElement): string {
  const book = elementsAt(party, 'addressbook')[0] ?? party
  const person = [textAt(book, 'first-name'), textAt(book, 'last-name')].filter((name) => name !== '').join(' ')
  return textAt(book, 'orgname') || person
}
