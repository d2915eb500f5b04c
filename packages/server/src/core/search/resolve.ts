import {
  classesAbove,
  parseSearch,
  type RecordField,
  type Register,
  type SearchNode,
  spellingsAsked,
  type Text,
  t,
  wordsOf,
} from '@zhiqiang/kernel'
import type { EngineNode } from './engine.ts'
import { foldedText } from './fold.ts'
import type { Places } from './places.ts'

/** How a part of a query was understood; not `known`: a value that no record can have. */
export interface Understood {
  readonly text: Text
  readonly known: boolean
}

export interface Resolving {
  readonly registers: readonly Register[]
  /** Codes of the divisions that a name is. */
  readonly regionsNamed: (name: string) => readonly string[]
}

/** What somebody typed as engines take it, and how each condition was understood. */
export function understoodIn(
  places: Pick<Places, 'named'>,
  registers: ReadonlyMap<string, Register>,
  q: string,
): { readonly node: EngineNode; readonly asked: readonly Understood[]; readonly words: readonly string[] } {
  const asked: Understood[] = []
  const tree = parseSearch(q)
  const node = resolved(tree, { registers: [...registers.values()], regionsNamed: places.named }, asked)
  return { node, asked, words: wordsOf(tree) }
}

/** A query as engines take it: words folded, fields said by people turned into the tags that records carry. */
function resolved(node: SearchNode, deps: Resolving, told: Understood[] = []): EngineNode {
  switch (node.is) {
    case 'all':
    case 'days':
      return node
    case 'word': {
      const text = foldedText(node.text).trim()
      return text === '' ? { is: 'all' } : { ...node, text }
    }
    case 'number':
      // A number that somebody typed may also be a word of a title: a type, a standard.
      return { is: 'or', of: [{ is: 'numbers', any: spellingsAsked(node.text) }, wordOf(node.text)] }
    case 'field':
      return ofField(node, deps, told)
    case 'not':
      return { is: 'not', of: resolved(node.of, deps, told) }
    default:
      return { is: node.is, of: node.of.map((one) => resolved(one, deps, told)) }
  }
}

function wordOf(text: string): EngineNode {
  return { is: 'word', text: foldedText(text).trim(), in: 'any', start: false }
}

function ofField(
  { field, value }: Extract<SearchNode, { is: 'field' }>,
  deps: Resolving,
  told: Understood[],
): EngineNode {
  const wanted = field === 'register' ? registersNamed(value, deps) : valuesNamed(field, value, deps)
  const known = wanted.length > 0
  const labels = [...new Map(wanted.map(({ tag, label }) => [tag, label])).values()]
  told.push({
    text: known
      ? t([...new Set(labels.map(({ zh }) => zh))].join('、'), [...new Set(labels.map(({ en }) => en))].join(', '))
      : t(`${field}：${value}`, `${field}: ${value}`),
    known,
  })
  return known ? { is: 'tags', any: [...new Set(wanted.map(({ tag }) => tag))] } : { is: 'none' }
}

function registersNamed(value: string, { registers }: Resolving) {
  return registers
    .filter(({ title, id }) => namesOf(title, id).has(foldedText(value)))
    .map(({ title, id }) => ({ tag: `register:${id}`, label: title }))
}

function valuesNamed(field: string, value: string, deps: Resolving) {
  return deps.registers.flatMap((register) =>
    Object.entries(register.fields)
      .filter(([name, one]) => isAsked(field, name, one))
      .flatMap(([name, one]) => tagsFor(name, one, value, deps)),
  )
}

function isAsked(field: string, name: string, one: RecordField): boolean {
  if (one.facet === undefined) return false
  if (field === 'class') return one.facet === 'classes' || name === 'locarno' || name === 'nice'
  if (field === 'region') return one.facet === 'region'
  return field === name || foldedText(one.label.zh) === field
}

function tagsFor(name: string, field: RecordField, value: string, deps: Resolving) {
  const tag = (one: string, label: Text) => ({ tag: `${name}:${one}`, label })
  if (field.facet === 'region') {
    const codes = /^\d{6}$/.test(value) ? [value] : deps.regionsNamed(value)
    return codes.map((code) => tag(code, t(value, value)))
  }
  if (field.facet === 'classes') {
    const symbol = classesAbove(value).at(-1)
    return symbol === undefined ? [] : [tag(symbol, t(symbol, symbol))]
  }
  if (!field.options) return [tag(value, t(value, value))]
  const asked = foldedText(value)
  return Object.entries(field.options)
    .filter(([key, label]) => namesOf(label, key).has(asked))
    .map(([key, label]) => tag(key, label))
}

function namesOf(label: Text, id: string): ReadonlySet<string> {
  return new Set([label.zh, label.en, id].map(foldedText))
}
