import type { FieldPorts } from '@zhiqiang/fields/web'
import { fill, type Text, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useLanguage } from '../../app/language.tsx'
import type { Typed } from '../step-answers.ts'
import { type AskedPage, only } from './pages.ts'

/** Something looked at before the form is handed in. */
export interface Check {
  readonly label: Text
  readonly good: boolean
  /** What to do where it is not. */
  readonly how?: Text
}

const words = {
  change: t('修改', 'Change'),
  open: t('未填写', 'Not filled in'),
  checks: t('提交前检查', 'Checked before you hand it in'),
  complete: t('“{zh}”已填写完整', '“{en}” is complete'),
  lacks: t('“{zh}”有 {n} 处需要补充或改正', '“{en}”: {n} to fill in or to mend'),
  good: t('通过', 'Good'),
  bad: t('需处理', 'To do'),
}

interface Props {
  readonly pages: readonly AskedPage[]
  readonly typed: Typed
  readonly faults: Readonly<Record<string, Text>>
  readonly checks: readonly Check[]
  readonly ports: FieldPorts
  readonly goTo: (page: number, name?: string) => void
}

/** All answers in one place, each with the way back to it, and what was looked at before handing in. */
export function Summary({ pages, typed, faults, checks, ports, goTo }: Props) {
  const { say, lang } = useLanguage()
  return (
    <>
      {pages.map((page, n) => (
        <section key={page.title.zh} className="zq-summary">
          <h3>{say(page.title)}</h3>
          <dl>
            {page.asked.map(([name, field]) => {
              const { Show } = ports.facetsOf(field.kind)
              const value = typed[name]
              const blank = value === undefined || value === null || value === ''
              const why = Object.entries(faults).find(([place]) => place.split('.')[0] === name)?.[1]
              return (
                <div key={name}>
                  <dt>{say(field.label)}</dt>
                  <dd>
                    {why === undefined && !blank && (
                      <Show field={field} value={value as never} lang={lang} ports={ports} />
                    )}
                    {why === undefined && blank && <span className="zq-faint">{say(words.open)}</span>}
                    {why && <span className="zq-field-error">{say(why)}</span>}
                  </dd>
                  <dd>
                    <Button
                      type="link"
                      size="small"
                      aria-label={`${say(words.change)} ${say(field.label)}`}
                      onClick={() => goTo(n, name)}
                    >
                      {say(words.change)}
                    </Button>
                  </dd>
                </div>
              )
            })}
          </dl>
        </section>
      ))}
      <section className="zq-summary" aria-label={say(words.checks)}>
        <h3>{say(words.checks)}</h3>
        <ul className="zq-checks">
          {pages.map((page, n) => {
            const left = Object.keys(only(page, faults)).length
            const text = fill(left === 0 ? words.complete : words.lacks, { ...page.title, n: left })
            return (
              <Line key={page.title.zh} good={left === 0} label={text}>
                {left > 0 && (
                  <Button type="link" size="small" onClick={() => goTo(n)}>
                    {say(words.change)}
                  </Button>
                )}
              </Line>
            )
          })}
          {checks.map((check) => (
            <Line key={check.label.zh} good={check.good} label={check.label}>
              {!check.good && check.how && <small>{say(check.how)}</small>}
            </Line>
          ))}
        </ul>
      </section>
    </>
  )
}

function Line({
  good,
  label,
  children,
}: {
  readonly good: boolean
  readonly label: Text
  readonly children: React.ReactNode
}) {
  const { say } = useLanguage()
  return (
    <li className={good ? 'zq-check-good' : 'zq-check-bad'}>
      <b>
        <span aria-hidden>{good ? '✓ ' : '△ '}</span>
        {say(good ? words.good : words.bad)}
      </b>{' '}
      {say(label)} {children}
    </li>
  )
}
