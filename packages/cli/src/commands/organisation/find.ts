import { fail, ok, type Result, t } from '@zhiqiang/kernel'
import { type Refusal, usage } from '../../output/print.ts'
import { call, type Session } from '../../session/session.ts'
import { isId } from '../input.ts'

/** The id of a unit given by id or by one of its names, whole. */
export async function findUnit(
  session: Session,
  text: string | undefined,
): Promise<Result<string | undefined, Refusal>> {
  if (text === undefined || isId(text)) return ok(text)
  const found = await call(session, 'units.list', { query: { q: text, limit: 200 } })
  if (!found.ok) return found
  const named = found.value.rows.filter((unit) => unit.name === text || unit.names.some(({ name }) => name === text))
  return theOne(text, named, t('单位', 'unit'))
}

/** The id of a person given by id or by user name. */
export async function findPerson(
  session: Session,
  text: string | undefined,
): Promise<Result<string | undefined, Refusal>> {
  if (text === undefined || isId(text)) return ok(text)
  const found = await call(session, 'people.list', { query: { q: text, limit: 200 } })
  if (!found.ok) return found
  return theOne(
    text,
    found.value.rows.filter((person) => person.login === text),
    t('人员', 'person'),
  )
}

function theOne(
  text: string,
  found: readonly { readonly id: string; readonly name: string }[],
  noun: { readonly zh: string; readonly en: string },
): Result<string, Refusal> {
  const [first, ...others] = found
  if (first !== undefined && others.length === 0) return ok(first.id)
  if (first === undefined) {
    return fail(
      usage(
        t(`没有这个${noun.zh}：${text}。`, `No such ${noun.en}: ${text}.`),
        t('请核对名称，或改用编号。', 'Check the name, or give the id.'),
      ),
    )
  }
  const ids = found.map(({ id, name }) => `${name} ${id}`).join('、')
  return fail(
    usage(
      t(`“${text}”不止一个：${ids}。`, `More than one ${noun.en} is named ${text}: ${ids}.`),
      t('请改用编号。', 'Give the id.'),
    ),
  )
}
