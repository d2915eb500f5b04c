import { z } from 'zod'
import type { FieldOf } from '../facets.ts'

export const yesNo = {
  schema: (_: FieldOf<'yesNo'>) => z.boolean(),
  toText: (value: boolean) => (value ? '是' : '否'),
}
