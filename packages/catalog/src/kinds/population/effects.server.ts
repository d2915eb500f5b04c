import { type EffectsOf, ok, refuseInput, type Text, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { population } from './kind.ts'

export const effects: EffectsOf<typeof population, Ports> = {
  async enter({ thing, answers, ports }) {
    const regions = await ports.org.regions()
    const byName = new Map(regions.flatMap((r) => [[r.name, r.code] as const, [r.code, r.code] as const]))
    const figures = new Map<string, { region: string; year: number; value: number }>()
    for (const [i, line] of answers.rows.split(/\r?\n/).entries()) {
      if (line.trim() === '') continue
      const [name = '', year = '', value = ''] = line.trim().split(/[\s,，\t]+/u)
      const region = byName.get(name)
      const number = Number(value)
      const wrong = region === undefined ? t(`没有“${name}”`, `no division ${name}`) : badNumbers(year, number)
      if (wrong || region === undefined) return refused(i + 1, wrong ?? t('', ''))
      const key = `${region}|${year}`
      if (figures.has(key)) return refused(i + 1, t(`${name} ${year}年写了两次`, `${name} ${year} stands twice`))
      figures.set(key, { region, year: Number(year), value: number })
    }
    if (figures.size === 0) return refused(1, t('没有可用的行', 'no line could be read'))
    await ports.population.put(thing.id, [...figures.values()])
    return ok({
      title: answers.name,
      visibility: 1,
      data: { source: answers.source, figures: figures.size },
    })
  },
}

function badNumbers(year: string, value: number): Text | null {
  if (!/^(19|20)\d{2}$/.test(year)) return t('年度要写成四位数字', 'the year needs four digits')
  if (!Number.isFinite(value) || value <= 0)
    return t('人口要是大于零的数（万人）', 'inhabitants must be a number above zero')
  return null
}

function refused(line: number, what: Text) {
  return refuseInput(t(`第${line}行：${what.zh}`, `line ${line}: ${what.en}`))
}
