import { article, type Requirement, t } from '@zhiqiang/kernel'

/** What must be so before a dispute is filed (立案条件), each with where it is laid down. */
export const requires: readonly Requirement[] = [
  {
    id: 'report',
    words: t(
      '实用新型、外观设计专利附有国家知识产权局出具的专利权评价报告',
      'a utility model or design comes with an evaluation report of the national office',
    ),
    mend: t('请先向国家知识产权局请求作出评价报告', 'ask the national office for the report first'),
    basis: article('patent-law', '66'),
    when: { field: 'sort', in: ['utility', 'design'] },
    holds: { field: 'hasReport', is: true },
  },
  {
    id: 'inForce',
    words: t('专利权有效，年费已缴', 'the patent is in force and its fee paid'),
    mend: t('专利权终止后的行为不能请求裁决', 'what was done after it lapsed cannot be ruled on'),
    basis: article('patent-disputes-measures'),
    holds: { field: 'inForce', is: true },
  },
  {
    id: 'noSuit',
    words: t('当事人没有就同一纠纷向人民法院起诉', 'neither side took the dispute to court'),
    mend: t('法院已经立案的，请等待法院处理', 'leave it to the court that took the case'),
    basis: article('patent-disputes-measures'),
    holds: { field: 'inCourt', is: false },
  },
  {
    id: 'here',
    words: t('被请求人所在地或侵权行为地在本市', 'the respondent or the infringement is in this city'),
    mend: t('请向被请求人所在地或侵权行为地的部门提出', 'go to the authority of that place'),
    basis: article('patent-law-rules', '97'),
    holds: { field: 'place', in: ['respondent', 'act'] },
  },
]
