import type { RegisterReader, SourceRow, Taken } from '@zhiqiang/kernel'
import { headings } from './headings.ts'
import { type Said, takenFrom } from './taken.ts'
import { chinese, chineseOld } from './xml/cn.ts'
import { european, japanese, opsDocument, opsMember } from './xml/st36.ts'
import { st96Publication } from './xml/st96.ts'
import { usGrant } from './xml/us.ts'

/** Reads patents out of tables, JSON, and the XML of the national office, WIPO (ST.36, ST.96), USPTO, EPO and JPO. */
export const reader: RegisterReader = {
  headings,
  wanted: ['application_number', 'publication_number', 'title'],
  row,
  xml: {
    PatentDocumentAndRelated: chinese,
    'cn-patent-document': chineseOld,
    PatentPublication: st96Publication,
    'us-patent-grant': usGrant,
    'us-patent-application': usGrant,
    'ep-patent-document': european,
    'jp-official-gazette': japanese,
    'exchange-document': opsDocument,
    'family-member': opsMember,
  },
}

function row(source: SourceRow): Taken {
  const { text, list } = source
  const classes = list('ipc')
  // One column holds IPC for inventions and utility models, Locarno for designs.
  const designs = classes.filter((one) => /^\s*\d{2}-\d{2}/.test(one))
  const said: Said = {
    application: text('application_number'),
    publication: text('publication_number'),
    kindCode: text('kind_code'),
    office: text('office'),
    kind: text('kind'),
    status: text('status_said'),
    title: text('title'),
    abstract: text('abstract'),
    keywords: list('keywords'),
    applicants: list('applicants'),
    inventors: list('inventors'),
    agency: list('agency'),
    agents: listed(text('agents')),
    address: text('address'),
    filed: text('filed_on'),
    published: text('published_on'),
    granted: text('granted_on'),
    ended: text('ended_on'),
    ipc: classes.filter((one) => !designs.includes(one)),
    cpc: list('cpc'),
    locarno: [...list('locarno'), ...designs],
    priorities: list('priorities'),
    family: list('family'),
    claims: text('claims'),
    emerging: list('emerging'),
    awards: list('awards'),
    pledge: text('pledge_amount'),
  }
  return takenFrom(said)
}

/** A vendor writes a list of names as JSON inside a text. */
function listed(text: string): readonly string[] {
  if (!text.startsWith('[')) return [text]
  try {
    const names: unknown = JSON.parse(text)
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [text]
  } catch {
    return [text]
  }
}
