import type { Problem } from '@zhiqiang/kernel'
import { formatInstant, pick, t } from '@zhiqiang/kernel'
import { type Finding, findingNames } from '@zhiqiang/policy'
import { Button } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Mark, type Tone } from '../../ui/mark.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Named, Quoted } from '../../ui/quoted.tsx'
import { useReader } from './reader-context.ts'
import { words as shared } from './words.ts'

const tones: Readonly<Record<Finding['severity'], Tone>> = { error: 'bad', warning: 'wait', info: 'plain' }

const words = {
  severity: {
    error: t('须处理', 'Must be decided'),
    warning: t('请核对', 'Please check'),
    info: t('提示', 'Note'),
  },
  noted: t('知悉', 'Noted'),
  accepted: t('已采纳', 'Accepted'),
  dismissed: t('已忽略', 'Dismissed'),
}

/** A finding: what it is, what would change, and the two answers to it. */
export function FindingBody({ id }: { readonly id: string }) {
  const { reading, editable, edit, decide, decisions } = useReader()
  const { lang, say } = useLanguage()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const finding = reading.findings.find((f) => f.id === id)
  if (!finding) return null
  const decided = decisions.get(id)
  const accept = async () => {
    setBusy(true)
    setProblem(await decide(id, 'accepted'))
    setBusy(false)
  }
  return (
    <>
      <p className="rd-line">
        <Mark tone={decided ? 'good' : tones[finding.severity]}>
          {say(decided ? words[decided.decision] : words.severity[finding.severity])}
        </Mark>{' '}
        <strong>{pick(findingNames[finding.code], lang)}</strong>
      </p>
      <p>
        <Named text={say(finding.message)} />
      </p>
      {decided ? (
        <small>
          <Named text={decided.by} /> · {formatInstant(decided.on, lang)}
          {decided.why !== '' && (
            <>
              {' · '}
              <Quoted>{decided.why}</Quoted>
            </>
          )}
        </small>
      ) : (
        editable && (
          <div className="rd-form-end">
            <Button
              size="small"
              type={finding.suggestion ? 'primary' : 'default'}
              loading={busy}
              onClick={() => void accept()}
            >
              {finding.suggestion ? (
                <>
                  {say(shared.accept)}：
                  <Named text={say(finding.suggestion.label)} />
                </>
              ) : (
                say(words.noted)
              )}
            </Button>
            <Button size="small" onClick={() => edit({ act: 'dismiss', key: `findings.${id}` })}>
              {say(shared.dismiss)}
            </Button>
          </div>
        )
      )}
      {problem && <ProblemNotice problem={problem} />}
    </>
  )
}
