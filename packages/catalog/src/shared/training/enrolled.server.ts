import { fail, membersIn, ok, problem, type Result, t } from '@zhiqiang/kernel'
import type { Ports, RoundCase } from '@zhiqiang/server/ports'

/** States of an enrolment that holds a place and may still be attended or judged. */
export const seated: ReadonlySet<string> = new Set(['enrolled', 'attending', 'judging', 'absent'])

/** The name places of a class are counted under. */
export function placesOf(classId: string): string {
  return `training-class:${classId}`
}

/**
 * The enrolments of a class. Until the act is over nobody else takes or gives back a place of it, so that a list of who is
 * in and who waits does not change behind an act that decides by it.
 */
export async function enrolmentsOf(ports: Ports, classId: string): Promise<readonly RoundCase[]> {
  await ports.quotas.hold(placesOf(classId), '')
  return ports.cases.ofRound(classId)
}

/** The name of whoever takes part. */
export function traineeOf({ data }: Pick<RoundCase, 'data'>): string {
  return String(membersIn(data.answers).trainee)
}

/** The enrolments that lines of a sheet name, each by case number or by a name that only one has; all faults at once. */
export function namedIn(lines: readonly string[], enrolments: readonly RoundCase[]): Result<readonly RoundCase[]> {
  const faults: string[] = []
  const found = lines.flatMap((line): RoundCase[] => {
    const hits = enrolments.filter((one) => one.no === line || traineeOf(one) === line)
    const [hit] = hits
    if (hit && hits.length === 1) return [hit]
    faults.push(hit ? `${line}（重名，请写受理编号）` : line)
    return []
  })
  if (faults.length === 0) return ok(found)
  const what = t(
    `这些不在本班录取名单上：${faults.join('、')}`,
    'some lines name nobody, or more than one, of this class',
  )
  return fail(problem('E_INPUT', { what }))
}

/** The lines of a long text that say something. */
export function linesOf(words: string): readonly string[] {
  return words
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
