import {
  type CalendarYear,
  type EffectsOf,
  ok,
  type Result,
  readMovedDays,
  refuseAct,
  refuseInput,
  t,
} from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { calendarYear } from './kind.ts'

interface Notice {
  readonly number: string
  readonly publishedOn: string
  readonly url?: string
  readonly moved: string
}

export const effects: EffectsOf<typeof calendarYear, Ports> = {
  async enter({ thing, answers, seq, today, ports }) {
    const year = yearOf(answers.year, answers, today)
    if (!year.ok) return year
    if ((await ports.calendars.ownYear(answers.year)) !== null) {
      return refuseAct(
        t(`${answers.year}年已经登记。`, `${answers.year} was entered already.`),
        t('请在原登记上更正。', 'Correct that entry.'),
      )
    }
    await ports.calendars.put(thing.id, seq, year.value)
    return ok({
      title: `${answers.year}年工作日历`,
      data: { year: answers.year, ...told(year.value) },
      jobs: ['sweep'],
    })
  },

  async correct({ thing, answers, seq, today, ports }) {
    const year = yearOf(Number(thing.data.year), answers, today)
    if (!year.ok) return year
    await ports.calendars.put(thing.id, seq, year.value)
    return ok({ data: told(year.value), jobs: ['sweep'] })
  },

  async withdraw({ thing, ports }) {
    await ports.calendars.withdraw(thing.id)
    return ok({ jobs: ['sweep'] })
  },
}

function yearOf(year: number, { number, publishedOn, url, moved }: Notice, today: string): Result<CalendarYear> {
  if (publishedOn > today) {
    return refuseInput(t('发布日期还没有到', 'the day of publication is still to come'))
  }
  if (url !== undefined && !/^https?:\/\/\S+$/.test(url)) {
    return refuseInput(t('网址应以 https:// 开头', 'an address begins with https://'))
  }
  const days = readMovedDays(moved, year)
  if (!days.ok) return days
  if (days.value.length === 0) {
    return refuseInput(t('没有写放假的日子', 'no day is given'))
  }
  return ok({ year, notices: [{ number, publishedOn, url: url ?? null }], moved: days.value })
}

function told({ notices: [notice], moved }: CalendarYear) {
  const off = moved.filter((day) => !day.works).length
  return { number: notice?.number ?? '', rest: off, madeUp: moved.length - off }
}
