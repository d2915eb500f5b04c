import { fileURLToPath } from 'node:url'

/** Where pictures and logs of a test run go; git ignores it. */
export const resultsFolder = fileURLToPath(new URL('../../test-results/', import.meta.url))
