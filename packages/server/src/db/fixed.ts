import type { Compilable, CompiledQuery } from 'kysely'
import type { Tx } from './connect.ts'

/** Stands where a value will be while a statement is built. */
class Slot {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

const slots = new Proxy({}, { get: (_, name) => new Slot(String(name)) })

/**
 * A statement whose text is always the same: it is built and compiled at its first use, later ones only fill in the
 * values. For what every act sends; building costs more than sending. Each argument stands for one value as it is.
 */
export function fixed<A extends object, O>(
  build: (tx: Tx, args: A) => Compilable<O>,
): (tx: Tx, args: A) => Promise<readonly O[]> {
  let compiled: CompiledQuery<O> | undefined
  return async (tx, args) => {
    // While the statement is built every member of the arguments is a slot, whatever its type.
    compiled ??= build(tx, slots as A).compile()
    const given = new Map(Object.entries(args))
    const parameters = compiled.parameters.map((value) => (value instanceof Slot ? given.get(value.name) : value))
    return (await tx.executeQuery<O>({ ...compiled, parameters })).rows
  }
}
