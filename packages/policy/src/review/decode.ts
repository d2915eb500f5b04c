import { isPlainDate, type Json, type Text, t } from '@zhiqiang/kernel'
import type { Every, Range } from '../reading.ts'
import type { Span } from '../source.ts'

/** Reads an untrusted value; `undefined` means it is not of the kind. */
export type Decode<T> = (value: unknown) => T | undefined

/** A line of words: not empty, at most `max` characters, no line break. */
export function words(max: number): Decode<string> {
  return (value) => {
    if (typeof value !== 'string') return undefined
    const clean = value.trim()
    return clean.length > 0 && clean.length <= max && !/[\n\r]/.test(clean) ? clean : undefined
  }
}

/** The same, or null; an empty text counts as null. */
export function orNull<T>(decode: Decode<T>): Decode<T | null> {
  return (value) => (value === null || value === '' ? null : decode(value))
}

/** One of the keys of a table of names. */
export function oneOf<K extends string>(names: Readonly<Record<K, Text>>): Decode<K> {
  return (value) => keysOf(names).find((key) => key === value)
}

function keysOf<K extends string>(names: Readonly<Record<K, Text>>): K[] {
  return Object.keys(names).filter((key): key is K => Object.hasOwn(names, key))
}

/** Distinct names, at most 200. */
export const nameList: Decode<readonly string[]> = (value) => {
  if (!Array.isArray(value) || value.length > 200) return undefined
  const read = value.map(words(120))
  const names = read.filter((name) => name !== undefined)
  return names.length === value.length && new Set(names).size === names.length ? names : undefined
}

/** A number, or a range whose ends are in order. */
export const amount: Decode<number | Range> = (value) => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  const [min, max] = [member(value, 'min'), member(value, 'max')]
  return isNumber(min) && isNumber(max) && min <= max ? { min, max } : undefined
}

/** A date that exists, `YYYY-MM-DD`. */
export const day: Decode<string> = (value) => (typeof value === 'string' && isPlainDate(value) ? value : undefined)

/** `2015`, `2015-06`, `2015-06-30`. */
export const moment: Decode<string> = (value) => {
  if (typeof value !== 'string') return undefined
  if (/^\d{4}-(0[1-9]|1[0-2])$|^\d{4}$/.test(value)) return value
  return day(value)
}

/** A year, `annual`, or a range of years `2021-2025`. */
export const period: Decode<string> = (value) => {
  if (typeof value !== 'string') return undefined
  const range = /^(\d{4})-(\d{4})$/.exec(value)
  if (range !== null) return Number(range[1]) <= Number(range[2]) ? value : undefined
  return /^\d{4}$/.test(value) || value === 'annual' ? value : undefined
}

/** A year between 1949 and 2200. */
export const year: Decode<number> = (value) =>
  isNumber(value) && Number.isInteger(value) && value >= 1949 && value <= 2200 ? value : undefined

export const flag: Decode<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)

/** A non-empty span that ends inside a text of `length` code points. */
export function spanWithin(length: number): Decode<Span> {
  return (value) => {
    if (!Array.isArray(value) || value.length !== 2) return undefined
    const [start, end]: unknown[] = value
    if (!isNumber(start) || !isNumber(end) || !Number.isInteger(start) || !Number.isInteger(end)) return undefined
    return start >= 0 && start < end && end <= length ? [start, end] : undefined
  }
}

const perName: Readonly<Record<string, Every['unit']>> = {
  year: 'year',
  'half-year': 'half-year',
  quarter: 'quarter',
  month: 'month',
  week: 'week',
  day: 'day',
}

/**
 * `year`, `3 years`, `half-year`, `quarter`, `month`, `2 weeks`, `day` as a rule; `regular` (定期) and `continuous` (常态化)
 * leave the period to be set; null for other words.
 */
export function ruleOf(every: string): Every | null {
  if (every === 'regular' || every === 'continuous') return { unit: 'unset', n: 1 }
  const match = /^(?:([1-9]\d?) )?(year|half-year|quarter|month|week|day)s?$/.exec(every)
  const unit = perName[match?.[2] ?? '']
  return unit === undefined ? null : { unit, n: Number(match?.[1] ?? 1) }
}

/** A member of an object of unknown shape. */
export function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return Object.entries(value).find(([name]) => name === key)?.[1]
}

/** An amount as JSON. */
export function amountJson(value: number | Range): Json {
  return typeof value === 'number' ? value : { min: value.min, max: value.max }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

/** What a refused value should have looked like, by editor. */
export const expected = {
  words: t('应是一行文字，不能为空', 'one line of words, not empty'),
  choice: t('不在可选范围内', 'not one of the choices'),
  names: t('应是不重复的名称列表', 'a list of names, each once'),
  amount: t('应是数字，或从小到大的区间', 'a number, or a range from low to high'),
  day: t('应是存在的日期，如 2024-03-12', 'a date that exists, like 2024-03-12'),
  moment: t('应是年、月或日，如 2025、2025-06、2025-06-30', 'a year, month or day, like 2025, 2025-06, 2025-06-30'),
  period: t('应是年份、annual 或 2021-2025 这样的区间', 'a year, annual, or a range like 2021-2025'),
  year: t('应是 1949 到 2200 之间的年份', 'a year between 1949 and 2200'),
  every: t(
    '应是 year、quarter、month、3 years、regular 这样的周期',
    'a period like year, quarter, month, 3 years, regular',
  ),
  flag: t('应是 true 或 false', 'true or false'),
  span: t('所指的文字不在原文之内', 'the place named is not inside the text'),
  shape: t('缺少必要的内容', 'something needed is missing'),
} as const satisfies Record<string, Text>
