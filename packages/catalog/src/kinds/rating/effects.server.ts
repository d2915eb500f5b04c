import {
  dateInChina,
  type EffectsOf,
  fail,
  isBadLevel,
  ok,
  problem,
  type RatingLevel,
  ratingLevels,
  refuseAct,
  refuseInput,
  t,
} from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { plain } from '../../presets/asked.server.ts'
import { recountEffects } from '../../presets/recount.server.ts'
import type { rating } from './kind.ts'

export const effects: EffectsOf<typeof rating, Ports> = {
  ...recountEffects,
  /** Once for a case, and only when it is done. The case is locked meanwhile, so that no second one slips in. */
  async rate({ thing, answers, ports }) {
    const rated = thing.parentId === null ? null : await ports.things.get(thing.parentId)
    if (!rated) return fail(problem('E_NOT_FOUND'))
    const { no, closedAt } = await ports.cases.standing(rated.id)
    if (closedAt === null) {
      return refuseAct(t('办结以后才能评价。', 'It is rated once it is done.'), t('请等待办结。', 'Wait until then.'))
    }
    const others = await ports.things.children(rated.id, 'rating')
    if (others.some(({ id }) => id !== thing.id)) {
      return refuseAct(
        t('这个办件已经评价过。', 'This case was rated already.'),
        t('不满意的，在承办单位回访以后可以再评一次。', 'A bad rating may be given once more after the follow-up.'),
      )
    }
    // One of the levels: the engine has checked it by the form of the step.
    const level = answers.level as RatingLevel
    const bad = isBadLevel(level)
    return ok({
      title: `${no} ${ratingLevels[level].zh}`,
      state: bad ? 'toFollow' : 'given',
      units: rated.units.flatMap(({ unitId, part }) =>
        part === 'lead' || part === 'applicant' ? [{ unitId, part } as const] : [],
      ),
      data: { ...plain(answers), no, item: rated.kind },
      tell: [
        {
          to: { parts: ['lead'] },
          words: bad
            ? t('收到不满意的评价，请在期限内回访', 'A service was rated badly: follow it up in time')
            : t('收到服务评价', 'A service was rated'),
          urgent: bad,
        },
      ],
    })
  },
  async followUp({ thing, answers, actor, today, now }) {
    if (answers.on > today) return refuseInput(t('回访日期不能晚于今天', 'the day of the follow-up lies ahead'))
    if (answers.on < dateInChina(thing.openedAt)) {
      return refuseInput(t('回访日期不能早于评价', 'the follow-up cannot be before the rating'))
    }
    return ok({ data: { followUp: { ...plain(answers), by: actor.name, at: now } } })
  },
  async again({ answers, now }) {
    return ok({ data: { again: { ...plain(answers), at: now } } })
  },
}
