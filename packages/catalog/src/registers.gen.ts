// Written by tools/gen/registry.ts from the folders kinds/, items/, measures/ and registers/. Add a folder and run `npm run gen`.

/** Every register of the data platform. */
export const registers = [] as const
