import { randomUUID } from 'node:crypto'
import { contract, type HandlerInput } from '@zhiqiang/contract'
import { type Problem, plainCreditCode, problem, type Text, t } from '@zhiqiang/kernel'
import type { App } from '../../api/api.ts'
import { registerSubject } from '../../core/hall/subjects/register.ts'
import { nobody } from '../../core/sessions/nobody.ts'
import type { Visit } from '../parts/visit.ts'
import { mending } from './register-page.ts'

type Wish = HandlerInput<'subjects.register'>['body']

/** Why a registration came back, and beside which inputs to say so. */
export interface Refusal {
  readonly problem: Problem
  readonly wrong: Readonly<Record<string, Text>>
}

/** Registers an applicant as the form asks; null once done. */
export async function registerBy(app: App, visit: Visit, city: string): Promise<Refusal | null> {
  const wish = wishIn(visit, city)
  if ('problem' in wish) return wish
  const done = await registerSubject(app.engine, nobody, wish)
  return done.ok ? null : refusalOf(done.problem, wish)
}

function wishIn({ fields }: Visit, city: string): Wish | Refusal {
  const { password = '', sort = '', requestId = randomUUID() } = fields
  const typed = (name: string) => (fields[name] ?? '').trim()
  const person = sort === 'person'
  const name = typed('name')
  const contact = typed('contact')
  const parsed = contract['subjects.register'].body?.safeParse({
    city,
    login: typed('login').toLowerCase(),
    password,
    subject: {
      sort,
      name,
      ...(person ? {} : { code: typed('code') }),
      region: city,
      contact: person && contact === '' ? name.slice(0, 40) : contact,
      phone: typed('phone'),
    },
    requestId,
  })
  if (parsed?.success) return parsed.data
  const wrong = (parsed?.error.issues ?? []).flatMap((issue) => {
    const at = String(issue.path.at(-1))
    const how = mending[at]
    return how ? [[at, how] as const] : []
  })
  return { wrong: Object.fromEntries(wrong), problem: problem('E_INPUT', { what: see }) }
}

const see = t('见下面标红的地方', 'see what is marked below')

function refusalOf(refused: Problem, { subject }: Wish): Refusal {
  if (refused.fields) return { problem: refused, wrong: refused.fields }
  if (refused.code !== 'E_DUPLICATE' && refused.code !== 'E_INPUT') return { problem: refused, wrong: {} }
  // The rest has passed the contract: what is left is a user name, or a code that is taken, which the refusal names.
  const code = subject.code === undefined ? '' : plainCreditCode(subject.code)
  const at = code !== '' && refused.message.zh.includes(code) ? 'code' : 'login'
  return { problem: refused, wrong: { [at]: refused.message } }
}
