import { dateInChina, type Role, roleNames } from '@zhiqiang/kernel'
import type { App } from '../api/api.ts'
import { anyCity } from '../core/cities/cities.ts'
import { newPassword } from '../core/people/password.ts'
import { playSample, sampleCity } from './play.ts'
import { beginSampleTopics, bindSampleIndicators, takeSampleRecords } from './records.ts'

/** A sample account as the console prints it. */
export interface SampleAccount {
  readonly login: string
  readonly password: string
  readonly title: string
}

/** On a machine nobody else reaches, all sample accounts share this one. */
const sharedPassword = 'lanchuan-2026'

const shown: readonly Role[] = ['office', 'lead', 'reporter', 'county', 'leader', 'auditor', 'administrator', 'officer']

/**
 * Plays the sample city if the installation is empty, and gives the accounts to print: one of each role. Where others
 * may reach the server every account gets a password of its own, which nobody sees but these few.
 */
export async function sampleOnFirstStart(
  app: App,
  root: string,
  options: { readonly guessable: boolean },
): Promise<readonly SampleAccount[]> {
  if (await anyCity(app.engine)) return []
  const own = new Map<string, string>()
  const passwordOf = (login: string) => {
    const password = options.guessable ? sharedPassword : (own.get(login) ?? newPassword())
    own.set(login, password)
    return password
  }
  const today = dateInChina(app.engine.clock.real())
  const played = await playSample(app, root, today, passwordOf)
  await takeSampleRecords(app, root, sampleCity.code, today)
  await bindSampleIndicators(app, sampleCity.code, today)
  await beginSampleTopics(app, sampleCity.code)
  for (const skip of played.skipped)
    app.log.warn({ on: skip.on, what: skip.what, why: skip.why.en }, 'left out of the sample')
  return shown.flatMap((role) => {
    const person = played.people.find((p) => p.role === role)
    if (!person) return []
    const title = `${roleNames[role].zh} ${person.name} / ${roleNames[role].en}`
    return [{ login: person.login, password: passwordOf(person.login), title }]
  })
}
