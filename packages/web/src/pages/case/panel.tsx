import { formatInstant, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { Fact } from '../../ui/fact.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { rememberNames } from '../../ui/use-field-ports.ts'
import type { CaseDetail } from './case-detail.ts'

const words = {
  title: t('专家评审', 'Panel of experts'),
  quorum: t('至少几人', 'At least'),
  trim: t('去掉最高分和最低分', 'Highest and lowest left out'),
  pass: t('平均分至少', 'Mean, at least'),
  yes: t('是', 'Yes'),
  no: t('否', 'No'),
  mean: t('平均分', 'Mean'),
  counted: t('计入的分数', 'Marks that count'),
  sealed: t('评审结束前看不到各位专家的意见', 'What each says is sealed until the panel is closed'),
  closed: t('评审结束', 'Closed'),
}

const standings = {
  asked: { label: t('待提交', 'Waited for'), tone: 'wait' },
  given: { label: t('已提交', 'Given'), tone: 'good' },
  recused: { label: t('已回避', 'Stepped down'), tone: 'plain' },
  silent: { label: t('逾期', 'Silent'), tone: 'bad' },
  replaced: { label: t('已更换', 'Replaced'), tone: 'plain' },
} as const

interface Panel {
  readonly rule: { readonly quorum: number; readonly trim: boolean; readonly pass: number | null }
  readonly question: string
  readonly members: readonly {
    readonly id: string
    readonly name: string
    readonly standing: keyof typeof standings
    readonly why?: string
  }[]
  readonly opinions?: readonly {
    readonly name: string
    readonly points?: number
    readonly verdict?: string
    readonly words: string
  }[]
  readonly mean?: number
  readonly counted?: readonly number[]
  readonly closed?: { readonly at: string; readonly by: string }
}

/** The experts of a case, by what rule they judge, and once the panel is closed what each said and what came of it. */
export function PanelShown({ found }: { readonly found: CaseDetail }): ReactNode {
  const { lang, say } = useLanguage()
  // What the preset `panel` keeps in a case.
  const panel = found.data.panel as Panel | undefined
  if (!panel?.members) return null
  const { rule, members, closed, mean, counted } = panel
  rememberNames(members)
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <dl className="zq-facts">
        <Fact name={say(words.quorum)}>{rule.quorum}</Fact>
        {mean === undefined && !closed && <Fact name={say(words.trim)}>{say(rule.trim ? words.yes : words.no)}</Fact>}
        {rule.pass !== null && <Fact name={say(words.pass)}>{rule.pass}</Fact>}
        {mean !== undefined && (
          <Fact name={say(words.mean)}>
            <b className="zq-number">{mean}</b>
          </Fact>
        )}
        {counted && counted.length > 0 && (
          <Fact name={say(words.counted)}>
            <span className="zq-number">{counted.join(' · ')}</span>
          </Fact>
        )}
        {closed && (
          <Fact name={say(words.closed)}>
            <Quoted>{closed.by}</Quoted> {formatInstant(closed.at, lang)}
          </Fact>
        )}
      </dl>
      <ul className="zq-rows">
        {members.map((one) => (
          <Member key={one.id} panel={panel} one={one} />
        ))}
      </ul>
      {!closed && <p className="zq-note">{say(words.sealed)}</p>}
    </section>
  )
}

function Member({ panel, one }: { readonly panel: Panel; readonly one: Panel['members'][number] }) {
  const { say } = useLanguage()
  const { label, tone } = standings[one.standing]
  const said = one.standing === 'given' ? panel.opinions?.find(({ name }) => name === one.name) : undefined
  return (
    <li>
      <p className="zq-line">
        <span className="zq-grow">
          <Quoted>{one.name}</Quoted>
        </span>
        {said?.points !== undefined && <b className="zq-number">{said.points}</b>}
        {said?.verdict !== undefined && <b>{say(verdictWords(said.verdict))}</b>}
        <Mark tone={tone}>{say(label)}</Mark>
      </p>
      {(said?.words ?? one.why) !== undefined && (
        <p className="zq-prose" lang="zh-CN">
          {said?.words ?? one.why}
        </p>
      )}
    </li>
  )
}

function verdictWords(verdict: string) {
  const asked = declaredStep('expert-opinion', 'conclude')?.form.verdict
  return (asked?.kind === 'choice' ? asked.options[verdict] : undefined) ?? t(verdict, verdict)
}
