import type { ClauseKind } from '../reading.ts'

/** Words of a heading that say what its clauses are; the first that fits decides. */
export const kindWords: readonly { readonly kind: Exclude<ClauseKind, 'section'>; readonly pattern: RegExp }[] = [
  { kind: 'principle', pattern: /(?:基本|工作|总体|主要|实施|编制|建设)?原则$|^基本原则/ },
  {
    kind: 'goal',
    pattern:
      /^(?:(?:总体|主要|发展|工作|建设|行动|阶段|试点|规划|具体|近期|远期|近[一二三四五]年|年度|预期|绩效|任务|奋斗|创建|战略)*)目标(?:任务|要求|和指标|与任务|指标)?(?:为|是|如下)?$/,
  },
  {
    kind: 'goal',
    pattern: /^.{0,24}(?:总体|主要|发展|工作|阶段性?|近[一二三四五]年|年度|战略)目标(?:任务)?(?:为|是|如下)?$/,
  },
  { kind: 'goal', pattern: /^(?:主要|核心|发展|预期)指标$|^目标(?:任务|要求|和指标|与任务|指标)?$/ },
  {
    kind: 'guiding',
    pattern:
      /^指导思想|^总体(?:要求|思路|考虑|部署)$|^(?:重要|重大)?意义$|^(?:环境|发展|面临的?|当前)?形势|^(?:现状|背景|发展基础|基础和)|地位和作用$|^(?:充分|深刻|提高|统一).{0,4}认识|重要(?:性|意义)|^(?:适用|实施|考评|考核)(?:范围|对象)$|^指导思想和/,
  },
  {
    kind: 'safeguard',
    pattern:
      /保障措施|保障机制$|保障制度$|^(?:组织|支撑|工作|政策|制度|实施|强化|加强|完善|健全|切实|落实|全面)*保障$|(?:组织|规划)实施|实施(?:与|和|及)?(?:评估|保障|机制)|^(?:工作|有关|相关|组织)要求$|^(?:强化|加强|落实)?(?:实施|组织)保障|^(?:切实|进一步)?(?:加强|强化|完善)?(?:对.{2,20}工作的)?组织领导|^附则$|(?:强化|加强|完善|健全)(?:组织|实施|政策|支撑|要素|综合|工作)(?:和.{2,6})?保障(?:措施|机制|体系)?/,
  },
]

const standardHeadings = [
  '指导思想',
  '基本原则',
  '工作原则',
  '总体要求',
  '总体思路',
  '总体目标',
  '主要目标',
  '发展目标',
  '工作目标',
  '目标任务',
  '主要任务',
  '重点任务',
  '工作任务',
  '保障措施',
  '组织实施',
  '组织保障',
  '工作要求',
]

/** How a sentence goes on behind a standard heading that lost its line end. */
const sentenceStart = /^(?:以|坚持|到|全面|按照|深入|围绕|通过|认真|贯彻|力争|在|为|根据|加强|建立|各)/

/** Length of the standard heading that `words` begins with although a sentence goes on behind it, else null. */
export function standardHeading(words: string): number | null {
  const found = standardHeadings.find((heading) => words.startsWith(heading))
  return found !== undefined && sentenceStart.test(words.slice(found.length)) ? found.length : null
}
