// Written by tools/gen/registry.ts from the folders kinds/, items/, measures/ and registers/. Add a folder and run `npm run gen`.
import { patents } from './registers/patents/register.ts'
import { trademarks } from './registers/trademarks/register.ts'

/** Every register of the data platform. */
export const registers = [
  patents,
  trademarks,
] as const
