import {
  fail,
  isNothing,
  ok,
  problem,
  type RecordValue,
  type RecordValues,
  type Register,
  type Result,
  type SourceRow,
  type TakenRecord,
  type Text,
  t,
} from '@zhiqiang/kernel'

/** The fields that people may type: those that files may say. */
export function typedFields({ fields, reader }: Register): readonly string[] {
  return Object.keys(fields).filter((name) => name in reader.headings && !fields[name]?.reckoned)
}

/** What was typed, read as a file of the register is read, over what holds of the record. */
export function readTyped(
  register: Register,
  standing: RecordValues,
  typed: Readonly<Record<string, string>>,
): Result<{ readonly record: TakenRecord; readonly values: RecordValues }> {
  const known = typedFields(register)
  const unknown = Object.keys(typed).find((name) => !known.includes(name))
  if (unknown !== undefined) {
    return refused({ [unknown]: t('这个登记库没有这一项', 'the register has no such field') })
  }
  const went = register.reader.row(rowOf(register, standing, typed))
  if ('refused' in went) return fail(problem('E_INPUT', { what: went.refused }))
  const { record } = went
  const given = Object.keys(typed)
  // A file is told what was left out; a person is asked to mend it.
  const wrong = record.notes.filter(({ field }) => field !== null && given.includes(field))
  if (wrong.length > 0) return refused(Object.fromEntries(wrong.map(({ field, text }) => [field ?? '', text])))
  const values = Object.fromEntries(
    given.filter((name) => !isNothing(record.values[name])).map((name) => [name, record.values[name] ?? null]),
  )
  return ok({ record, values })
}

function refused(fields: Readonly<Record<string, Text>>): Result<never> {
  const texts = Object.values(fields)
  const what = t(texts.map(({ zh }) => zh).join('；'), texts.map(({ en }) => en).join('; '))
  return fail(problem('E_INPUT', { what }, { fields }))
}

function rowOf({ fields }: Register, standing: RecordValues, typed: Readonly<Record<string, string>>): SourceRow {
  const list = (name: string): readonly string[] => {
    const own = typed[name]
    if (own !== undefined) return own.trim() === '' ? [] : [fields[name]?.options?.[own]?.zh ?? own]
    return textsOf(fields[name]?.options, standing[name])
  }
  return { list, text: (name) => list(name).join('；') }
}

function textsOf(options: Readonly<Record<string, Text>> | undefined, value: RecordValue | undefined) {
  if (value === undefined || value === null) return []
  if (typeof value === 'object') return value
  return [options?.[String(value)]?.zh ?? String(value)]
}
