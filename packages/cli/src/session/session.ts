import type { CallInput, CallOutput, OperationId } from '@zhiqiang/contract'
import type { Result } from '@zhiqiang/kernel'
import type { FileAnswer, Part } from '@zhiqiang/server'

/** A call's input before anybody has looked at it. */
export interface Asked {
  readonly params?: unknown
  readonly query?: unknown
  readonly body?: unknown
  /** Parts of a multipart body. */
  readonly parts?: readonly SentPart[]
}

/** A part of a form; a file too large to be held stays where it is, and `bytes` is empty. */
export interface SentPart extends Part {
  readonly path?: string
}

/** What an operation answered: JSON, or a file. */
export type Answer = { readonly json: unknown } | { readonly file: FileAnswer['file'] }

/** Somewhere the operations of the contract can be called: in this process, or on a server over HTTP. */
export interface Session {
  /** Calls an operation whose input was not checked when it was compiled. */
  readonly send: (id: OperationId, asked: Asked) => Promise<Result<Answer>>
  /** The city that things are opened in where only one comes into question; null where it has to be named. */
  readonly city: () => Promise<string | null>
}

/** Calls an operation that answers JSON; path, input and answer are those of the contract. */
export async function call<K extends OperationId>(
  session: Session,
  id: K,
  input: CallInput<K>,
  parts: readonly SentPart[] = [],
): Promise<Result<CallOutput<K>>> {
  const answer = await session.send(id, { ...input, parts })
  if (!answer.ok) return answer
  if (!('json' in answer.value)) throw new Error(`${id} answered a file`)
  return { ok: true, value: answer.value.json as CallOutput<K> }
}
