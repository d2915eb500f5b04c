import { addDays, type PlainDate } from '@zhiqiang/kernel'
import type { Scheduled, Story } from './schedule.ts'

/** Days before the first start on which the old cases are played; offers and firms are there by then. */
const playedBefore = 20

const old = [
  {
    by: 'songxiao',
    closed: 3668,
    matter: '公司首款夹头被外地一家企业仿制，已购得样品，请求指导取证。',
    why: '双方已经和解，对方停止销售。',
    hold: null,
  },
  {
    by: 'hemiao',
    closed: 3661,
    matter: '包装袋图案被同类产品抄袭，请求咨询意见。',
    why: '已自行向法院起诉。',
    hold: { ground: 'litigation', why: '当事人来函：关联民事案件再审，请保留案卷。' },
  },
] as const

/** Two cases of ten years ago: the file of one is due, that of the other is due and held back. */
export function oldFileActs(story: Story): Scheduled[] {
  const { stage, units, firstStart } = story
  const on = addDays(firstStart, -playedBefore)
  const unit = units.get('bhzx') ?? ''
  return old.map((one) => ({
    on,
    run: async () => {
      const offered = await stage.ofUnit(unit, ['offering'])
      const offering = offered.find(({ data }) => data.item === 'enforcement-aid')
      if (!offering) return
      const closedOn: PlainDate = addDays(firstStart, -one.closed)
      const applicant = await stage.actor(one.by, on)
      const asked = { right: 'patent', place: 'here', matter: one.matter, wish: 'advice', proof: [] }
      const opened = addDays(closedOn, -1)
      const made = await stage.open(opened, applicant, 'enforcement-aid', 'submit', offering.id, asked)
      if (!made) return
      await stage.act(closedOn, applicant, made.thing.id, 'withdraw', { why: one.why })
      if (one.hold === null) return
      const officer = await stage.actor('gaoyihan', on)
      const no = String(made.reply?.no)
      await stage.open(on, officer, 'archive-hold', 'hold', null, { case: no, ...one.hold })
    },
  }))
}
