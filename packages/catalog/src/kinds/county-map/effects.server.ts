import { type EffectsOf, ok } from '@zhiqiang/kernel'
import type { MapWrite, Ports } from '@zhiqiang/server/ports'
import type { countyMap } from './kind.ts'

export const effects: EffectsOf<typeof countyMap, Ports> = {
  async supply({ thing, answers, ports }) {
    // The step is internal: the server's own use case fills it in, from a file it has read.
    const { name, sm3, source, shapes } = answers.map as MapWrite
    const before = await ports.maps.inUse()
    await ports.maps.put(thing.id, shapes)
    const told = { name, sm3, source, counties: shapes.map((shape) => shape.name) }
    return ok({
      title: name,
      data: told,
      hideAnswers: true,
      record: told,
      follow: before === null ? [] : [{ thingId: before, step: 'replace', answers: {} }],
    })
  },
}
