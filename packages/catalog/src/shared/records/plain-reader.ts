import {
  cellNumber,
  cellText,
  isNothing,
  type RecordField,
  type RecordValue,
  type RecordValues,
  type RegisterReader,
  type SourceRow,
  type Taken,
  type Text,
  t,
} from '@zhiqiang/kernel'
import { dayOf, type Notes, notesOf, parts, plainNumber } from './values.ts'

/** Wordings of sources for the values of a choice, the first that fits. */
export type Wordings = readonly (readonly [RegExp, string])[]

/** How a register whose cells mean what their headings say is read. */
export interface PlainReading {
  readonly fields: Readonly<Record<string, RecordField>>
  /** Headings by field; only these fields are read. */
  readonly headings: Readonly<Record<string, readonly string[]>>
  readonly wanted: readonly string[]
  /** Fields without which a row is no record. */
  readonly needed: readonly string[]
  /** By field of sort `choice`. */
  readonly wordings?: Readonly<Record<string, Wordings>>
  /** Mends what was read: fills in what the source takes for granted. */
  readonly settle?: (values: RecordValues, notes: Notes) => RecordValues
  /** Every number the record is known by, the one it is kept by first. */
  readonly numbers: (values: RecordValues) => readonly string[]
  readonly xml?: RegisterReader['xml']
}

/** A reader of tables and JSON by the sort of each field. */
export function plainReader(reading: PlainReading): RegisterReader {
  return {
    headings: reading.headings,
    wanted: reading.wanted,
    row: (row) => plainRecord(reading, row),
    xml: reading.xml ?? {},
  }
}

/** A record from the cells of a row; refused where what it needs is missing. */
export function plainRecord(reading: PlainReading, row: SourceRow): Taken {
  const notes = notesOf()
  const read = Object.fromEntries(
    Object.keys(reading.headings).map((name) => [name, cellOf(reading, row, name, notes)]),
  )
  const values = reading.settle?.(read, notes) ?? read
  const missing = reading.needed.filter((name) => isNothing(values[name]))
  if (missing.length > 0) return { refused: missingIn(reading, missing) }
  const spoken = Object.fromEntries(Object.entries(values).filter(([, value]) => !isNothing(value)))
  const numbers = [...new Set(reading.numbers(spoken))]
  return { record: { values: spoken, numbers, notes: notes.list } }
}

function missingIn({ fields }: PlainReading, missing: readonly string[]): Text {
  const labels = missing.map((name) => fields[name]?.label ?? t(name, name))
  return t(
    `没有${labels.map(({ zh }) => `“${zh}”`).join('、')}`,
    `there is no ${labels.map(({ en }) => `“${en}”`).join(', no ')}`,
  )
}

function cellOf({ fields, wordings }: PlainReading, row: SourceRow, name: string, notes: Notes): RecordValue {
  const field = fields[name]
  const text = row.text(name)
  switch (field?.sort) {
    case 'names':
      return parts(row.list(name)).flatMap((part) => part.split('、'))
    case 'codes':
      return parts(row.list(name)).flatMap((part) => part.split(/[,，、]/).map((code) => code.trim()))
    case 'day':
      return dayOf(text, name, notes)
    case 'number':
      return wholeNumber(text, name, notes)
    case 'choice':
      return choiceOf(field, wordings?.[name] ?? [], text, name, notes)
    case 'longText':
      return text.trim()
    default:
      return name.endsWith('_number') ? plainNumber(text) : cellText(text)
  }
}

function wholeNumber(text: string, name: string, notes: Notes): number | null {
  if (cellText(text) === '') return null
  const number = cellNumber(text)
  if (number !== null && Number.isSafeInteger(number)) return number
  notes.add(
    name,
    `“${text.slice(0, 30)}”不是整数，没有采用`,
    `“${text.slice(0, 30)}” is no whole number and was left out`,
  )
  return null
}

function choiceOf(field: RecordField, wordings: Wordings, text: string, name: string, notes: Notes): string | null {
  const asked = cellText(text)
  if (asked === '') return null
  const option = Object.entries(field.options ?? {}).find(
    ([key, label]) => key === asked || label.zh === asked || label.en.toLowerCase() === asked.toLowerCase(),
  )
  const found = option?.[0] ?? wordings.find(([pattern]) => pattern.test(asked))?.[1]
  if (found !== undefined) return found
  notes.add(name, `不认识“${asked.slice(0, 30)}”，没有采用`, `“${asked.slice(0, 30)}” is not known and was left out`)
  return null
}
