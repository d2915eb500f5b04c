import { formatDate, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { recordsIn, wordIn } from '../../ui/data-records.ts'
import { declaredStep } from '../../ui/declared.ts'
import { Fact } from '../../ui/fact.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { SaidPart } from '../../ui/said-part.tsx'
import { yuanOf } from '../../ui/yuan.ts'
import type { CaseDetail } from './case-detail.ts'

const words = {
  title: t('举报奖励', 'Reward'),
  amount: t('奖励金额', 'Amount'),
  rule: t('计算依据', 'By which rule'),
  paid: t('领取', 'Collected'),
  waits: t('待凭码领取', 'to be collected by code'),
}

/** What a report is rewarded with, by which rule, and whether it was collected; nobody is named. */
export function Reward({ found }: { readonly found: CaseDetail }): ReactNode {
  const { lang, say } = useLanguage()
  const reward = recordsIn([found.data.reward])[0]
  if (!reward) return null
  const rule = recordsIn([reward.rule])[0] ?? {}
  const paid = recordsIn([reward.paid])[0]
  return (
    <SaidPart title={say(words.title)} form={declaredStep(found.item, 'setReward')?.form ?? {}} said={reward}>
      <dl className="zq-facts">
        <Fact name={say(words.amount)}>
          <b className="zq-number">{yuanOf(Number(reward.amount), lang)}</b>
        </Fact>
        <Fact name={say(words.rule)}>{say({ zh: wordIn(rule, 'zh'), en: wordIn(rule, 'en') })}</Fact>
        <Fact name={say(words.paid)}>
          {paid ? (
            <>
              {formatDate(wordIn(paid, 'on'), lang)} <Quoted>{wordIn(paid, 'voucher')}</Quoted>
            </>
          ) : (
            <Mark tone="wait">{say(words.waits)}</Mark>
          )}
        </Fact>
      </dl>
    </SaidPart>
  )
}
