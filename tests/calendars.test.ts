import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { addDays, type PlainDate, readWorkCalendar, weekdayOf } from '@zhiqiang/kernel'
import { describe, expect, test } from 'vitest'
import { hasShared, sharedFolder } from './support/shared.ts'

const ours = readWorkCalendar(readFileSync(new URL('../db/seed/calendar/workdays.tsv', import.meta.url), 'utf8'))
const folder = resolve(sharedFolder, 'data/classes/holidays')
const there = hasShared('data/classes/holidays', 'our calendar beside two others')

/** Which days are said to be working days, whatever the weekday says. */
type Said = ReadonlyMap<PlainDate, boolean>

/** `holiday-cn`: one file a year, as the notices of that year say. */
const yearFiles = (): ReadonlyMap<number, Said> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.startsWith('holiday-cn-'))
      .map((name) => {
        const { year, days } = read<{ year: number; days: { date: PlainDate; isOffDay: boolean }[] }>(name)
        return [year, new Map(days.map((d) => [d.date, !d.isOffDay]))]
      }),
  )

/** `chinese-days`: one file of all years. */
function chineseDays(): Said {
  const name = readdirSync(folder).find((file) => file.startsWith('chinese-days')) ?? ''
  const { holidays, workdays } = read<{ holidays: object; workdays: object }>(name)
  return new Map([
    ...Object.keys(holidays).map((day) => [day, false] as const),
    ...Object.keys(workdays).map((day) => [day, true] as const),
  ])
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(resolve(folder, name), 'utf8')) as T
}

/** Every day of our years on which another calendar judges otherwise. */
function differences(said: (day: PlainDate) => boolean | undefined): readonly PlainDate[] {
  const found: PlainDate[] = []
  for (let day = '2018-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
    const theirs = said(day) ?? ![0, 6].includes(weekdayOf(day))
    if (theirs !== ours.dayOf(day).works) found.push(day)
  }
  return found
}

test('our calendar knows the notices of 2018 to 2026, each with its number and where it was published', () => {
  expect([...ours.years.keys()]).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
  for (const { notices } of ours.years.values()) {
    for (const { number, url } of notices)
      expect([number, url]).toEqual([expect.stringMatching(/^国办/), expect.any(String)])
  }
})

describe.skipIf(!there)('two calendars made by others', () => {
  test('chinese-days judges every day of 2018 to 2026 as ours does', () => {
    const said = chineseDays()
    expect(differences((day) => said.get(day))).toEqual([])
  })

  test('holiday-cn does too, where the files of all years are read together', () => {
    const said = new Map([...yearFiles().values()].flatMap((days) => [...days]))
    expect(differences((day) => said.get(day))).toEqual([])
  })

  /**
   * The two known differences: the notice for 2019 moved 29 and 31 December 2018. Who reads the file of 2018 alone takes
   * Saturday the 29th for a rest day and Monday the 31st for a working day. (2018-12-30 and 2022-12-31 stand in the next
   * year's file as well, but are a Sunday and a Saturday.)
   */
  test('the file of each year alone differs on two days of 2018, which the notice for 2019 moved', () => {
    const years = yearFiles()
    const alone = differences((day) => years.get(Number(day.slice(0, 4)))?.get(day))
    expect(alone).toEqual(['2018-12-29', '2018-12-31'])
    for (const day of alone) expect(years.get(2019)?.get(day)).toBe(ours.dayOf(day).works)
  })
})
