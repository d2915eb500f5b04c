import { z } from 'zod'
import type { FieldOf } from '../facets.ts'

/** Uploaded files, named by their upload ids; only the uploader may attach them. */
export const files = {
  schema: (f: FieldOf<'files'>) => z.array(z.object({ upload: z.uuid() })).max(f.maxFiles),
  toText: (value: readonly unknown[]) => String(value.length),
}
