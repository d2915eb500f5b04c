import type { PlainDate } from '@zhiqiang/kernel'
import type { Stage } from './stage.ts'

/** The administrator sets what stands above the city's papers. */
export async function setLetterhead(stage: Stage, cityThing: string, on: PlainDate): Promise<void> {
  await stage.act(on, await stage.actor('tangzihao', on), cityThing, 'setLetterhead', {
    issuer: '澜川市知识产权战略实施工作联席会议办公室',
    prefix: '澜知联办',
    addressee: '各县（市、区）人民政府，市知识产权战略实施工作联席会议各成员单位',
    copyTo: '市委办公室，市人大常委会办公室，市政府办公室，市政协办公室',
  })
}
