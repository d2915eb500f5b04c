import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { areas } from '@zhiqiang/kernel'
import { root } from './lib/files.ts'
import { run, runNode } from './lib/run.ts'
import { type ItemWords, itemFiles, wordFaults } from './new-item/item-files.ts'

const usage = `npm run new:item -- KIND --title 中文名称 --english "English title" --series 字 [--area aid] [--basis aid-guidance]

KIND    the name of the folder under packages/catalog/src/items/: lower case, words joined by hyphens
title   what the public reads; english is the same in English
series  the word of its case numbers, as 维援 in 维援〔2026〕1号
area    ${Object.keys(areas).join(', ')}
basis   an instrument of packages/catalog/src/law/ that it rests on`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    title: { type: 'string', default: '' },
    english: { type: 'string', default: '' },
    series: { type: 'string', default: '' },
    area: { type: 'string', default: 'aid' },
    basis: { type: 'string', default: 'aid-guidance' },
  },
})
const words: ItemWords = { kind: positionals[0] ?? '', ...values }
const folder = resolve(root, 'packages/catalog/src/items', words.kind)
const faults = [
  ...wordFaults(words),
  ...(words.kind !== '' && existsSync(folder) ? [`${words.kind} is there already`] : []),
]
if (faults.length > 0) {
  console.error(`${faults.join('\n')}\n\n${usage}`)
  process.exit(2)
}
mkdirSync(folder)
const files = itemFiles(words)
for (const [name, content] of Object.entries(files)) writeFileSync(resolve(folder, name), content)
const paths = Object.keys(files).map((name) => `packages/catalog/src/items/${words.kind}/${name}`)
await run('node_modules/.bin/biome', ['format', '--write', ...paths])
const generated = await runNode('tools/gen.ts', [])
console.log(paths.map((path) => `wrote ${path}`).join('\n'))
console.log(generated.output.trim())
console.log('Next: its form, conditions and materials; then docs/how-to/add-a-service-item.md from step 2.')
process.exitCode = generated.code
