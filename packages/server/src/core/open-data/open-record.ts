import type { RecordField, RecordValues, Register } from '@zhiqiang/kernel'

/** The fields of a register that are open: names of natural persons are not. */
export function openFields({ fields }: Register): readonly (readonly [string, RecordField])[] {
  return Object.entries(fields).filter(([, { persons }]) => !persons)
}

/** A record as it is given away: its key, then every open field, null where nothing is known. */
export function openRecord(register: Register, key: string, values: RecordValues): Readonly<Record<string, unknown>> {
  return { key, ...Object.fromEntries(openFields(register).map(([name]) => [name, values[name] ?? null])) }
}

/**
 * The JSON Schema (draft 2020-12) of {@link openRecord}: a title in Chinese and a description in English for each field, the
 * label of each value of a choice. `address` is where the schema itself stands.
 */
export function recordSchema(register: Register, address: string): object {
  const open = openFields(register)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: address,
    title: register.title.zh,
    description: register.title.en,
    type: 'object',
    properties: {
      key: { type: 'string', title: '登记号', description: 'the number the record is kept by' },
      ...Object.fromEntries(open.map(([name, field]) => [name, fieldSchema(field)])),
    },
    required: ['key', ...open.map(([name]) => name)],
    additionalProperties: false,
  }
}

function fieldSchema({ label, sort, options }: RecordField): object {
  const named = { title: label.zh, description: label.en }
  switch (sort) {
    case 'day':
      return { ...named, type: ['string', 'null'], format: 'date' }
    case 'number':
      return { ...named, type: ['integer', 'null'] }
    case 'names':
    case 'codes':
      return { ...named, type: ['array', 'null'], items: { type: 'string' } }
    case 'region':
      return { ...named, type: ['string', 'null'], $comment: 'code of GB/T 2260' }
    case 'choice': {
      const values = Object.entries(options ?? {}).map(([value, text]) => ({
        const: value,
        title: text.zh,
        description: text.en,
      }))
      return { ...named, oneOf: [{ type: 'null' }, ...values] }
    }
    default:
      return { ...named, type: ['string', 'null'] }
  }
}
