import {
  type Basis,
  type LawLibrary,
  type Mark,
  markWords,
  type Requirement,
  refuseAct,
  type Text,
  t,
  unmetRequirements,
  versionOn,
  whereWritten,
} from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { Asked, Done } from './asked.server.ts'

type Refused = ReturnType<typeof refuseAct>

/** Why something may not be done, and what to do about it: an effect looks before it acts. */
export type Guard = (asked: Asked) => Promise<Refused | null>

/** An effect that is refused where one of the guards objects; the first objection counts. */
export function guarded(effect: (asked: Asked) => Done, ...guards: readonly Guard[]) {
  return async (asked: Asked): Done => {
    for (const guard of guards) {
      const refused = await guard(asked)
      if (refused) return refused
    }
    return effect(asked)
  }
}

/** Refuses an application whose answers do not fulfil what its item requires, all of it at once, each with its article. */
export async function refuseUnmet(
  item: string,
  answers: Readonly<Record<string, unknown>>,
  ports: Pick<Ports, 'items' | 'law'>,
): Promise<Refused | null> {
  const unmet = unmetRequirements(ports.items.requirementsOf(item), answers)
  if (unmet.length === 0) return null
  const library = await ports.law.library()
  return refuseAll(unmet.map((one) => [missed(library, one), one.mend]))
}

/** One refusal of several reasons, each with the way out of it. */
export function refuseAll(reasons: readonly (readonly [why: Text, how: Text])[]) {
  const all = (side: 0 | 1) => {
    const texts = reasons.map((one) => one[side])
    const many = texts.length > 1
    return t(
      `${texts.map(({ zh }, at) => (many ? `（${at + 1}）${zh}` : zh)).join('；')}。`,
      `${texts.map(({ en }, at) => (many ? `(${at + 1}) ${en}` : en)).join('; ')}.`,
    )
  }
  return refuseAct(all(0), all(1))
}

function missed(library: LawLibrary, { words, basis, item }: Requirement): Text {
  const where = basis === null ? null : placeOf(library, basis, item)
  return t(
    `不符合条件“${words.zh}”${where === null ? '' : `（${where.zh}）`}`,
    `not fulfilled: “${words.en}”${where === null ? '' : ` (${where.en})`}`,
  )
}

/** 《…》第86条第（四）项，未核实: where a rule stands, with its mark where nobody has compared it with the official text. */
export function placeOf(library: LawLibrary, { instrument, article }: Basis, item?: Text, mark?: Mark): Text {
  const known = library.instruments.get(instrument)
  const { zh, en } = whereWritten({ title: known?.title ?? t(instrument, instrument), article })
  const marked = mark ?? known?.versions.at(-1)?.mark
  const unsure = marked === 'unconfirmed' ? markWords.unconfirmed : t('', '')
  return t(
    `${zh}${item?.zh ?? ''}${unsure.zh === '' ? '' : `，${unsure.zh}`}`,
    `${en}${item === undefined ? '' : ` ${item.en}`}${unsure.en === '' ? '' : `, ${unsure.en}`}`,
  )
}

/** The version of a sum in force on a day, with where it stands; null where the law says nothing. */
export async function sumOn(ports: Pick<Ports, 'law'>, id: string, day: string) {
  const library = await ports.law.library()
  const version = versionOn(library.thresholds.get(id)?.versions ?? [], day)
  return version ? { ...version, place: placeOf(library, version.basis, undefined, version.mark) } : null
}

/** Nobody is pressed about one case twice in a day. */
export function onceADay() {
  return refuseAct(
    t('今天已经催过这一件。', 'It was pressed today already.'),
    t('请明天再催，或者直接联系。', 'Press again tomorrow, or call.'),
  )
}
