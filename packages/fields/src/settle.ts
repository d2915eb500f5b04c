import { canonicalJson, type FileRef, type Form, type Json } from '@zhiqiang/kernel'
import type { Settling } from './facets.ts'
import { facetsOf } from './facets-of.ts'

type Answers = Readonly<Record<string, unknown>>

/** What the server knows when it takes a form. */
export interface Taking extends Pick<Settling, 'at' | 'seal'> {
  readonly hash: (text: string) => string
  /** SM3 of an uploaded file. */
  readonly fileHash: (upload: string) => string
}

/**
 * Answers with what only the server can add: when a declaration was agreed to and in which words, what a signature was
 * put under. A signature covers all other answers of the form, files by their own hash.
 */
export function settleAnswers(form: Form, answers: Answers, taking: Taking): Record<string, unknown> {
  const { at, seal } = taking
  const settle = (settling: Settling) => settled(form, answers, settling)
  if (!Object.values(form).some(({ kind }) => kind === 'signature')) return settle({ at, sm3: '' })
  const sm3 = taking.hash(canonicalJson(signable(form, settle({ at, sm3: '' }), taking) as Json))
  return settle({ at, sm3, ...(seal ? { seal } : {}) })
}

function settled(form: Form, answers: Answers, settling: Settling): Record<string, unknown> {
  return mapped(form, answers, (name, value) => {
    const field = form[name]
    if (!field) return value
    if (field.kind === 'group') {
      return (value as readonly Answers[]).map((row) => settled(field.fields, row, settling))
    }
    const { settle } = facetsOf(field)
    return settle ? settle(value, field as never, settling) : value
  })
}

/** The answers as they are signed: no signatures, no secrets, files by their hash. */
function signable(form: Form, answers: Answers, taking: Taking): Record<string, unknown> {
  return mapped(form, answers, (name, value) => {
    const field = form[name]
    if (!field || field.kind === 'signature' || (field.kind === 'text' && field.secret)) return undefined
    if (field.kind === 'files') return (value as readonly FileRef[]).map(({ upload }) => taking.fileHash(upload))
    if (field.kind === 'group') {
      return (value as readonly Answers[]).map((row) => signable(field.fields, row, taking))
    }
    return value
  })
}

function mapped(
  form: Form,
  answers: Answers,
  made: (name: string, value: unknown) => unknown,
): Record<string, unknown> {
  const kept = Object.keys(form).filter((name) => answers[name] !== undefined)
  return Object.fromEntries(kept.map((name) => [name, made(name, answers[name])]))
}
