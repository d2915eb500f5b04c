import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { CityIndex } from './city-index.ts'
import type { Asked, Told } from './worker-words.ts'

// A thread that holds the segments of each city: one that writes them, others that answer from them.
const { folder, of }: { readonly folder: string; readonly of: string } = workerData
const cities = new Map<string, CityIndex>()

function indexOf(city: string): CityIndex {
  const index = cities.get(city) ?? new CityIndex(join(folder, city), of)
  cities.set(city, index)
  return index
}

function done(asked: Asked): unknown {
  const index = indexOf(asked.city)
  switch (asked.do) {
    case 'find':
      return index.find(asked.ask)
    case 'apply':
      index.apply(asked.changes)
      return null
    case 'merge':
      return index.merge()
    case 'look':
      index.look()
      return null
    case 'sweep':
      index.sweep()
      return null
    case 'state':
      return { place: index.place, records: index.size, segments: index.segments }
  }
}

parentPort?.on('message', (asked: Asked) => {
  let told: Told
  try {
    told = { no: asked.no, answer: done(asked) }
  } catch (thrown) {
    told = { no: asked.no, failed: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) }
  }
  parentPort?.postMessage(told)
})
