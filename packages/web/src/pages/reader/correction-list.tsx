import { fill, formatInstant, type Problem, t } from '@zhiqiang/kernel'
import { placeLabel, placeOf, undoCorrection } from '@zhiqiang/policy'
import { Button } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Named, Quoted } from '../../ui/quoted.tsx'
import { fieldAt } from './entry-editor.tsx'
import { asJson } from './json-values.ts'
import { type PolicyView, useReader } from './reader-context.ts'
import { valueText } from './value-text.ts'
import { tabEmpty } from './words.ts'

const words = {
  undo: t('撤销', 'Undo'),
  undoing: t('撤销：{why}', 'Undone: {why}'),
  now: t('改为', 'now'),
  removed: t('已删去', 'removed'),
  restored: t('已恢复', 'restored'),
}

/** All corrections, the latest first: who changed what when and why; undoing one is one more correction. */
export function CorrectionList() {
  const { policy } = useReader()
  const { say } = useLanguage()
  if (policy.corrections.length === 0) return <Empty title={say(tabEmpty.corrections)} />
  return (
    <ol className="rd-corrections">
      {policy.corrections
        .map((correction, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end
          <CorrectionLine key={index} correction={correction} />
        ))
        .reverse()}
    </ol>
  )
}

function CorrectionLine({ correction }: { readonly correction: PolicyView['corrections'][number] }) {
  const { reading, editable, correct } = useReader()
  const { lang, say } = useLanguage()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const record = { at: correction.at, from: asJson(correction.from), to: asJson(correction.to) }
  const undo = editable ? undoCorrection(reading, record) : null
  const place = placeOf(correction.at)
  const removal = place?.of === 'item' && place.field === 'remove'
  const editor = fieldAt(correction.at)?.editor ?? null
  const takeBack = async () => {
    if (undo === null) return
    setBusy(true)
    setProblem(
      await correct(
        undo.at,
        undo.to,
        say(fill(words.undoing, { why: correction.why || say(placeLabel(correction.at)) })),
      ),
    )
    setBusy(false)
  }
  return (
    <li className="rd-correction">
      <header>
        <strong>{say(placeLabel(correction.at))}</strong>
        {undo && (
          <Button size="small" loading={busy} onClick={() => void takeBack()}>
            {say(words.undo)}
          </Button>
        )}
      </header>
      <p className="rd-line">
        {removal ? (
          say(record.to === true ? words.removed : words.restored)
        ) : (
          <>
            {place?.of !== 'add' && (
              <>
                <del lang="zh-CN">{valueText(record.from, editor, lang)}</del> {say(words.now)}{' '}
              </>
            )}
            <ins lang="zh-CN">{valueText(record.to, editor, lang)}</ins>
          </>
        )}
      </p>
      <small>
        <Quoted>{correction.why}</Quoted> · <Named text={correction.by} /> ·{' '}
        <time>{formatInstant(correction.on, lang)}</time>
      </small>
      {problem && <ProblemNotice problem={problem} />}
    </li>
  )
}
