import { addDays, type PlainDate } from '@zhiqiang/kernel'
import type { Scheduled, Story } from './schedule.ts'

/** Days before the first start on which the old cases are played; offers and firms are there by then. */
const playedBefore = 20

/** Days before the first start on which the unit drew a list up; the time of the cases above is over by then. */
const drawnBefore = 5

const old = [
  {
    by: 'songxiao',
    closed: 3668,
    matter: '公司首款夹头被外地一家企业仿制，已购得样品，请求指导取证。',
    why: '双方已经和解，对方停止销售。',
    hold: null,
    afterDrawing: false,
  },
  {
    by: 'hemiao',
    closed: 3661,
    matter: '包装袋图案被同类产品抄袭，请求咨询意见。',
    why: '已自行向法院起诉。',
    hold: { ground: 'litigation', why: '当事人来函：关联民事案件再审，请保留案卷。' },
    afterDrawing: false,
  },
  {
    by: 'songxiao',
    closed: 3660,
    matter: '展会上发现仿制的量具，请求指导固定证据。',
    why: '对方已撤展，不再申请。',
    hold: null,
    afterDrawing: true,
  },
] as const

/** Three cases of ten years ago: one waits on a list for its approvals, one is held back, one came due since. */
export function oldFileActs(story: Story): Scheduled[] {
  const { stage, firstStart } = story
  const [on, drawnOn] = [playedBefore, drawnBefore].map((ago) => addDays(firstStart, -ago)) as [PlainDate, PlainDate]
  const draw = async () => {
    const officer = await stage.actor('gaoyihan', drawnOn)
    const note = '申请人已撤回，没有继续保存的价值。'
    await stage.open(drawnOn, officer, 'destruction-list', 'draw', null, { note })
  }
  return [
    ...old.filter((one) => !one.afterDrawing).map((one) => ({ on, run: () => play(story, one, on) })),
    { on: drawnOn, run: draw },
    ...old.filter((one) => one.afterDrawing).map((one) => ({ on: drawnOn, run: () => play(story, one, drawnOn) })),
  ]
}

async function play({ stage, units, firstStart }: Story, one: (typeof old)[number], on: PlainDate): Promise<void> {
  const offered = await stage.ofUnit(units.get('bhzx') ?? '', ['offering'])
  const offering = offered.find(({ data }) => data.item === 'enforcement-aid')
  if (!offering) return
  const closedOn = addDays(firstStart, -one.closed)
  const applicant = await stage.actor(one.by, on)
  const asked = { right: 'patent', place: 'here', matter: one.matter, wish: 'advice', proof: [] }
  const made = await stage.open(addDays(closedOn, -1), applicant, 'enforcement-aid', 'submit', offering.id, asked)
  if (!made) return
  await stage.act(closedOn, applicant, made.thing.id, 'withdraw', { why: one.why })
  if (one.hold === null) return
  const officer = await stage.actor('gaoyihan', on)
  await stage.open(on, officer, 'archive-hold', 'hold', null, { case: String(made.reply?.no), ...one.hold })
}
