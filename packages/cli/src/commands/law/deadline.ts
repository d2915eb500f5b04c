import { readFileSync } from 'node:fs'
import path from 'node:path'
import { law } from '@zhiqiang/catalog/law'
import {
  answerDeadline,
  type DeadlineAnswer,
  type DeadlineQuestion,
  type DerivedDay,
  lengthWords,
  markWords,
  ok,
  type Result,
  readWorkCalendar,
  refuseInput,
  type Text,
  t,
  type WorkCalendar,
  whereWritten,
} from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { exit, printJson, printPairs, printTable, refuse, say } from '../../output/print.ts'
import type { Column } from '../../output/table.ts'

export interface DeadlineOptions {
  readonly from?: string
  readonly amount?: string
  readonly unit?: string
  readonly term?: string
  readonly roll?: string
  readonly before?: boolean
  readonly batch?: boolean
}

/** `zq deadline`: when a term ends, by the calendar the product ships. Asks neither a database nor a server. */
export async function deadline(cli: Cli, options: DeadlineOptions): Promise<number> {
  const calendar = shippedCalendar(cli)
  if (options.batch) return answerLines(cli, calendar)
  const { from, amount, unit, term, roll, before } = options
  const answer = answerDeadline(law, calendar, {
    from,
    amount: amount === undefined ? undefined : Number(amount),
    unit,
    term,
    roll,
    ...(before ? { direction: 'before' } : {}),
  })
  if (!answer.ok) return refuse(cli, answer.problem)
  return cli.json ? printJson(cli, answer.value) : print(cli, answer.value)
}

function shippedCalendar(cli: Cli): WorkCalendar {
  return readWorkCalendar(readFileSync(path.join(cli.root, 'db/seed/calendar/workdays.tsv'), 'utf8'))
}

/**
 * Answers each line as it arrives, in order, one line for one. A line that cannot be answered gets `{"error": …}`; an
 * `id` comes back as it was given. Empty lines are left out.
 */
async function answerLines(cli: Cli, calendar: WorkCalendar): Promise<number> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of cli.input()) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n')
    rest = lines.pop() ?? ''
    write(cli, lines, calendar)
  }
  write(cli, [rest], calendar)
  return exit.done
}

function write(cli: Cli, lines: readonly string[], calendar: WorkCalendar): void {
  const answers = lines.flatMap((line) => (line.trim() === '' ? [] : [`${answerLine(line, calendar)}\n`]))
  if (answers.length > 0) cli.bytes(answers.join(''))
}

function answerLine(line: string, calendar: WorkCalendar): string {
  const asked = readLine(line)
  if (!asked.ok) return JSON.stringify({ error: asked.problem })
  const answer = answerDeadline(law, calendar, asked.value)
  const { id } = asked.value
  const given = id === undefined ? {} : { id }
  return answer.ok ? written({ ...given, ...answer.value }) : JSON.stringify({ ...given, error: answer.problem })
}

const writtenReasons = new WeakMap<Text, string>()

/** The answer as JSON. The reasons of days, most of it, repeat: each is written once. */
function written({ derivation, ...answer }: DeadlineAnswer): string {
  const days = derivation.map(({ day, counted, why }) => {
    const known = writtenReasons.get(why) ?? JSON.stringify(why)
    writtenReasons.set(why, known)
    return `{"day":"${day}","counted":${counted},"why":${known}}`
  })
  return `${JSON.stringify(answer).slice(0, -1)},"derivation":[${days.join(',')}]}`
}

function readLine(line: string): Result<DeadlineQuestion & { readonly id?: unknown }> {
  try {
    const read: unknown = JSON.parse(line)
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return ok(read)
  } catch {
    // Said below, together with JSON that is no object.
  }
  return refuseInput(t('这一行不是 JSON 对象', 'the line is no JSON object'))
}

const columns: readonly Column<DerivedDay & { readonly words: string }>[] = [
  { title: t('日期', 'Day'), of: (d) => d.day },
  { title: t('计入', 'Counts'), of: (d) => (d.counted ? '✓' : '') },
  { title: t('说明', 'Why'), of: (d) => d.words },
]

function print(cli: Cli, answer: DeadlineAnswer): number {
  const { term, what, since, basis, mark, note } = answer
  printPairs(cli, [
    [t('届满', 'Due'), answer.due],
    [t('起算', 'From'), answer.from],
    [t('期限', 'Length'), say(cli, lengthWords(answer))],
    ...(term === undefined || !what || !since || !basis || !mark
      ? []
      : ([
          [t('时限', 'Term'), `${say(cli, what)} (${term})`],
          [t('自何时起', 'Counted from'), say(cli, since)],
          [t('依据', 'Basis'), say(cli, whereWritten(basis))],
          [t('核对', 'Checked'), say(cli, markWords[mark])],
          ...(note ? ([[t('说明', 'Note'), say(cli, note)]] as const) : []),
        ] as const)),
    ...(answer.estimated
      ? ([
          [
            t('注意', 'Mind'),
            say(
              cli,
              t(
                '有一年的放假通知没有公布或没有收录，日期是推算的',
                'the holiday notice of a year is missing: the date is an estimate',
              ),
            ),
          ],
        ] as const)
      : []),
  ])
  cli.out('')
  return printTable(
    cli,
    columns,
    answer.derivation.map((d) => ({ ...d, words: say(cli, d.why) })),
  )
}
