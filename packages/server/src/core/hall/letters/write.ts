import { type Actor, fail, ok, type Result } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { transaction } from '../../../db/transaction.ts'
import { contextOf, type Engine } from '../../engine/act.ts'
import { perform } from '../../engine/perform.ts'
import { lockToAct } from '../../engine/store.ts'
import type { FileVault } from '../../files/file-vault.ts'
import { siteOf } from '../../notices/mail/site.ts'
import { readLetterhead } from '../../papers/draft/letterhead.ts'
import { keepPaper } from '../../papers/issue/keep-paper.ts'
import type { Signer } from '../../papers/sign/signer.ts'
import { nextUnwritten, type Unwritten } from './store.ts'

const writer: Actor = { kind: 'clock', id: null, name: '文书生成', city: null, posts: [] }

export interface WriteDeps {
  readonly engine: Engine
  readonly vault: FileVault
  readonly dataDir: string
  readonly signer: Signer
}

/** What a round of writing did, and which letters could not be written. */
export interface LettersWritten {
  readonly written: number
  readonly failed: readonly { readonly id: string; readonly why: string }[]
}

/**
 * Writes the files of every letter that has none yet, each in a transaction of its own that holds the letter: two writers
 * never write the same one, and one that dies leaves it to the next. A letter that breaks does not hold up the others.
 * @param site where this server is reached, for a city that named no public address of its own
 */
export async function writeLetters(deps: WriteDeps, site: string): Promise<LettersWritten> {
  const failed: { readonly id: string; readonly why: string }[] = []
  for (let written = 0; ; written++) {
    const taking: { id?: string } = {}
    try {
      const done = await transaction(deps.engine.db, async (tx) => {
        const next = await nextUnwritten(
          tx,
          failed.map(({ id }) => id),
        )
        if (!next) return ok(null)
        taking.id = next.id
        return writeOne(deps, tx, next, site)
      })
      if (done.ok && done.value === null) return { written, failed }
      if (!done.ok) {
        failed.push(done.problem)
        written--
      }
    } catch (thrown) {
      if (taking.id === undefined) throw thrown
      failed.push({ id: taking.id, why: thrown instanceof Error ? (thrown.stack ?? '') : String(thrown) })
      written--
    }
  }
}

async function writeOne(
  deps: WriteDeps,
  tx: Tx,
  letter: Unwritten,
  site: string,
): Promise<Result<string, { readonly id: string; readonly why: string }>> {
  const { id, city, code, contentSm3, number } = letter
  const { engine } = deps
  const { thing, lastHash = '' } = (await lockToAct(tx, id)) ?? {}
  const kind = thing && engine.catalogue.kinds.get(thing.kind)
  if (!thing || !kind) return fail({ id, why: 'there is no such letter' })
  const head = await readLetterhead(tx, city)
  const reached = (head.ok ? head.value.site : null) ?? (await siteOf(tx, city)) ?? site
  const paper = { ...letter.paper, number, proof: { code, url: `${reached}/verify/${code}`, contentSm3 } }
  const kept = await keepPaper(deps, tx, { accountId: null, city, sort: 'letter' }, paper)
  if (!kept.ok) return fail({ id, why: kept.problem.message.en })
  const done = await perform(contextOf(engine, tx, writer, letter.daysAhead, null), {
    kind,
    thing,
    step: 'write',
    answers: { document: kept.value },
    allowed: { role: 'clock', postId: null, unitId: null },
    cause: null,
    lastHash,
  })
  return done.ok ? ok(id) : fail({ id, why: done.problem.message.en })
}
