import type { CallOutput } from '@zhiqiang/contract'
import { formatDate, formatNumber, type Lang, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { RowStep } from '../../ui/row-step.tsx'
import type { ThingDetail } from '../../ui/thing-facts.tsx'

type Rule = CallOutput<'rules.get'>
type Term = Rule['terms'][number]

const words = {
  title: t('条款数值', 'Terms'),
  none: t('还没有登记条款数值。', 'No term is put in yet.'),
  noneHint: t(
    '比例、上限、期限等逐项登记；公布后按施行日期生效，可供查询。',
    'Rates, limits, time limits, one by one; published, each is in force between its days and can be asked for.',
  ),
  inForce: t('现行', 'in force'),
  from: t('起', 'from'),
  to: t('止', 'to'),
}

/** The terms of a rule: what the draft says, and once published the days each value is in force. */
export function RuleTerms({ rule, thing }: { readonly rule: Rule; readonly thing: ThingDetail }) {
  const { lang, say } = useLanguage()
  const { today } = useMe().city
  const current = (term: Term) =>
    term.from !== null && term.from <= today && (term.to === null || term.to >= today) && rule.state === 'inForce'
  return (
    <section>
      <h2>{say(words.title)}</h2>
      {rule.terms.length === 0 && <Empty title={say(words.none)}>{say(words.noneHint)}</Empty>}
      <ul className={rule.terms.length > 0 ? 'zq-rows' : undefined}>
        {rule.terms
          .toSorted((a, b) => a.code.localeCompare(b.code) || (a.from ?? '').localeCompare(b.from ?? ''))
          .map((term) => (
            <li key={`${term.code}${term.from}`} data-term={term.code}>
              <div className="zq-line">
                <span className="zq-grow">
                  <Quoted>{term.name}</Quoted>{' '}
                  <small>
                    <Quoted>{term.article}</Quoted> <code>{term.code}</code>
                  </small>
                </span>
                <b className="zq-number">
                  <Quoted>
                    {shown(term.value, lang)}
                    {term.unit}
                  </Quoted>
                </b>
              </div>
              <div className="zq-line">
                <Period term={term} />
                {current(term) && <Mark tone="good">{say(words.inForce)}</Mark>}
                {term.from === null && <RowStep thing={thing} step="dropTerm" given={{ code: term.code }} />}
                {term.from !== null && isLast(rule.terms, term) && (
                  <RowStep thing={thing} step="amendTerm" given={{ code: term.code }} />
                )}
              </div>
            </li>
          ))}
      </ul>
      <RowStep thing={thing} step="setTerm" given={{}} />
    </section>
  )
}

/** A plain number with its thousands marked, anything else as it was written. */
function shown(value: string, lang: Lang): string {
  return /^\d{5,}(\.\d+)?$/.test(value) ? formatNumber(Number(value), lang) : value
}

function isLast(terms: readonly Term[], term: Term): boolean {
  return terms.every((one) => one.code !== term.code || (one.from ?? '') <= (term.from ?? ''))
}

function Period({ term }: { readonly term: Term }) {
  const { lang, say } = useLanguage()
  if (term.from === null) return <span className="zq-grow" />
  return (
    <small className="zq-grow">
      <time dateTime={term.from}>{formatDate(term.from, lang)}</time> {say(words.from)}
      {term.to && (
        <>
          {' – '}
          <time dateTime={term.to}>{formatDate(term.to, lang)}</time> {say(words.to)}
        </>
      )}
    </small>
  )
}
