import { type Actor, fail, ok, problem, type Result, t } from '@zhiqiang/kernel'

/**
 * The agency that hands in for a subject: null for whoever acts at first hand. Refused for a service it was not let act in,
 * and for one that keeps who applies, where a third pair of eyes would undo that.
 */
export function agencyOf(
  { posts }: Actor,
  subject: string,
  item: string,
  withholds: boolean,
): Result<{ readonly id: string; readonly name: string } | null> {
  const own = posts.filter(({ role, unitId }) => role === 'applicant' && unitId === subject)
  const [first] = own
  if (!first?.through) return ok(null)
  const { unitId: id, unitName: name } = first.through
  if (withholds) {
    return fail(
      problem('E_GUARD', {
        why: t('本事项为提交人保密，不能由代理机构代办。', 'This service keeps who applies: no agency can hand it in.'),
        how: t('请本人（本单位）登录后提交。', 'Whoever it concerns signs in and hands it in.'),
      }),
    )
  }
  const may = own.some(
    ({ through }) => through?.unitId === id && (through.items === null || through.items.includes(item)),
  )
  if (may) return ok({ id, name })
  return fail(
    problem('E_GUARD', {
      why: t(`委托“${name}”代办的事项里没有这一项。`, 'This service is not among those the agency was let act in.'),
      how: t(
        '请委托人在“我的空间”增加代办事项，或者自己提交。',
        'Whoever it acts for adds it in their space, or hands it in.',
      ),
    }),
  )
}
