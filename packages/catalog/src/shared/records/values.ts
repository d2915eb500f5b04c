import { cellDay, isPlainDate, type PlainDate, type TakenNote, t } from '@zhiqiang/kernel'

/** What a reader mends or leaves out on the way. */
export interface Notes {
  readonly list: TakenNote[]
  readonly add: (field: string, zh: string, en: string) => void
}

export function notesOf(): Notes {
  const list: TakenNote[] = []
  return { list, add: (field, zh, en) => list.push({ field, text: t(zh, en) }) }
}

/** The parts of a cell, as vendors part them: `;??`, `;;`, `；`, `|`. Not commas: Western names hold them. */
export function parts(texts: readonly string[]): readonly string[] {
  const all = texts.flatMap((text) => text.split(/;\?\?|[;；|\n\r]+/)).map((part) => part.replace(/\s+/g, ' ').trim())
  return [...new Set(all.filter((part) => part !== '' && part !== 'None'))]
}

const earliest = '1790-01-01'
const latest = '2100-12-31'
/** Years of two digits up to this one are of this century. */
const turn = 50

/** A day as sources write it: 2019.07.09, 20190709, an instant, 23/01/14 (day first). Null, with a note, for anything else. */
export function dayOf(text: string, field: string, notes: Notes): PlainDate | null {
  const said = text.trim()
  if (said === '' || said === 'None') return null
  const day = readDay(said)
  if (day !== null && day >= earliest && day <= latest) return day
  notes.add(field, `“${said.slice(0, 30)}”不是日期，没有采用`, `“${said.slice(0, 30)}” is no date and was left out`)
  return null
}

function readDay(said: string): PlainDate | null {
  // The hour and the zone that some offices add are left out.
  const plain = /^(\d{4})[-./]?(\d{2})[-./]?(\d{2})(?:[T+-].*)?$/.exec(said)
  if (plain) {
    const day = `${plain[1]}-${plain[2]}-${plain[3]}`
    return isPlainDate(day) ? day : null
  }
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(said)
  if (british) {
    const [, d = '', m = '', y = ''] = british
    const short = Number(y) <= turn ? `20${y}` : `19${y}`
    const day = `${y.length === 4 ? y : short}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
    return isPlainDate(day) ? day : null
  }
  return cellDay(said)
}

/** The last day of a span that offices write as two: 2015年1月14日至2025年1月13日. */
export function lastDayIn(text: string): string {
  return (
    text
      .split(/至|到|~|—/)
      .at(-1)
      ?.trim() ?? ''
  )
}

/** A number as it is kept: ordinary letters and digits, capitals, no blanks; 第…号 is taken off. */
export function plainNumber(text: string): string {
  const bare = text.normalize('NFKC').toUpperCase().replace(/\s/g, '')
  return /^第(.+)号$/.exec(bare)?.[1] ?? bare
}
