// Written by tools/gen/registry.ts from the folders kinds/ and measures/. Add a folder and run `npm run gen`.

/** What an act of a kind does, by the kind. A kind that only moves has none. */
export const effects = {} as const

/** How a measure is counted, by the measure. */
export const queries = {} as const
