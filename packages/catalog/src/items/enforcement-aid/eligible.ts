import { type CheckLine, t } from '@zhiqiang/kernel'

/** What is known of whoever applies and of what they ask for. */
interface Asked {
  readonly answers: Readonly<Record<string, unknown>>
  /** The county they are registered in. */
  readonly county: string
  /** How many bodies of the city take such a matter. */
  readonly bodies: number
}

const numbered = ['patent', 'mark', 'geographical', 'layout']

/** Whether aid may be given (资格), condition by condition with its ground; shown to the applicant at once. */
export function eligible({ answers, county, bodies }: Asked): readonly CheckLine[] {
  const here = answers.place === 'here'
  const needsNumber = numbered.includes(String(answers.right))
  const hasNumber = typeof answers.number === 'string' && answers.number.trim() !== ''
  const lines: readonly CheckLine[] = [
    {
      label: t('申请人是权利人或利害关系人', 'You hold the right or have an interest in it'),
      good: !needsNumber || hasNumber,
      how:
        !needsNumber || hasNumber
          ? t('权利证明由承办单位核对', 'the unit compares the proof you handed in')
          : t('请补充申请号或注册号', 'add the number of the right'),
    },
    {
      label: t('申请人在本市，或者纠纷发生在本市', 'You or the dispute are of this city'),
      good: county !== '' || here,
      how: here
        ? t('纠纷发生在本市', 'the dispute is here')
        : t(`申请人登记在${county}`, `you are registered in ${county}`),
    },
    {
      label: t('有明确的事由和请求', 'There is a clear matter and request'),
      good: true,
      how: t('已填写纠纷情况和希望得到的援助', 'what happened and the aid you wish are filled in'),
    },
    {
      label: t('有机构承接这类援助', 'A body takes such matters'),
      good: true,
      how:
        bodies === 0
          ? t('由受理单位直接援助', 'the unit in charge helps itself')
          : t(`${bodies} 家机构承接，按距离推荐两家`, `${bodies} bodies do; the nearest two are offered`),
    },
  ]
  return lines.map((line) => (line.good ? { ...line, ground: line.how } : line))
}
