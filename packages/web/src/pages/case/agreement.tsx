import { formatDate, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { recordsIn, wordIn } from '../../ui/data-records.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { Fact } from '../../ui/fact.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { yuanOf } from '../../ui/yuan.ts'
import type { CaseDetail } from './case-detail.ts'

const words = {
  mediator: t('调解员', 'Mediator'),
  body: t('调解组织', 'Mediating body'),
  title: t('调解协议', 'Agreement'),
  effective: t('生效日期', 'In effect from'),
  signed: t('签署', 'Signed'),
  applicant: t('申请方', 'Applicant'),
  party: t('对方', 'Other side'),
  waits: t('待签署', 'not yet'),
  instalments: t('分期履行', 'Instalments'),
  paid: t('已履行', 'Paid'),
  confirmation: t('司法确认', 'Judicial confirmation'),
  window: t('申请截止', 'To be asked for by'),
  court: t('法院', 'Court'),
  asked: t('提交申请', 'Asked on'),
  accepted: t('法院受理', 'Accepted'),
  ruled: t('法院裁定', 'Ruled'),
  refused: t('未确认', 'Not confirmed'),
  closed: t('申请期限已过，不能再申请', 'The window is closed'),
}

/** The agreement of a mediation: words, signatures, instalments, and how far its confirmation by a court is. */
export function Agreement({ found }: { readonly found: CaseDetail }): ReactNode {
  const { say } = useLanguage()
  const { data } = found
  const mediator = recordIn(data.mediator)
  const agreement = wordIn(data, 'agreement')
  return (
    <>
      {mediator && (
        <dl className="zq-facts">
          <Fact name={say(words.mediator)}>
            <Quoted>{wordIn(mediator, 'name')}</Quoted>
          </Fact>
          {wordIn(recordIn(data.helper) ?? {}, 'name') !== '' && (
            <Fact name={say(words.body)}>
              <Quoted>{wordIn(recordIn(data.helper) ?? {}, 'name')}</Quoted>
            </Fact>
          )}
        </dl>
      )}
      {agreement !== '' && (
        <section>
          <h2>{say(words.title)}</h2>
          <p className="zq-prose" lang="zh-CN">
            {agreement}
          </p>
          <Signatures data={data} />
          <Instalments data={data} />
        </section>
      )}
      <Confirmation found={found} />
    </>
  )
}

type Data = CaseDetail['data']

function Signatures({ data }: { readonly data: Data }) {
  const { lang, say } = useLanguage()
  const signatures = recordIn(data.signatures) ?? {}
  const effective = wordIn(data, 'effectiveOn')
  return (
    <dl className="zq-facts">
      {(['applicant', 'party'] as const).map((side) => (
        <Fact key={side} name={`${say(words.signed)} · ${say(words[side])}`}>
          {recordIn(signatures[side]) ? (
            <Quoted>{wordIn(recordIn(signatures[side]) ?? {}, 'name')}</Quoted>
          ) : (
            <span className="zq-faint">{say(words.waits)}</span>
          )}
        </Fact>
      ))}
      {effective !== '' && <Fact name={say(words.effective)}>{formatDate(effective, lang)}</Fact>}
    </dl>
  )
}

function Instalments({ data }: { readonly data: Data }) {
  const { lang, say } = useLanguage()
  const { today } = useMe().city
  const all = recordsIn(data.instalments)
  if (all.length === 0) return null
  return (
    <>
      <h3>{say(words.instalments)}</h3>
      <ul className="zq-rows">
        {all.map((one, at) => {
          const [on, paid] = [wordIn(one, 'on'), wordIn(one, 'paid')]
          return (
            // Their order is what the agreement knows them by.
            <li key={`${on} ${wordIn(one, 'what')} ${String(one.amount)}`}>
              <p className="zq-line">
                <span>{at + 1}</span>
                <b className="zq-number">{yuanOf(Number(one.amount), lang)}</b>
                <span className="zq-grow">
                  <Quoted>{wordIn(one, 'what')}</Quoted>
                </span>
                {paid === '' ? (
                  <DueTag dueOn={on} overdue={on < today && data.effectiveOn !== undefined} />
                ) : (
                  <Mark tone="good">{`${say(words.paid)} ${formatDate(paid, lang)}`}</Mark>
                )}
              </p>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Confirmation({ found }: { readonly found: CaseDetail }) {
  const { lang, say } = useLanguage()
  const { data, state } = found
  const asked = recordIn(data.confirmation)
  const clock = found.clocks.findLast(({ name }) => name === 'confirm')
  if (!asked && !clock) return null
  const accepted = recordIn(asked?.accepted)
  const ruled = recordIn(asked?.ruled)
  const day = (value: Readonly<Record<string, unknown>> | null) => formatDate(wordIn(value ?? {}, 'on'), lang)
  return (
    <section>
      <h2>{say(words.confirmation)}</h2>
      <dl className="zq-facts">
        {clock && !asked && (
          <Fact name={say(words.window)}>
            <DueTag dueOn={clock.dueOn} overdue={clock.overdue} over={state !== 'agreed'} />{' '}
            {state === 'windowOver' && <Mark tone="bad">{say(words.closed)}</Mark>}
          </Fact>
        )}
        {asked && (
          <Fact name={say(words.asked)}>
            <Quoted>{wordIn(asked, 'court')}</Quoted> {day(asked)}
          </Fact>
        )}
        {accepted && (
          <Fact name={say(words.accepted)}>
            <Quoted>{wordIn(accepted, 'no')}</Quoted> {day(accepted)}
          </Fact>
        )}
        {ruled && (
          <Fact name={say('no' in ruled ? words.ruled : words.refused)}>
            <Quoted>{wordIn(ruled, 'no') || wordIn(ruled, 'why')}</Quoted> {day(ruled)}
          </Fact>
        )}
      </dl>
    </section>
  )
}

function recordIn(value: unknown): Readonly<Record<string, unknown>> | null {
  return recordsIn([value])[0] ?? null
}
