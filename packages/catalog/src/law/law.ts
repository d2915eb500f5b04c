import { lawLibrary } from '@zhiqiang/kernel'
import { areas } from './areas.gen.ts'

/** The law the product ships: declarations with their marks. Imported texts stand beside it, in the database. */
export const law = lawLibrary(areas)
