import { elementsAt, elementsIn, type Taken, textAt, textIn, textWithin, type XmlElement } from '@zhiqiang/kernel'
import { takenFrom } from '../taken.ts'
import { symbolOf } from './symbols.ts'

const parts = ['Section', 'Class', 'Subclass', 'MainGroup', 'Subgroup'] as const
const cpcParts = ['CPCSection', 'Class', 'Subclass', 'MainGroup', 'Subgroup'] as const

/** A patent publication of WIPO ST.96. */
export function st96Publication(doc: XmlElement): Taken {
  const data = elementsAt(doc, 'BibliographicData')[0] ?? doc
  const publication = elementsAt(data, 'PatentPublicationIdentification')[0]
  const application = elementsAt(data, 'ApplicationIdentification')[0]
  const office = textAt(publication, 'IPOfficeCode') || textAt(application, 'IPOfficeCode')
  return takenFrom({
    application: textAt(application, 'ApplicationNumber/ApplicationNumberText'),
    publication: `${office}${textAt(publication, 'PublicationNumber')}`,
    kindCode: textAt(publication, 'PatentDocumentKindCode'),
    office,
    kind: textAt(application, 'InventionSubjectMatterCategory'),
    title: textWithin(data, 'InventionTitle'),
    abstract: elementsAt(doc, 'Abstract').map(textIn).join('\n'),
    applicants: [...elementsIn(data, 'Assignee'), ...elementsIn(data, 'Applicant')].map(nameOf),
    inventors: elementsIn(data, 'Inventor').map(nameOf),
    filed: textAt(application, 'FilingDate'),
    published: textAt(publication, 'PublicationDate'),
    ipc: elementsIn(data, 'IPCRClassification').map((one) => symbolOf(one, parts)),
    cpc: elementsIn(data, 'CPCClassification').map((one) => symbolOf(one, cpcParts)),
    priorities: elementsIn(data, 'PriorityClaim').map(
      (one) => `${textAt(one, 'IPOfficeCode')}${textAt(one, 'ApplicationNumber/ApplicationNumberText')}`,
    ),
    claims: textWithin(data, 'ClaimTotalQuantity'),
  })
}

function nameOf(party: XmlElement): string {
  const person = [textWithin(party, 'FirstName'), textWithin(party, 'LastName')].filter((name) => name !== '').join(' ')
  return textWithin(party, 'OrganizationStandardName') || person || textWithin(party, 'EntityName')
}
