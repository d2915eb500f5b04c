import { fill, type Problem, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useLanguage } from '../app/language.tsx'
import { words } from '../app/words.ts'

const code = t('编号 {code}', 'Code {code}')

/** What happened, why, what to do, and a number to quote. */
export function ProblemNotice({ problem, again }: { readonly problem: Problem; readonly again?: () => void }) {
  const { say } = useLanguage()
  return (
    <div className="zq-problem" role="alert">
      <b>{say(problem.message)}</b>
      <p>{say(problem.fix)}</p>
      <small>{say(fill(code, { code: problem.code }))}</small>
      {again && (
        <Button size="small" onClick={again}>
          {say(words.again)}
        </Button>
      )}
    </div>
  )
}
