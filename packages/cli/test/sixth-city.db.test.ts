import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { CallOutput } from '@zhiqiang/contract'
import { expect, test } from 'vitest'
import { anInstallation } from './support/installation.ts'
import { jsonOf, planFile } from './support/zq.ts'

const { zq, dataDir } = await anInstallation()
const json = async <T>(...args: readonly string[]): Promise<T> => jsonOf<T>(await zq(...args, '--json'))

test('a city is made from a file of divisions and a plan, with a name and a colour of its own', async () => {
  const divisions = path.join(dataDir, 'divisions.csv')
  await writeFile(divisions, '代码,名称,上级\n990601,东区\n990602,西区\n990603,河口街道,990601\n')
  const look = ['--colour', '#7a1f1f', '--name-en', 'Yunqi']
  const made = await json<CallOutput<'city.get'>[]>(
    'city',
    'add',
    '990600',
    '云栖市',
    '--divisions',
    divisions,
    ...look,
  )
  expect(made).toMatchObject([{ code: '990600', name: '云栖市', nameEn: 'Yunqi', brandColour: '#7a1f1f' }])
  const regions = await json<CallOutput<'regions.list'>>('api', 'regions.list')
  expect(regions.rows.map(({ name }) => name).sort()).toEqual(['云栖市', '东区', '河口街道', '西区'].sort())
  for (const name of ['市市场监管局', '市科技局', '市公安局']) await zq('unit', 'add', name, '--from', '2020-01-01')
  expect((await zq('unit', 'add', '东区管委会', '--region', '990601')).code).toBe(0)
  const { id } = await json<{ id: string }>('policy', 'import', planFile, '--region', '990600')
  expect((await zq('policy', 'publish', id, '--visibility', 'public')).code).toBe(0)
  expect((await json<CallOutput<'tasks.list'>>('task', 'list')).total).toBe(4)
})

test('a file or a colour that is not right adds nothing, and says what to mend', async () => {
  const wrong = path.join(dataDir, 'wrong.csv')
  await writeFile(wrong, '990701,东区\n990701,西区\n9907,南区\n')
  const ended = await zq('city', 'add', '990700', '云南门市', '--divisions', wrong)
  expect(ended.code).toBe(2)
  expect(ended.err).toContain('第 2 行：990701 重复')
  expect(ended.err).toContain('第 3 行')
  expect((await zq('city', 'add', '990700', '云南门市', '--divisions', `${wrong}.none`)).code).toBe(2)
  expect((await zq('city', 'add', '990700', '云南门市', '--colour', 'red')).code).toBe(2)
  expect(await json<unknown[]>('city', 'list')).toHaveLength(1)
})
