import {
  classesAbove,
  gramsOf,
  isNothing,
  numberSpellings,
  type RecordField,
  type RecordValue,
  type RecordValues,
  type Register,
  regionsAbove,
} from '@zhiqiang/kernel'
import { undated } from './engine.ts'
import { foldedText } from './fold.ts'

/** What a record is found by. */
export interface SearchDoc {
  readonly register: string
  readonly key: string
  readonly title: string
  /** Names, a line each. */
  readonly people: string
  readonly body: string
  readonly tags: readonly string[]
  readonly numbers: readonly string[]
  readonly grams: readonly number[]
  readonly dated: string
}

/** What a record of a register is found by. */
export function docOf(register: Register, key: string, values: RecordValues): SearchDoc {
  const place = (find: RecordField['find']) =>
    Object.entries(register.fields)
      .filter(([, field]) => field.find === find)
      .flatMap(([name]) => textsOf(values[name]))
      .map(foldedText)
      .join('\n')
  const [title, people, body] = [place('title'), place('people'), place('text')]
  const dated = values[register.dated]
  const day = typeof dated === 'string' ? dated : undated
  const numbers = [key, ...numberFields(register).flatMap((name) => textsOf(values[name]))]
  return {
    register: register.id,
    key,
    title,
    people,
    body,
    tags: tagsOf(register, values, day),
    numbers: [...new Set(numbers.flatMap(numberSpellings))],
    // A line apart, so that no pair runs from one into the next.
    grams: gramsOf(`${title}\n${people}\n${body}`),
    dated: day,
  }
}

/** Fields whose values are numbers a record is known by: those ending so. */
function numberFields({ fields }: Register): readonly string[] {
  return Object.keys(fields).filter((name) => name.endsWith('_number') || name.endsWith('_numbers'))
}

function tagsOf(register: Register, values: RecordValues, day: string): readonly string[] {
  const tags = [`register:${register.id}`]
  if (day !== undated) tags.push(`year:${day.slice(0, 4)}`)
  for (const [name, field] of Object.entries(register.fields)) {
    if (field.facet === undefined) continue
    for (const text of textsOf(values[name])) {
      for (const value of levelsOf(field, text)) tags.push(`${name}:${value}`)
    }
  }
  return [...new Set(tags)]
}

function levelsOf({ facet }: RecordField, text: string): readonly string[] {
  if (facet === 'classes') return classesAbove(text)
  return facet === 'region' ? regionsAbove(text) : [text]
}

function textsOf(value: RecordValue | undefined): readonly string[] {
  if (value === undefined || isNothing(value)) return []
  return Array.isArray(value) ? (value as readonly string[]) : [String(value)]
}
