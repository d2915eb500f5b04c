import { daysBetween, type EffectsOf, fail, isPlainDate, ok, problem, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { city } from './kind.ts'

export const effects: EffectsOf<typeof city, Ports> = {
  async found({ answers }) {
    return ok({ title: answers.name, visibility: 2 })
  },
  async rebrand({ answers, ports }) {
    if (!/^#[0-9a-f]{6}$/i.test(answers.colour)) {
      return refuseInput(t('颜色要写成 # 加六位十六进制数', 'a colour is # and six hexadecimal digits'))
    }
    await ports.org.setCity({ brandColour: answers.colour })
    return ok({ data: { colour: answers.colour } })
  },
  async setRules({ answers, ports }) {
    const { rules: before } = await ports.org.cityState()
    const rules = {
      ...before,
      noOwnUnitReview: answers.noOwnUnitReview,
      escalateAfterDays: answers.escalateAfterDays,
      ruleNoticeMonths: answers.ruleNoticeMonths ?? before.ruleNoticeMonths,
      reformMonths: answers.reformMonths ?? before.reformMonths,
    }
    await ports.org.setCity({ rules })
    return ok({ data: { rules } })
  },
  async setSecondFactor({ answers, ports }) {
    const { rules: before } = await ports.org.cityState()
    const { why: _, ...asked } = answers
    const secondFactorRoles = Object.entries(asked).flatMap(([role, needed]) => (needed === true ? [role] : []))
    const rules = { ...before, secondFactorRoles }
    await ports.org.setCity({ rules })
    return ok({ data: { rules } })
  },
  async setLetterhead({ answers }) {
    const { issuer, prefix, addressee, copyTo, site } = answers
    if (site !== undefined && !/^https?:\/\/[^\s/?#]+$/.test(site)) {
      return refuseInput(t('核验网址只写到主机名，不带路径', 'the public address ends at the host, without a path'))
    }
    return ok({ data: { letterhead: { issuer, prefix, addressee, copyTo: copyTo ?? null, site: site ?? null } } })
  },
  async moveClock({ answers, today, ports }) {
    const { sample, daysAhead } = await ports.org.cityState()
    if (!sample) return fail(problem('E_ONLY_SAMPLE'))
    if (!isPlainDate(answers.today) || answers.today <= today) {
      return refuseInput(t(`日期只能向后移，今天是 ${today}`, `the date only moves forward; today is ${today}`))
    }
    const ahead = daysAhead + daysBetween(today, answers.today)
    await ports.org.setCity({ daysAhead: ahead })
    return ok({ data: { daysAhead: ahead }, jobs: ['sweep'], record: { from: today, to: answers.today } })
  },
}
