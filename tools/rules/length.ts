import type { SourceRule } from './rule.ts'

const longest = 400

/** A file that needs more lines holds two things. */
export const length: SourceRule = {
  name: 'length',
  mend: `part it by what it is about; ${longest} lines are the most`,
  applies: (path) => /\.(tsx?|mjs|cjs|css)$/.test(path) && !path.endsWith('.gen.ts'),
  find: ({ text }) => {
    const lines = text.replace(/\n$/, '').split('\n').length
    return lines > longest ? [{ line: longest + 1, found: `${lines} lines` }] : []
  },
}
