import { Link } from '@tanstack/react-router'
import { fill, type Text, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { ClassDetail } from './class-detail.ts'

const words = {
  title: t('学员', 'People'),
  none: t('还没有人报名。', 'Nobody enrolled yet.'),
  hours: t('到课 {n} 学时', '{n} hours attended'),
  mark: t('成绩 {n} 分', 'mark {n}'),
}

/** Who enrolled, in the order they came, each with hours attended and mark. */
export function People({ people }: { readonly people: ClassDetail['people'] }) {
  const { say } = useLanguage()
  const put = (text: Text, n: number) => say(fill(text, { n }))
  return (
    <section>
      <h2>{say(words.title)}</h2>
      {people.length === 0 && <p className="zq-faint">{say(words.none)}</p>}
      <ul className="zq-rows">
        {people.map((one) => (
          <li key={one.id}>
            <p className="zq-line">
              <Link to="/cases/$id" params={{ id: one.id }}>
                <Quoted>{one.no}</Quoted>
              </Link>
              <Quoted>{one.trainee}</Quoted>
              <span className="zq-grow">
                <small>
                  <Quoted>{one.applicant}</Quoted>
                </small>
              </span>
              {one.hours > 0 && <small>{put(words.hours, one.hours)}</small>}
              {one.mark !== null && <small>{put(words.mark, one.mark)}</small>}
              <StateTag state={one} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
