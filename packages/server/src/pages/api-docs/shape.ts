import { z } from 'zod'

/** A JSON Schema as far as the page reads it. */
interface Schema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly description?: string
  readonly additionalProperties?: boolean | Schema
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly default?: unknown
  readonly pattern?: string
}

/** One member of a request or an answer: where it stands, of what type, whether it must be there. */
export interface Member {
  /** `rows[].units[].name`. */
  readonly path: string
  readonly type: string
  readonly required: boolean
  /** What the contract says of it. */
  readonly says: string | null
  /** Pattern, length, range and default of its value. */
  readonly limits: readonly string[]
}

const deepest = 6

/** The members of a schema of the contract, those inside others included, in the order they are declared. */
export function membersOf(schema: z.ZodType, io: 'input' | 'output'): readonly Member[] {
  return walk(jsonSchema(schema, io), '', 0)
}

/** A small request body that the schema takes: every required member, with a value of its type. */
export function sampleOf(schema: z.ZodType): unknown {
  return sample(jsonSchema(schema, 'input'))
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $defs = {}, ...root } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' })
  // What has a name stands apart there; the page shows members where they are.
  const inlined = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(inlined)
    if (typeof part !== 'object' || part === null) return part
    const { $ref, ...own } = part as { readonly $ref?: string }
    const named = $ref === undefined ? {} : inlined($defs[$ref.slice('#/$defs/'.length)])
    return Object.assign({}, named, Object.fromEntries(Object.entries(own).map(([key, one]) => [key, inlined(one)])))
  }
  return inlined(root) as Schema
}

function walk(schema: Schema, path: string, depth: number): readonly Member[] {
  const inner = bare(schema)
  if (depth > deepest) return []
  if (inner.properties) {
    const required = new Set(inner.required ?? [])
    return Object.entries(inner.properties).flatMap(([name, member]) => {
      const at = path === '' ? name : `${path}.${name}`
      const own = {
        path: at,
        type: typeName(member),
        required: required.has(name),
        says: member.description ?? null,
        limits: limitsOf(member),
      }
      return [own, ...walk(member, at, depth + 1)]
    })
  }
  if (inner.items) return walk(inner.items, `${path}[]`, depth + 1)
  if (typeof inner.additionalProperties === 'object') return walk(inner.additionalProperties, `${path}.*`, depth + 1)
  return []
}

/** A schema that may also be null, without the null. */
function bare(schema: Schema): Schema {
  const others = schema.anyOf?.filter((one) => one.type !== 'null')
  return others?.length === 1 ? (others[0] ?? schema) : schema
}

function typeName(schema: Schema): string {
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeName))].join(' | ')
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.prefixItems) return `[${schema.prefixItems.map(typeName).join(', ')}]`
  if (schema.type === 'array') return `${schema.items ? typeName(schema.items) : 'any'}[]`
  if (typeof schema.type === 'string') return schema.format === 'uuid' ? 'uuid' : schema.type
  return schema.type?.join(' | ') ?? 'any'
}

function limitsOf(schema: Schema): readonly string[] {
  const { minLength, maxLength, minimum, maximum, pattern } = schema
  const told = schema.format === 'uuid' || schema.description !== undefined
  const limits = [
    told ? null : (pattern ?? null),
    rangeOf(minLength, maxLength),
    rangeOf(minimum, maximum),
    schema.default === undefined ? null : `= ${JSON.stringify(schema.default)}`,
  ]
  return limits.filter((limit) => limit !== null)
}

/** `1–200`; the bounds that every whole number has are no bounds. */
function rangeOf(from: number | undefined, to: number | undefined): string | null {
  const [low, high] = [from, to].map((n) => (n !== undefined && Math.abs(n) < Number.MAX_SAFE_INTEGER ? n : ''))
  return low === '' && high === '' ? null : `${low}–${high}`
}

function sample(schema: Schema): unknown {
  const inner = bare(schema)
  if (inner.enum) return inner.enum[0]
  if (inner.const !== undefined) return inner.const
  if (inner.properties) {
    const required = inner.required ?? []
    return Object.fromEntries(
      Object.entries(inner.properties).flatMap(([name, member]) =>
        required.includes(name) ? [[name, sample(member)]] : [],
      ),
    )
  }
  if (inner.type === 'array') return inner.items ? [sample(inner.items)] : []
  if (inner.type === 'integer' || inner.type === 'number') return inner.minimum ?? 1
  if (inner.type === 'boolean') return true
  if (inner.type === 'object') return {}
  if (inner.format === 'uuid') return '019b0000-0000-7000-8000-000000000000'
  return inner.pattern?.includes('-\\d{2}') ? '2026-11-21' : '…'
}
