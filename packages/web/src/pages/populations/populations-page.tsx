import { t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useMe } from '../../app/session.tsx'
import { declaredStep } from '../../ui/declared.ts'
import { Empty } from '../../ui/empty.tsx'
import { OpenInDrawer } from '../../ui/open-step.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ThingLink } from '../../ui/thing-link.tsx'

const words = {
  title: t('人口基数', 'Population figures'),
  note: t(
    '每万人口类指标用哪一版人口来算，在指标页面确定；每一版都保留，可以对照。',
    'Which version an indicator divides by is declared on its page; every version is kept for comparison.',
  ),
  none: t('还没有登记人口基数。', 'No population figures yet.'),
  hint: t('由办公室按统计公报登记，登记后成为一个版本。', 'The office enters them from the bulletin of statistics.'),
  name: t('版本', 'Version'),
  source: t('数据来源', 'Source'),
  figures: t('数据个数', 'Figures'),
  state: t('状态', 'State'),
}

/** The versions of the city's population figures. */
export function PopulationsPage(): ReactNode {
  const { say } = useLanguage()
  const { verbs } = useMe()
  const list = useRows('populations.list', { query: {} })
  const enter = declaredStep('population', 'enter')
  const action =
    enter && verbs.includes('indicator.revise') ? (
      <OpenInDrawer kind="population" step="enter" declared={enter} parentId={null} />
    ) : null
  return (
    <Page under="/indicators" tab={say(words.title)} title={say(words.title)} note={say(words.note)} actions={action}>
      {!list.loading && list.rows.length === 0 ? (
        <Empty title={say(words.none)}>
          <p>{say(words.hint)}</p>
        </Empty>
      ) : (
        <div className="zq-scroll">
          <table className="zq-plain">
            <thead>
              <tr>
                <th scope="col">{say(words.name)}</th>
                <th scope="col">{say(words.source)}</th>
                <th scope="col" className="zq-right">
                  {say(words.figures)}
                </th>
                <th scope="col">{say(words.state)}</th>
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <ThingLink thing={row} />
                  </td>
                  <td>
                    <Quoted>{row.source}</Quoted>
                  </td>
                  <td className="zq-right">{row.figures}</td>
                  <td>
                    <StateTag state={row} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  )
}
