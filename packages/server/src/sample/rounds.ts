import { addDays } from '@zhiqiang/kernel'
import type { ThingBrief } from '../ports.ts'
import { runningPlan, type Scheduled, type Story } from './schedule.ts'

const office = 'guyanqing'
/** Days before the first start: opened, and sent, returned, accepted; it still runs on the day of the first start. */
const [opened, sent, accepted] = [12, 6, 3]
const closesAfter = 8

/** Who of the counties has answered so far, with the figures of the indicators asked; the others have not. */
const answers: readonly {
  readonly region: string
  readonly by: string
  readonly figures: readonly number[]
  readonly end: 'accept' | 'return' | 'wait'
}[] = [
  { region: '419903', by: 'daiyong', figures: [12, 2], end: 'accept' },
  { region: '419921', by: 'shengaimin', figures: [6, 1], end: 'accept' },
  { region: '419922', by: 'oumingli', figures: [5, 1], end: 'return' },
  { region: '419981', by: 'guanxiaohe', figures: [9, 2], end: 'wait' },
]
const askedFor = ['优势示范企业', '信息公共服务网点']

/** A round of the running year, half answered. */
export function roundActs(story: Story): Scheduled[] {
  const { stage, calendar, firstStart, units } = story
  let round: string | null = null
  const day = (before: number) => calendar.from(addDays(firstStart, -before))
  const asked = async (): Promise<readonly ThingBrief[]> => {
    const all = await story.things(runningPlan, 'indicator')
    return askedFor.flatMap((word) => all.find((one) => one.title.includes(word)) ?? [])
  }
  const each = (
    on: string,
    run: (sheet: ThingBrief, answer: (typeof answers)[number]) => Promise<unknown>,
  ): Scheduled => ({
    on,
    run: async () => {
      if (round === null) return
      for (const sheet of await stage.children(round, 'sheet')) {
        const answer = answers.find((one) => one.region === sheet.data.place)
        if (answer) await run(sheet, answer)
      }
    },
  })
  return [
    {
      on: day(opened),
      run: async () => {
        const on = day(opened)
        const indicators = (await asked()).map((one) => one.id)
        const period = on.slice(0, 4)
        const made = await stage.open(on, await stage.actor(office, on), 'round', 'launch', null, {
          name: `${period}年指标填报`,
          period,
          indicators,
          reporters: [units.get('gxzf') ?? ''],
          closesOn: addDays(firstStart, closesAfter),
        })
        round = made?.thing.id ?? null
      },
    },
    each(day(sent), async (sheet, { by, figures }) => {
      const on = day(sent)
      const cells = (await asked()).map((one, i) => ({ indicator: one.id, part: 'value', value: figures[i] ?? 0 }))
      await stage.act(on, await stage.actor(by, on), sheet.id, 'submit', {
        cells,
        source: '县（市、区）市场监管局台账。',
      })
    }),
    each(day(accepted), async (sheet, { end }) => {
      const on = day(accepted)
      const actor = await stage.actor(office, on)
      if (end === 'accept') await stage.act(on, actor, sheet.id, 'accept', {})
      if (end === 'return')
        await stage.act(on, actor, sheet.id, 'return', { ground: '网点数与省备案名单不一致，请核对。' })
    }),
  ]
}
