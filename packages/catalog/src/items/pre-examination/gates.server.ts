import { listIn, ok, type Result, refuseAct, type Text, type Thing, type ThingData, t, yearOf } from '@zhiqiang/kernel'
import type { Asked } from '../../presets/asked.server.ts'
import { settingsOn } from '../../presets/dated.server.ts'
import type { Guard } from '../../presets/guards.server.ts'
import { type Classified, covers } from '../../shared/pre-examination/scope.ts'

/** What was looked at before a file was taken in. */
export interface Checked {
  readonly label: Text
  readonly good: true
  readonly how: Text
}

type Looked = Promise<Result<Checked>>

/** Whoever applies stands on the register of subjects, and holds. */
export async function onRegister({ ports }: Asked, subjectId: string): Looked {
  const entry = await ports.registers.ofSubject('pre-examination-subjects', subjectId)
  if (!entry || entry.state === 'ended' || entry.state === 'revoked') {
    return refuseAct(
      t(
        '申请人没有备案为专利预审主体，或者备案已经终止。',
        'The applicant is not filed as a subject of pre-examination.',
      ),
      t('请先办理“专利预审主体备案”。', 'File as a subject of pre-examination first.'),
    )
  }
  if (entry.state === 'flagged') {
    return refuseAct(
      t(
        `备案 ${entry.number} 已暂停：${entry.why ?? ''}。`,
        `The entry ${entry.number} is suspended: ${entry.why ?? ''}.`,
      ),
      t('备案恢复有效后才能申请预审。', 'It can be applied for once the entry holds again.'),
    )
  }
  return good(t(`备案主体 ${entry.number}`, `filed subject ${entry.number}`))
}

/** The main class lies in the scope in force on the day. */
export async function inScope(asked: Asked, offering: string): Looked {
  const { ports, today, answers } = asked
  const rules = await settingsOn(ports, { offering, kind: 'pre-examination-scope', day: today })
  const { symbol, of } = classOf(answers)
  const rule = rules.find(({ data }) => covers(data, of))
  if (rule) {
    const basis = String(rule.data.basis)
    return good(t(`${symbol} 在预审领域内（${basis}）`, `${symbol} is in scope (${basis})`))
  }
  const all = rules.flatMap(({ data }) => ('ipc' in of ? listIn<string>(data.ipc) : [String(data.locarno ?? '')]))
  const scope = [...new Set(all)].filter((one) => one !== '').sort()
  return refuseAct(
    t(
      `分类号 ${symbol} 不在 ${today} 施行的预审领域内。${scope.length === 0 ? '当日没有施行的领域' : `当日领域：${scope.join('、')}`}。`,
      `${symbol} is outside the scope in force on ${today}.`,
    ),
    t(
      '请按普通途径向国家知识产权局申请，或者在领域扩展施行后再提交。',
      'File by the ordinary route, or hand it in once an extension is in force.',
    ),
  )
}

/** The class that decides: the main one, of a design the Locarno class. */
export function classOf(answers: Readonly<Record<string, unknown>>): {
  readonly symbol: string
  readonly of: Classified
} {
  if (answers.sort === 'design') {
    const locarno = String(answers.locarno)
    return { symbol: locarno, of: { locarno } }
  }
  const [ipc = ''] = answers.main as readonly string[]
  return { symbol: ipc, of: { ipc } }
}

/** The figures of a year; null where the city published none. */
export async function yearOn({ ports }: Pick<Asked, 'ports'>, offering: string, day: string) {
  const [found] = await settingsOn(ports, { offering, kind: 'pre-examination-year', day })
  return found ?? null
}

/** Takes one of the year's number for a file, and one of its subject's; gives how many are taken now. */
export async function takeQuota({
  thing,
  today,
  now,
  ports,
}: Asked): Promise<Result<{ readonly year: string; readonly taken: number } | null>> {
  const year = await yearOn({ ports }, thing.parentId ?? '', today)
  if (!year) return ok(null)
  const period = String(yearOf(today))
  const { quota, perSubject } = year.data
  const all = await ports.quotas.take({ name: 'pre-examination', period, limit: Number(quota) }, thing.id, now)
  if (!all.got)
    return usedUp(t(`${period} 年可受理 ${Number(quota)} 件，已经用完`, `all ${Number(quota)} of ${period} are taken`))
  if (typeof perSubject === 'number') {
    const name = `pre-examination ${subjectIdOf(thing)}`
    const own = await ports.quotas.take({ name, period, limit: perSubject }, thing.id, now)
    if (!own.got) {
      return usedUp(
        t(
          `每个主体 ${period} 年最多 ${perSubject} 件，该主体已经用完`,
          `this subject has had its ${perSubject} of ${period}`,
        ),
      )
    }
  }
  return ok({ year: year.id, taken: all.taken })
}

/** Refuses what is handed in while nothing of the year is left. */
export const quotaLeft: Guard = async ({ thing, today, ports }) => {
  const year = await yearOn({ ports }, thing.parentId ?? '', today)
  if (!year) return null
  const period = String(yearOf(today))
  const taken = await ports.quotas.taken('pre-examination', period)
  const limit = Number(year.data.quota)
  return taken < limit
    ? null
    : usedUp(t(`${period} 年可受理 ${limit} 件，已经用完`, `all ${limit} of ${period} are taken`))
}

function usedUp({ zh, en }: Text) {
  return refuseAct(
    t(`预审数量控制：${zh}。`, `Number of the year: ${en}.`),
    t('请按普通途径申请，或者等待下一年度、数量调整。', 'File by the ordinary route, or wait for the next year.'),
  )
}

/** The subject that a case is of. */
export function subjectIdOf({ data }: Pick<Thing, 'data'>): string {
  return String((data.subject as ThingData).id)
}

function good(label: Text): Result<Checked> {
  return ok({ label, good: true, how: t('', '') })
}
