import { formatDate, type Letter, type LetterFacts, letterLines, membersIn } from '@zhiqiang/kernel'
import { hoursIn } from '../../shared/training/terms.ts'

/** The documents of a training: the certificate, why there is none, and its revocation. */
export const letters: Readonly<Record<string, Letter>> = {
  certificate: {
    mark: '证',
    title: () => '培训结业证书',
    body: (facts) => {
      const { trainee, name, days, number } = saidIn(facts)
      const { pass } = membersIn(facts.data.terms)
      const exam = typeof pass === 'number' ? `，考试成绩${String(facts.data.mark)}分（合格线${pass}分）` : ''
      return [
        `${trainee}${days}参加“${name}”，完成${hoursIn(facts.data)}学时${exam}，准予结业。`,
        ...(number === '' ? [] : [`证书登记号：${number}。`]),
        '证书是否有效，以扫描二维码或者输入核验码查到的结果为准。',
      ]
    },
  },
  refused: {
    mark: '未',
    title: () => '培训未结业通知书',
    body: (facts) => {
      const { trainee, name } = saidIn(facts)
      return [`${trainee}参加“${name}”没有结业。原因如下：`, ...letterLines(facts.said.ground)]
    },
  },
  revoked: {
    mark: '撤',
    title: () => '撤销培训结业证书决定书',
    body: (facts) => {
      const { trainee, name, number } = saidIn(facts)
      return [
        `${trainee}参加“${name}”取得的结业证书${number === '' ? '' : `（登记号：${number}）`}，现决定撤销。理由和依据如下：`,
        ...letterLines(facts.said.ground),
        '对本决定有意见的，可以向本单位书面提出，由原承办人以外的人复核。',
      ]
    },
  },
}

/** Who took part in what, when, and the number of the certificate once it has one. */
function saidIn({ data, item }: LetterFacts) {
  const { from, to } = membersIn(data.dates)
  const day = (on: unknown) => formatDate(String(on), 'zh')
  const days = from === to ? day(from) : `${day(from)}至${day(to)}`
  const { number } = membersIn(data.entry)
  const { title } = membersIn(data.round)
  return {
    trainee: String(membersIn(data.answers).trainee),
    name: typeof title === 'string' ? title : item,
    days: typeof from === 'string' ? `于${days}` : '',
    number: typeof number === 'string' ? number : '',
  }
}
