import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { printJson, printPairs, refuse } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { newRequestId } from '../input.ts'
import { needCity } from '../need-city.ts'

/** `zq clock show`: the business date of a city. */
export function showClock(cli: Cli): Promise<number> {
  return withSession(cli, async (session) => {
    const city = await needCity(session)
    if (!city.ok) return refuse(cli, city.problem)
    const answer = await call(session, 'city.get', {})
    return answer.ok ? print(cli, answer.value) : refuse(cli, answer.problem)
  })
}

/** `zq clock set`: moves a sample city's today forward; what falls due is dealt with at once. */
export function setClock(cli: Cli, today: string): Promise<number> {
  return withSession(cli, async (session) => {
    const city = await needCity(session)
    if (!city.ok) return refuse(cli, city.problem)
    const answer = await call(session, 'clock.set', { body: { today, requestId: newRequestId() } })
    return answer.ok ? print(cli, answer.value) : refuse(cli, answer.problem)
  })
}

function print(cli: Cli, city: CallOutput<'city.get'>): number {
  if (cli.json) return printJson(cli, city)
  return printPairs(cli, [
    [t('城市', 'City'), `${city.code} ${city.name}`],
    [t('今天', 'Today'), city.today],
    [t('比实际日期超前（天）', 'Days ahead of the real date'), city.daysAhead],
  ])
}
