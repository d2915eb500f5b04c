import { type Allowed, type Text, type Thing, t } from '@zhiqiang/kernel'

/** Whoever drew an evaluation up does not check it. The account is refused by the effect too, whatever post it comes by. */
export function notOwnDraft(thing: Thing, as: Allowed): Text | null {
  const own = Array.isArray(thing.data.drawnBy) ? thing.data.drawnBy : []
  if (as.postId === null || !own.includes(as.postId)) return null
  return t('该评估由您起草，须由另一位同事复核', 'You drew this evaluation up; somebody else has to check it')
}
