import type { CallOutput } from '@zhiqiang/contract'
import { dateInChina, formatDate, formatNumber, scoreRules, t } from '@zhiqiang/kernel'
import { Popover } from 'antd'
import { useLanguage } from '../../app/language.tsx'
import { Quoted } from '../../ui/quoted.tsx'

type Assessment = CallOutput<'assessments.get'>
type Score = Assessment['subjects'][number]['scores'][number]

const words = {
  title: t('得分和名次', 'Scores and ranks'),
  rank: t('名次', 'Rank'),
  subject: t('考核对象', 'Subject'),
  total: t('总分', 'Total'),
  none: t('还没有算分。', 'Not scored yet.'),
  missing: t('缺', 'none'),
  unranked: t('缺分，不排名', 'not ranked: a score is missing'),
  group: t('{name}领导班子', 'Leading group of {name}'),
  figure: t('数 {value}，目标 {target}', 'figure {value}, target {target}'),
}

/** Subjects by rank with their points for each item; each score tells how it came about and what it was before. */
export function ScoreTable({ assessment, groups }: { readonly assessment: Assessment; readonly groups: boolean }) {
  const { lang, say } = useLanguage()
  const scored = assessment.subjects.some((one) => one.scores.length > 0)
  if (!scored) return <p className="zq-faint">{say(words.none)}</p>
  const nameOf = (name: string) => (groups ? words.group[lang].replace('{name}', name) : name)
  return (
    <section aria-label={say(words.title)}>
      <h2>{say(words.title)}</h2>
      <div className="zq-scroll">
        <table className="zq-plain">
          <thead>
            <tr>
              <th scope="col">{say(words.rank)}</th>
              <th scope="col">{say(words.subject)}</th>
              {assessment.items.map((item) => (
                <th key={item.id} scope="col" className="zq-right" title={say(scoreRules[item.rule])}>
                  <Quoted>{item.name}</Quoted> <small>{formatNumber(item.weight, lang)}</small>
                </th>
              ))}
              <th scope="col" className="zq-right">
                {say(words.total)}
              </th>
            </tr>
          </thead>
          <tbody>
            {assessment.subjects.map((subject) => (
              <tr key={subject.id}>
                <td>{subject.rank ?? <small className="zq-faint">{say(words.unranked)}</small>}</td>
                <td className="zq-whole">
                  <Quoted>{nameOf(subject.name)}</Quoted>
                </td>
                {assessment.items.map((item) => (
                  <td key={item.id} className="zq-right">
                    <ScoreCell score={subject.scores.find((one) => one.item === item.id)} />
                  </td>
                ))}
                <td className="zq-right zq-whole">
                  <b>{formatNumber(subject.total, lang)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function ScoreCell({ score }: { readonly score: Score | undefined }) {
  const { lang, say } = useLanguage()
  const number = (value: number | null) => (value === null ? say(words.missing) : formatNumber(value, lang))
  if (!score) return <span className="zq-faint">{say(words.missing)}</span>
  const versions = [score, ...score.earlier]
  const content = (
    <div className="zq-cell-from">
      {score.value !== null && (
        <p>
          {say(words.figure)
            .replace('{value}', number(score.value))
            .replace('{target}', score.target === null ? '—' : number(score.target))}
        </p>
      )}
      {versions.map((one, i) => (
        <p key={`${one.at}${one.points}`}>
          {i === 0 ? <b>{number(one.points)}</b> : <del>{number(one.points)}</del>} <Quoted>{one.why}</Quoted>
          <br />
          <Quoted>{one.by}</Quoted> <time dateTime={one.at}>{formatDate(dateInChina(one.at), lang)}</time>
        </p>
      ))}
    </div>
  )
  return (
    <Popover content={content} trigger={['hover', 'focus']} mouseEnterDelay={0.1}>
      <button type="button" className="zq-cell">
        {number(score.points)}
        {score.earlier.length > 0 && <sup>*</sup>}
      </button>
    </Popover>
  )
}
