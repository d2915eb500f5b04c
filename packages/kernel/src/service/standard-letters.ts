import type { Letter, LetterFacts, LetterPart } from './letter.ts'
import type { Service } from './service.ts'

/** Documents that every item has unless it words them itself, by the names that steps call them by. */
export const standardLetters: Readonly<Record<string, Letter>> = {
  acceptance: {
    mark: '受',
    title: () => '受理通知书',
    body: (facts) => [
      `${received(facts)}，符合受理条件，现予受理，受理编号为${facts.caseNo}。`,
      ...(facts.said.lacking === undefined
        ? []
        : [
            `下列材料欠缺，根据你方的承诺先行受理，请于${facts.said.until ?? ''}前补齐：`,
            ...lines(facts.said.lacking),
          ]),
      '办理进度可以凭受理编号和查询码在网上查询。',
    ],
  },
  correction: {
    mark: '补',
    title: () => '补正通知书',
    body: (facts) => [
      `${received(facts)}。经审查，需要补正的全部内容如下：`,
      ...lines(facts.said.defects),
      `请于${facts.said.until ?? ''}前一次补正。逾期没有补正的，按撤回申请处理，可以重新申请。`,
    ],
  },
  declined: {
    mark: '不受',
    decides: true,
    title: () => '不予受理决定书',
    body: (facts) => [
      `${received(facts)}。经审查，决定不予受理。理由和依据如下：`,
      ...lines(facts.said.ground),
      ...elsewhere(facts),
    ],
  },
  granted: {
    mark: '决',
    decides: true,
    title: ({ result }) => result,
    body: (facts) => [
      `${received(facts)}。经审查，${grounds(facts)}决定如下：`,
      ...(facts.answers.length === 0
        ? [`准予“${facts.item}”的申请。`]
        : ([{ rows: facts.answers }] satisfies LetterPart[])),
    ],
  },
  refused: {
    mark: '不予',
    decides: true,
    title: ({ item }) => `${item}不予通过决定书`,
    body: (facts) => [
      `${received(facts)}。经审查，${grounds(facts)}决定不予通过。理由和依据如下：`,
      ...lines(facts.said.ground),
      ...elsewhere(facts),
    ],
  },
  suspended: {
    mark: '中',
    title: () => '中止办理通知书',
    body: (facts) => [
      `${received(facts)}。现决定中止办理，中止期间不计入办理期限。理由如下：`,
      ...lines(facts.said.why),
    ],
  },
  resumed: {
    mark: '恢',
    title: () => '恢复办理通知书',
    body: (facts) => [`${received(facts)}。现恢复办理，办理期限继续计算。有关情况如下：`, ...lines(facts.said.why)],
  },
  reopened: {
    mark: '重',
    title: () => '重新办理决定书',
    body: (facts) => [
      `${received(facts)}。现决定重新办理，办理期限重新计算。理由和依据如下：`,
      ...lines(facts.said.ground),
    ],
  },
  hearing: {
    mark: '听',
    title: () => '听证通知书',
    body: (facts) => [`${received(facts)}。现将听证事项通知如下：`, { rows: facts.answers }],
  },
  publicity: {
    mark: '示',
    title: ({ item }) => `${item}公示`,
    body: (facts) => [
      `现将“${facts.item}”有关情况公示如下：`,
      { rows: facts.answers },
      '对公示内容有异议的，请在公示期内实名书面提出，并附有关材料。',
    ],
  },
  certificate: {
    mark: '证',
    title: ({ result }) => result,
    body: (facts) => [`兹证明${facts.applicant}办理“${facts.item}”，结果如下：`, { rows: facts.answers }],
  },
  revoked: {
    mark: '撤',
    decides: true,
    title: ({ item }) => `撤销登记决定书（${item}）`,
    body: (facts) => [
      `你方经“${facts.item}”取得的登记（编号：${facts.caseNo}），现决定予以撤销。理由和依据如下：`,
      ...lines(facts.said.ground),
      ...elsewhere(facts),
    ],
  },
  changed: {
    mark: '变',
    title: () => '变更登记通知书',
    body: (facts) => [
      `你方就“${facts.item}”（编号：${facts.caseNo}）提出的变更已经核对并登记，原登记内容保留在登记簿中。`,
    ],
  },
  closed: {
    mark: '结',
    title: () => '办结通知书',
    body: (facts) => [`${received(facts)}。现已办结，结果如下：`, { rows: facts.answers }],
  },
}

/** The letter of a name: the item's own wording, else the standard one; undefined where neither is there. */
export function letterOf(service: Pick<Service, 'letters'>, name: string): Letter | undefined {
  return service.letters?.[name] ?? standardLetters[name]
}

function received({ appliedOn, item, caseNo }: LetterFacts): string {
  return `你方于${appliedOn}提出的“${item}”申请（编号：${caseNo}）已收悉`
}

function grounds({ basis }: LetterFacts): string {
  return basis.length === 0 ? '' : `依据${basis.join('、')}，`
}

function elsewhere({ said }: LetterFacts): readonly string[] {
  return said.remedy === undefined ? [] : [`其他途径：${said.remedy.replace(/[。；;]$/u, '')}。`]
}

/** What somebody wrote, a paragraph for each of its lines. */
export function lines(words: string | undefined): readonly string[] {
  return (words ?? '').split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
}
