import { type Letter, type LetterFacts, letterLines, listIn, membersIn } from '@zhiqiang/kernel'
import type { Paragraph } from './secrets.ts'

/** The documents of a review that say something of their own. */
export const letters: Readonly<Record<string, Letter>> = {
  trigger: {
    mark: '核',
    title: ({ data }) => (mustIn(data) ? '应当开展知识产权分析评议告知书' : '无需开展知识产权分析评议告知书'),
    body: (facts) => [
      `${about(facts)}，按当日施行的评议标准核对如下：`,
      ...rulesIn(facts.data),
      ...(mustIn(facts.data)
        ? ['该项目应当开展知识产权分析评议。评议报告出具前，项目不得实施。']
        : ['该项目无需开展知识产权分析评议。投资额、资金来源或者内容变化后达到标准的，应当重新报送。']),
    ],
  },
  calledIn: {
    mark: '责',
    title: () => '责令开展知识产权分析评议通知书',
    body: (facts) => [
      `${about(facts)}，现责令开展知识产权分析评议。评议报告出具前，项目不得实施。理由如下：`,
      ...letterLines(facts.said.ground),
    ],
  },
  correction: {
    mark: '补',
    title: () => '补正通知书',
    body: (facts) => [
      `${about(facts)}，需要补正的全部内容如下：`,
      ...letterLines(facts.said.defects),
      `请于${facts.said.until ?? ''}前补正。补正和评议完成前，项目不得实施。`,
    ],
  },
  report: {
    mark: '评',
    title: ({ item }) => `${item}报告`,
    body: (facts) => [
      `${about(facts)}，经专家评审，评议结论：${facts.said.verdict ?? ''}。`,
      ...paragraphsIn(facts.data).flatMap(({ heading, text, secret }) => [
        { heading: secret ? `${heading}（不公开）` : heading },
        ...letterLines(text),
      ]),
      ...(facts.said.measures === undefined
        ? []
        : [
            { heading: '应当落实的措施' },
            ...letterLines(facts.said.measures),
            `请于${facts.said.until ?? ''}前落实并提交材料，确认前项目不得实施。`,
          ]),
    ],
  },
  confirmed: {
    mark: '确',
    title: () => '评议措施落实确认书',
    body: (facts) => [
      `${about(facts)}，评议报告要求的措施经核对已经落实，项目可以实施。核对情况如下：`,
      ...letterLines(facts.said.ground),
    ],
  },
}

function about({ appliedOn, item, caseNo }: LetterFacts): string {
  return `你单位于${appliedOn}报送的“${item}”项目（编号：${caseNo}）`
}

function mustIn(data: LetterFacts['data']): boolean {
  return membersIn(data.trigger).must === true
}

function rulesIn(data: LetterFacts['data']): readonly string[] {
  const rules = listIn<string>(membersIn(data.trigger).rules)
  return rules.length === 0 ? ['施行的评议标准没有列入该类活动。'] : rules.map((rule) => `${rule}。`)
}

function paragraphsIn(data: LetterFacts['data']): readonly Paragraph[] {
  return listIn<Paragraph>(membersIn(data.decision).paragraphs)
}
