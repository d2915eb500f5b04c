import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, type Problem, type SelfCheck, t } from '@zhiqiang/kernel'
import { Button, Select } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { call, refreshAll, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { ownSubjects, useMe } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { CheckLines } from '../../ui/check-lines.tsx'
import { items } from '../../ui/declared.ts'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { RowList } from '../../ui/row-list.tsx'
import { StepForm } from '../../ui/step-form.tsx'

/** A check being filled in, like an earlier one or afresh. */
interface Filling {
  readonly like: string
  readonly answers: Readonly<Record<string, unknown>>
}
type Row = CallOutput<'selfChecks.list'>['rows'][number]

const words = {
  note: t(
    '引进人才、参展、技术进出口之前自己先核对。只有本单位的人看得到，不报送、不登记、不计入统计，可以随时删除。',
    'Look before a hire, a fair or an export. Only your own people see it; it is reported nowhere and can be removed.',
  ),
  start: t('新的自查', 'New self-check'),
  again: t('再查一次', 'Check again'),
  go: t('开始核对', 'Check'),
  for: t('单位', 'For'),
  none: t('还没有自查。', 'Nothing was checked yet.'),
  noneHint: t(
    '点“新的自查”，回答几个问题，当场看到要不要报送评议、有哪些风险。',
    'Answer a few questions; you see at once what has to be reviewed and what may go wrong.',
  ),
  open: t('{n} 项需要处理', '{n} to be dealt with'),
  remove: t('删除', 'Remove'),
  sure: t('删除后不能恢复。', 'It cannot be brought back.'),
  yes: t('确认删除', 'Remove it'),
}

/** What the firm looked at by itself, for nobody else to see. */
export function SelfChecksPage(): ReactNode {
  const { say } = useLanguage()
  const list = useRows('selfChecks.list', { query: {} })
  const [filling, setFilling] = useState<Filling | null>(null)
  const [made, setMade] = useState<string | null>(null)
  const item = items.find((one) => one.service?.selfCheck !== undefined)
  const check = item?.service?.selfCheck
  if (!item || !check) return null
  return (
    <Page
      tab={say(shared.selfChecks)}
      title={say(shared.selfChecks)}
      note={say(words.note)}
      actions={
        filling === null && (
          <Button type="primary" onClick={() => setFilling({ like: '', answers: {} })}>
            {say(words.start)}
          </Button>
        )
      }
    >
      {filling && (
        <NewCheck
          key={filling.like}
          item={item.kind}
          check={check}
          initial={filling.answers}
          onDone={(id) => {
            setMade(id)
            setFilling(null)
          }}
        />
      )}
      <RowList
        list={list}
        empty={
          filling === null && (
            <Empty title={say(words.none)}>
              <p>{say(words.noneHint)}</p>
            </Empty>
          )
        }
      >
        {(row) => (
          <Checked
            key={row.id}
            row={row}
            shown={row.id === made}
            onAgain={() => setFilling({ like: row.id, answers: row.answers })}
          />
        )}
      </RowList>
    </Page>
  )
}

interface Asking {
  readonly item: string
  readonly check: SelfCheck
  readonly initial: Readonly<Record<string, unknown>>
  /** With the check that was made; null where none was. */
  readonly onDone: (made: string | null) => void
}

function NewCheck({ item, check, initial, onDone }: Asking) {
  const { say } = useLanguage()
  const firms = ownSubjects(useMe())
  const [firm, setFirm] = useState(firms[0]?.unitId)
  const field = useId()
  const submit = async (answers: Record<string, unknown>, requestId: string): Promise<Problem | null> => {
    const done = await call('selfChecks.run', { body: { requestId, subject: firm ?? '', item, answers } })
    if (!done.ok) return done.problem
    await refreshAll()
    onDone(done.value.id)
    return null
  }
  return (
    <section className="zq-step-box" aria-label={say(words.start)}>
      <h2>{say(words.start)}</h2>
      {firms.length > 1 && (
        <p>
          <label htmlFor={field}>{say(words.for)}</label>
          <Select
            id={field}
            value={firm}
            onChange={setFirm}
            options={firms.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
          />
        </p>
      )}
      <StepForm
        form={check.form}
        draftKey={`self-check:${item}`}
        button={say(words.go)}
        initial={initial}
        submit={submit}
        onCancel={() => onDone(null)}
      />
    </section>
  )
}

interface Shown {
  readonly row: Row
  readonly shown: boolean
  readonly onAgain: () => void
}

function Checked({ row, shown, onAgain }: Shown) {
  const { lang, say } = useLanguage()
  const [sure, setSure] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const open = row.lines.filter(({ good }) => !good).length
  const remove = async () => {
    const done = await call('selfChecks.remove', { params: { id: row.id } })
    setProblem(done.ok ? null : done.problem)
    await refreshAll()
  }
  return (
    <li>
      <details open={shown}>
        <summary>
          <b>
            <Quoted>{row.title}</Quoted>
          </b>{' '}
          {open > 0 && <span>{say(fill(words.open, { n: open }))}</span>}
        </summary>
        <CheckLines of={row.lines} />
      </details>
      <p className="zq-line">
        <small className="zq-grow">
          <Quoted>
            {row.subject.name} {row.by}
          </Quoted>{' '}
          {formatDate(row.checkedOn, lang)}
        </small>
        <Button type="link" size="small" onClick={onAgain}>
          {say(words.again)}
        </Button>
        {sure ? (
          <Button danger size="small" onClick={() => void remove()}>
            {say(words.yes)}
          </Button>
        ) : (
          <Button type="link" size="small" onClick={() => setSure(true)}>
            {say(words.remove)}
          </Button>
        )}
      </p>
      {sure && <p className="zq-note">{say(words.sure)}</p>}
      {problem && <ProblemNotice problem={problem} />}
    </li>
  )
}
