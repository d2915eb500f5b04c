import { type Text, type Thing, t } from '@zhiqiang/kernel'

/** There is something to answer. */
export function reminded(thing: Thing): Text | null {
  return thing.data.remindedAt ? null : t('没有待答复的提醒', 'No reminder waits for an answer')
}
