import { addDays, yearOf } from '@zhiqiang/kernel'
import { runningPlan, type Scheduled, type Story } from './schedule.ts'

const office = 'guyanqing'
/** Days before the first start: drawn up, graded and scored, an objection, its decision. It is not frozen yet. */
const [drawn, scored, objected, decided] = [40, 30, 24, 18]
const grades: Readonly<Record<string, number>> = {
  lczf: 27,
  yzzf: 28,
  qhzf: 22,
  qtzf: 24,
  flzf: 20,
  stzf: 26,
}

/** The counties' assessment of the last full year. */
export function assessmentActs(story: Story): Scheduled[] {
  const { stage, calendar, firstStart, units } = story
  let id: string | null = null
  const day = (before: number) => calendar.from(addDays(firstStart, -before))
  return [
    {
      on: day(drawn),
      run: async () => {
        const on = day(drawn)
        const indicators = await story.things(runningPlan, 'indicator')
        const find = (word: string) => indicators.find((one) => one.title.includes(word))?.id ?? ''
        const made = await stage.open(on, await stage.actor(office, on), 'assessment', 'draw', null, {
          name: `${yearOf(firstStart) - 1}年度县（市、区）知识产权工作考核`,
          period: String(yearOf(firstStart) - 1),
          subjects: [units.get('gxzf') ?? ''],
          groups: true,
          items: [
            {
              id: 'patents',
              name: '每万人口发明专利拥有量',
              weight: 40,
              rule: 'rank',
              indicator: find('每万人口发明专利'),
            },
            { id: 'firms', name: '优势示范企业', weight: 30, rule: 'ratio', indicator: find('优势示范企业') },
            { id: 'work', name: '年度重点工作', weight: 30, rule: 'manual', indicator: null },
          ],
        })
        id = made?.thing.id ?? null
      },
    },
    {
      on: day(scored),
      run: async () => {
        if (id === null) return
        const on = day(scored)
        const actor = await stage.actor(office, on)
        const scores = Object.entries(grades).map(([key, points]) => ({
          subject: units.get(key) ?? '',
          item: 'work',
          points,
        }))
        await stage.act(on, actor, id, 'grade', { scores, why: '联席会议办公室年度检查。' })
        await stage.act(on, actor, id, 'score', {})
      },
    },
    {
      on: day(objected),
      run: async () => {
        if (id === null) return
        const on = day(objected)
        const claim = '年度检查漏记我县9月开展的地理标志专项保护，请核对督查记录后调整得分。'
        await stage.open(on, await stage.actor('hualijun', on), 'objection', 'raise', id, { item: 'work', claim })
      },
    },
    {
      on: day(decided),
      run: async () => {
        const [objection] = id === null ? [] : await stage.children(id, 'objection')
        if (!objection) return
        const on = day(decided)
        const ground = '经核对督查记录，补记2分。'
        await stage.act(on, await stage.actor(office, on), objection.id, 'uphold', { points: 22, ground })
      },
    },
  ]
}
