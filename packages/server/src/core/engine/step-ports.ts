import type { Ports, ThingBrief } from '../../ports.ts'

/** Ports that meet no row of a thing. */
const apart: ReadonlySet<string | symbol> = new Set(['hashPassword', 'newPassword', 'law'])

/**
 * The ports as one step sees them. A thing that is being opened is inserted once the effect reaches for anything that
 * could meet its row; most effects look at the parent alone, which is locked and known, and then it is inserted as the
 * step leaves it.
 */
export function stepPorts(ports: Ports, insertFirst: () => void, parent: ThingBrief | null): Ports {
  const things = new Proxy(ports.things, {
    get(all, name) {
      const known = (id: string) => {
        if (parent?.id === id) return Promise.resolve(parent)
        insertFirst()
        return all.get(id)
      }
      if (name === 'get') return known
      insertFirst()
      return Reflect.get(all, name)
    },
  })
  return new Proxy(ports, {
    get(all, name) {
      if (name === 'things') return things
      if (!apart.has(name)) insertFirst()
      return Reflect.get(all, name)
    },
  })
}
