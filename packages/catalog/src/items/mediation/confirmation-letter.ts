import type { Letter } from '@zhiqiang/kernel'

interface Agreed {
  readonly agreement?: string
  readonly effectiveOn?: string
  readonly mediator?: { readonly name: string }
  readonly parties?: { readonly respondent?: { readonly name: string; readonly creditCode?: string } }
  readonly instalments?: readonly { readonly on: string; readonly amount: number; readonly what?: string }[]
}

/** 司法确认申请书: what both sides hand to the court, with everything the agreement says. */
export const confirmationLetter: Letter = {
  mark: '确',
  title: () => '司法确认申请书',
  body: (facts) => {
    const { agreement = '', effectiveOn = '', mediator, parties, instalments = [] } = facts.data as unknown as Agreed
    const other = parties?.respondent
    return [
      `${facts.said.court ?? ''}：`,
      `申请人：${facts.applicant}`,
      `申请人：${other?.name ?? ''}${other?.creditCode ? `（统一社会信用代码：${other.creditCode}）` : ''}`,
      `申请人因知识产权纠纷，经${facts.unit}组织、调解员${mediator?.name ?? ''}主持调解（受理编号：${facts.caseNo}），达成调解协议，协议于${effectiveOn}生效。现共同申请人民法院对该调解协议予以司法确认。`,
      { heading: '一、调解协议内容' },
      ...agreement.split(/\r?\n/).filter((line) => line.trim() !== ''),
      ...instalments.map(
        ({ on, amount, what }, n) =>
          `第${n + 1}期：${on}前履行${(amount / 100).toFixed(2)}元${what ? `（${what}）` : ''}。`,
      ),
      { heading: '二、双方承诺' },
      '双方出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；如果因为该协议内容给他人造成损害的，愿意承担相应的法律责任。',
      { heading: '三、附件目录' },
      '调解协议；双方身份证明；与调解协议相关的财产权利证明和侵权证据；调解组织和调解员的证明；调解笔录。',
      '申请人（签名或盖章）：                    申请人（签名或盖章）：',
    ]
  },
}
