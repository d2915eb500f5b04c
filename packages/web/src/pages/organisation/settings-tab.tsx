import { cityRulesIn, fill, type Json, t } from '@zhiqiang/kernel'
import { useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import type { ThingDetail } from '../../ui/thing-facts.tsx'
import { Timeline } from '../../ui/timeline.tsx'

const words = {
  rules: t('现行规则', 'Rules in force'),
  review: t('审核报告', 'Review of reports'),
  nobody: t(
    '任何人不得审核本单位的报告，办公室也不例外',
    'Nobody reviews a report of his own unit, the office included',
  ),
  office: t('牵头单位的报告由办公室审核', 'The office reviews what the lead reports'),
  orders: t('督办单', 'Supervision orders'),
  notice: t('制度文件有效期', 'End of a rule'),
  months: t('届满前 {n} 个月提醒起草单位', 'Its drafting unit is told {n} month(s) before'),
  reforms: t('改革成效', 'Effect of reforms'),
  compared: t(
    '实施前后各 {n} 个月对比；满 {n} 个月无成效数据的，予以列出',
    'Compared over {n} months before and after; listed where there is no data after them',
  ),
  days: t('逾期满 {n} 天仍未办结，报市领导', 'Overdue for {n} days and not done: before the leaders'),
}

/** What the city decides for itself, its history, and what may be set now. */
export function SettingsTab() {
  const settings = useLoad('city.settings', {})
  return <Loaded query={settings}>{(value) => <Settings settings={value} />}</Loaded>
}

function Settings({ settings }: { readonly settings: ThingDetail }) {
  const { say } = useLanguage()
  // The server sends what it keeps, which is JSON.
  const { noOwnUnitReview, escalateAfterDays, ruleNoticeMonths, reformMonths } = cityRulesIn(
    settings.data.rules as Json | undefined,
  )
  return (
    <div className="zq-three">
      <section>
        <h2>{say(words.rules)}</h2>
        <dl className="zq-facts">
          <div>
            <dt>{say(words.review)}</dt>
            <dd>{say(noOwnUnitReview ? words.nobody : words.office)}</dd>
          </div>
          <div>
            <dt>{say(words.orders)}</dt>
            <dd>{say(fill(words.days, { n: escalateAfterDays }))}</dd>
          </div>
          <div>
            <dt>{say(words.notice)}</dt>
            <dd>{say(fill(words.months, { n: ruleNoticeMonths }))}</dd>
          </div>
          <div>
            <dt>{say(words.reforms)}</dt>
            <dd>{say(fill(words.compared, { n: reformMonths }))}</dd>
          </div>
        </dl>
      </section>
      <Timeline id={settings.id} />
      <aside>
        <StepPanel
          thing={settings}
          without={elsewhere}
          initial={{ setRules: { noOwnUnitReview, escalateAfterDays, ruleNoticeMonths, reformMonths } }}
        />
      </aside>
    </div>
  )
}

/** Moving the date stands at the top of every page, the letterhead beside the papers. */
const elsewhere = ['moveClock', 'setLetterhead']
