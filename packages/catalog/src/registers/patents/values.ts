import { isGrantKind, readPatentNumber, readPublicationNumber } from '@zhiqiang/kernel'
import type { Notes } from '../../shared/records/values.ts'

/**
 * The application number in the form it is kept: of the national office as ZC 0006-2003 writes it, of others with their
 * office in front. One that lacks only its check digit gets it; one that a spreadsheet or a typing error damaged is left
 * out. Each is told.
 */
export function applicationNumber(text: string, foreign: string | null, notes: Notes): string | null {
  const said = text.trim()
  if (said === '' || said === 'None') return null
  if (/^\d(\.\d+)?E\+?\d+$/i.test(said)) {
    notes.add(
      'application_number',
      `申请号“${said}”已被电子表格改坏，没有采用；按公开（公告）号识别`,
      `the application number “${said}” was damaged by a spreadsheet and left out; the publication number tells the record`,
    )
    return null
  }
  const abroad = foreign ?? /^(?!CN|ZL)([A-Z]{2})\s?[\dA-Z]/.exec(said.toUpperCase())?.[1]
  if (abroad && abroad !== 'CN') return foreignNumber(said, abroad)
  const read = readPatentNumber(said)
  if (read.ok) return read.number
  if (read.whole !== undefined) {
    notes.add(
      'application_number',
      `申请号“${said}”缺少校验位，补为 ${read.whole}`,
      `the application number “${said}” lacks its check digit, which was added: ${read.whole}`,
    )
    return read.whole
  }
  notes.add(
    'application_number',
    `申请号“${said.slice(0, 40)}”没有采用：${read.why.zh}`,
    `the application number “${said.slice(0, 40)}” was left out: ${read.why.en}`,
  )
  return null
}

function foreignNumber(said: string, office: string): string | null {
  const bare = said
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s/.,–—-]/g, '')
  const digits = bare.startsWith(office) ? bare.slice(office.length) : bare
  return digits === '' ? null : `${office}${digits}`
}

/** The publication number as it is kept, with a kind code from a column of its own. */
export function publicationNumber(text: string, kind: string, notes: Notes) {
  const said = text.trim()
  if (said === '') return null
  const read = readPublicationNumber(said) ?? readPublicationNumber(`CN${said}`)
  if (!read) {
    notes.add(
      'publication_number',
      `公开（公告）号“${said.slice(0, 40)}”看不懂，没有采用`,
      `the publication number “${said.slice(0, 40)}” could not be read and was left out`,
    )
    return null
  }
  const code = read.kind === '' ? kind.trim().toUpperCase() : read.kind
  const known = /^[A-Z]\d?$/.test(code) ? code : ''
  return { ...read, kind: known, written: `${read.stem}${known}`, granted: known !== '' && granted(read.office, known) }
}

/** Whether what is published under a kind code is a right, not an application, at the offices whose codes are known. */
function granted(office: string, kind: string): boolean {
  if (office === 'CN') return isGrantKind(kind)
  return kind.startsWith('B') || (office === 'US' && kind.startsWith('E'))
}
