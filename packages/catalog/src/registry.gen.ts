// Written by tools/gen/registry.ts from the folders kinds/ and measures/. Add a folder and run `npm run gen`.

/** Every kind of thing that has a lifecycle. */
export const kinds = [] as const

/** Every number that a page may show. */
export const measures = [] as const
