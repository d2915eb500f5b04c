import {
  elementsAt,
  elementsIn,
  type Taken,
  textAt,
  textIn,
  textsAt,
  textWithin,
  type XmlElement,
} from '@zhiqiang/kernel'
import { takenFrom } from '../taken.ts'

/** A document of the national office in its present form (`business:PatentDocumentAndRelated`). */
export function chinese(doc: XmlElement): Taken {
  const data = elementsAt(doc, 'BibliographicData')[0] ?? elementsAt(doc, 'DesignBibliographicData')[0] ?? doc
  const publication = elementsAt(data, 'PublicationReference/DocumentID')[0]
  const application = original(data, 'ApplicationReference')
  const applicants = elementsIn(data, 'Applicant')
  return takenFrom({
    application: textAt(application, 'DocNumber'),
    publication: `CN${textAt(publication, 'DocNumber')}`,
    kindCode: textAt(publication, 'Kind'),
    office: 'CN',
    title: textWithin(data, 'InventionTitle') || textWithin(data, 'DesignTitle'),
    abstract: elementsAt(doc, 'Abstract/Paragraphs').map(textIn).join('\n') || textWithin(doc, 'Abstract'),
    applicants: applicants.map((one) => textAt(one, 'AddressBook/Name')),
    inventors: [...elementsIn(data, 'Inventor'), ...elementsIn(data, 'Designer')].map((one) =>
      textAt(one, 'AddressBook/Name'),
    ),
    agency: elementsIn(data, 'Agency').map((one) => textWithin(one, 'OrganizationName') || textWithin(one, 'Name')),
    agents: elementsIn(data, 'Agent').map((one) => textAt(one, 'AddressBook/Name')),
    address: textAt(applicants[0], 'AddressBook/Address/Text'),
    filed: textAt(application, 'Date'),
    published: textAt(publication, 'Date'),
    ipc: elementsIn(data, 'ClassificationIPCR').map((one) => textAt(one, 'Text')),
    locarno: elementsIn(data, 'ClassificationLocarno').map(textIn),
    priorities: elementsIn(data, 'Priority').map((one) => textWithin(one, 'DocNumber')),
  })
}

/** Of several spellings of a reference the one the office itself uses. */
function original(data: XmlElement, name: string): XmlElement | undefined {
  const all = elementsAt(data, name)
  const own = all.find(({ attributes }) => attributes.dataFormat === 'original') ?? all[0]
  return own && elementsAt(own, 'DocumentID')[0]
}

/** A document of the national office in its earlier form (`cn-patent-document`). */
export function chineseOld(doc: XmlElement): Taken {
  const data = elementsAt(doc, 'cn-bibliographic-data')[0] ?? doc
  const publication = elementsAt(data, 'cn-publication-reference/document-id')[0]
  const application = elementsAt(data, 'application-reference')[0]
  const applicants = elementsIn(data, 'cn-applicant')
  return takenFrom({
    application: textAt(application, 'document-id/doc-number'),
    publication: `CN${textAt(publication, 'doc-number')}`,
    kindCode: textAt(publication, 'kind'),
    office: 'CN',
    kind: application?.attributes['appl-type'] ?? '',
    title: textAt(data, 'invention-title'),
    abstract: textAt(data, 'abstract'),
    applicants: applicants.map((one) => textAt(one, 'addressbook/name')),
    inventors: elementsIn(data, 'cn-inventor').map((one) => textAt(one, 'name') || textAt(one, 'addressbook/name')),
    agency: elementsIn(data, 'cn-agency').map((one) => textAt(one, 'name')),
    agents: elementsIn(data, 'cn-agent').map((one) => textAt(one, 'name')),
    address: textAt(applicants[0], 'addressbook/address/text'),
    filed: textAt(application, 'document-id/date'),
    published: textAt(publication, 'date'),
    ipc: textsAt(data, 'classifications-ipcr/classification-ipcr/text'),
    priorities: elementsIn(data, 'priority-claim').map(
      (one) => `${textAt(one, 'country')}${textAt(one, 'doc-number')}`,
    ),
  })
}
