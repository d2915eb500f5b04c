import { Link } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatNumber, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { words as shared } from '../../app/words.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { Quoted } from '../../ui/quoted.tsx'

type Service = CallOutput<'helpers.figures'>['services'][number]
type Helper = Service['helpers'][number]

const words = {
  note: t(
    '数字都从办件算出，点开看办件。成功率为达成协议的占已结束的；天数为从接手到办结的中位数。',
    'Every number is reckoned from cases and opens to them. Success is the share of those over that reached an agreement; days are the middle from taking a case up to its end.',
  ),
  open: t('在办', 'Under way'),
  good: { rate: t('达成协议', 'Agreed'), days: t('已办结', 'Closed') },
  bad: t('调解不成', 'Without agreement'),
  rate: t('成功率', 'Success'),
  days: t('办理天数（中位数）', 'Days (middle)'),
  percent: t('{n}%', '{n}%'),
  none: t('还没有办件。', 'No case yet.'),
}

/** Mediating bodies with their success and aid bodies with their days, each number opening to its cases. */
export function HelpersPage(): ReactNode {
  const { say } = useLanguage()
  const found = useLoad('helpers.figures', {})
  return (
    <Page tab={say(shared.helpers)} title={say(shared.helpers)} note={say(words.note)} actions={<PrintButton />}>
      <Loaded query={found}>
        {({ services }) => (
          <div className="zq-stack">
            {services.map((one) => (
              <Helpers key={one.item} service={one} />
            ))}
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function Helpers({ service }: { readonly service: Service }) {
  const { say } = useLanguage()
  const rated = service.by === 'rate'
  const heads = [words.open, words.good[service.by], ...(rated ? [words.bad, words.rate] : [words.days])]
  return (
    <section>
      <h2>{say(service.title)}</h2>
      {service.helpers.length === 0 ? (
        <p className="zq-faint">{say(words.none)}</p>
      ) : (
        <div className="zq-scroll">
          <table className="zq-plain">
            <thead>
              <tr>
                <th scope="col">{say(service.label)}</th>
                {heads.map((name) => (
                  <th scope="col" className="zq-right" key={name.zh}>
                    {say(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {service.helpers.map((one) => (
                <Line key={one.unit} service={service} one={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Line({ service, one }: { readonly service: Service; readonly one: Helper }) {
  const { lang, say } = useLanguage()
  const { item, under, good, bad, by } = service
  const over = one.good + one.bad
  const share = over === 0 ? null : Math.round((one.good * 100) / over)
  const of = { item, helper: one.unit }
  const ended = { ...of, state: [...good, ...bad].join(',') }
  return (
    <tr>
      <th scope="row">
        <Link to="/cases" search={of}>
          <Quoted>{one.name}</Quoted>
        </Link>
      </th>
      <Cell n={one.under} search={{ ...of, state: under.join(',') }} />
      <Cell n={one.good} search={{ ...of, state: good.join(',') }} />
      {by === 'rate' ? (
        <>
          <Cell n={one.bad} search={{ ...of, state: bad.join(',') }} />
          <Cell n={share} search={ended} words={say(fill(words.percent, { n: String(share) }))} />
        </>
      ) : (
        <Cell n={one.days} search={ended} words={one.days === null ? '' : formatNumber(one.days, lang)} />
      )}
    </tr>
  )
}

interface CellProps {
  readonly n: number | null
  readonly search: Readonly<Record<string, string>>
  readonly words?: string
}

function Cell({ n, search, words: said = String(n) }: CellProps) {
  return (
    <td className="zq-right">
      {n === null || (n === 0 && said === '0') ? (
        <span className="zq-faint">{n === null ? '—' : '0'}</span>
      ) : (
        <Link to="/cases" search={search}>
          {said}
        </Link>
      )}
    </td>
  )
}
