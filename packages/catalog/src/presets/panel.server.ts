import {
  type Json,
  listIn,
  membersIn,
  type OpenRequest,
  ok,
  type Result,
  refuseAct,
  refuseInput,
  type Thing,
  type ThingData,
  t,
} from '@zhiqiang/kernel'
import { meanOf, type PanelRule } from '../shared/panel/marks.ts'
import { type Asked, type Done, plain } from './asked.server.ts'
import type { Guard } from './guards.server.ts'
import { sidesOf } from './parties.ts'

/** What an item says of its panels. */
interface PanelItem {
  /** Whether experts give marks or an opinion in words. */
  readonly opens: 'askScore' | 'askView'
  /** The rule its panels are held by; refused where the city laid down none. */
  readonly rule: (asked: Asked) => Promise<Result<PanelRule>>
}

/** Somebody of a panel, as the case keeps them: never what they said before it is closed. */
interface Member {
  readonly id: string
  readonly name: string
  readonly standing: 'asked' | 'given' | 'recused' | 'silent' | 'replaced'
  readonly why?: string
}

type PanelEffect =
  | 'callPanel'
  | 'addExpert'
  | 'replaceExpert'
  | 'closePanel'
  | 'expertGave'
  | 'expertLeft'
  | 'expertSilent'

/** What the steps of a panel do. */
export function panelEffects({ opens, rule }: PanelItem): Readonly<Record<PanelEffect, (asked: Asked) => Done>> {
  return {
    async callPanel(asked: Asked): Done {
      const { thing, answers, today, ports } = asked
      const { until, question } = whatIsAsked(answers)
      if (until <= today) return late
      const laid = await rule(asked)
      if (!laid.ok) return laid
      const wished =
        answers.way === 'lot'
          ? await ports.cases.drawExperts({
              count: Number(answers.count),
              sides: sidesOf(thing),
              without: leftOut(thing),
              today,
            })
          : listIn<{ readonly expert: string }>(answers.experts as Json).map(({ expert }) => expert)
      const ids = [...new Set(wished)]
      if (ids.length < laid.value.quorum) {
        return refuseAct(
          t(
            `评审至少要 ${laid.value.quorum} 位专家，现在只有 ${ids.length} 位。`,
            `A panel has at least ${laid.value.quorum} experts; these are ${ids.length}.`,
          ),
          t('请增加专家，或者先扩充专家名册。', 'Take more, or enlarge the register first.'),
        )
      }
      const members = await fit(asked, ids)
      if (!members.ok) return members
      const nth = Number(membersIn(thing.data.panel).nth ?? 0) + 1
      return ok({
        named: [...new Set([...thing.named, ...ids])],
        data: { panel: plain({ nth, rule: laid.value, question, members: members.value }) },
        open: members.value.map((one) => invitation(thing, opens, one, { until, question, nth })),
      })
    },
    async addExpert(asked: Asked): Done {
      return added(asked, opens, membersOf(asked.thing))
    },
    async replaceExpert(asked: Asked): Done {
      const { thing, answers, ports } = asked
      const out = String(answers.out)
      const left = (await ports.things.children(thing.id, 'expert-opinion')).find(
        (one) => membersIn(one.data.expert).id === out && waits(one.state),
      )
      if (!left) return refuseInput(t('这位专家不在待评审的专家中', 'nobody waits for this expert'))
      const others = marked(membersOf(thing), out, 'replaced', String(answers.why))
      const done = await added(asked, opens, others)
      if (!done.ok) return done
      return ok({
        ...done.value,
        named: (done.value.named ?? thing.named).filter((id) => id !== out),
        follow: [{ thingId: left.id, step: 'release', answers: {} }],
      })
    },
    async closePanel({ thing, ports, now, actor }: Asked): Done {
      const panel = membersIn(thing.data.panel)
      const laid = panel.rule as unknown as PanelRule
      // A case that was opened again may have been before another panel.
      const opinions = (await ports.things.children(thing.id, 'expert-opinion')).filter(
        ({ data }) => data.nth === panel.nth,
      )
      const open = opinions.filter(({ state }) => waits(state)).length
      const given = opinions.filter(({ state }) => state === 'given')
      if (open > 0) {
        return refuseAct(
          t(`还有 ${open} 位专家没有提交。`, `${open} experts have not given theirs.`),
          t('请等待，或者更换专家。', 'Wait for them, or replace them.'),
        )
      }
      if (given.length < laid.quorum) {
        return refuseAct(
          t(
            `只有 ${given.length} 位专家提交，不足 ${laid.quorum} 位。`,
            `Only ${given.length} are in; ${laid.quorum} are needed.`,
          ),
          t('请增补专家。', 'Add experts.'),
        )
      }
      const opened = given.map(({ data }) => {
        const { by, points, verdict, words } = membersIn(data.given)
        return { name: by, points, verdict, words }
      })
      const marks = opened.flatMap(({ points }) => (typeof points === 'number' ? [points] : []))
      const result = meanOf(marks, laid.trim)
      return ok({
        data: {
          panel: plain({
            ...panel,
            opinions: opened,
            mean: result?.mean,
            counted: result?.counted,
            closed: { at: now, by: actor.name },
          }),
        },
      })
    },
    async expertGave(asked: Asked): Done {
      return stands(asked, 'given')
    },
    async expertLeft(asked: Asked): Done {
      return leaves(asked, 'recused')
    },
    async expertSilent(asked: Asked): Done {
      return leaves(asked, 'silent')
    },
  }
}

/** Nothing is decided before the panel is closed, nor proposed below the least mean of its rule. */
export const judged: Guard = async ({ thing }) => {
  const { closed, mean, rule } = membersIn(thing.data.panel)
  if (closed === undefined) {
    return refuseAct(
      t('还没有经过专家评审。', 'No experts have judged it yet.'),
      t('请先组织专家评审。', 'Call a panel first.'),
    )
  }
  const { pass } = membersIn(rule)
  if (typeof pass !== 'number' || typeof mean !== 'number' || mean >= pass) return null
  return refuseAct(
    t(`专家平均 ${mean} 分，低于 ${pass} 分。`, `The experts’ mean of ${mean} is below ${pass}.`),
    t('请写明理由不予支持。', 'Refuse it with the ground.'),
  )
}

/** Opinions that nobody needs any more: the case was closed meanwhile. */
export async function releasePanel({ thing, ports }: Asked) {
  const opinions = await ports.things.children(thing.id, 'expert-opinion')
  return opinions.flatMap(({ id, state }) => (waits(state) ? [{ thingId: id, step: 'release', answers: {} }] : []))
}

const late = refuseInput(t('评审截止日应在今天之后', 'the last day lies after today'))

function waits(state: string): boolean {
  return state === 'scoring' || state === 'weighing'
}

function whatIsAsked(answers: Asked['answers']) {
  return { until: String(answers.until), question: String(answers.question) }
}

function membersOf(thing: Thing): readonly Member[] {
  return listIn<Member>(membersIn(thing.data.panel).members)
}

/** Whoever was on a panel of the case is not drawn a second time. */
function leftOut(thing: Thing): readonly string[] {
  return membersOf(thing).map(({ id }) => id)
}

/** The persons of some accounts, where each may judge this case; else why the first may not. */
async function fit({ thing, today, ports }: Asked, ids: readonly string[]): Promise<Result<readonly Member[]>> {
  const members: Member[] = []
  for (const id of ids) {
    const name = await ports.org.accountName(id)
    if (name === null) return refuseInput(t('没有这个人', 'there is no such person'))
    const fault = await ports.cases.helperFault({ role: 'expert', account: id }, sidesOf(thing), today)
    if (fault !== null) return refuseAct(unfit[fault](name), t('请换一位专家。', 'Take another expert.'))
    members.push({ id, name, standing: 'asked' })
  }
  return ok(members)
}

const unfit = {
  'not-registered': (name: string) => t(`${name}不在专家名册。`, 'That person is not on the register of experts.'),
  'acts-for-a-side': (name: string) =>
    t(`${name}是本件一方的代理人，应当回避。`, 'That expert acts for a side of the case.'),
  'works-for-a-side': (name: string) =>
    t(`${name}在本件一方任职，应当回避。`, 'That expert works for a side of the case.'),
}

async function added(asked: Asked, opens: PanelItem['opens'], before: readonly Member[]): Done {
  const { thing, answers, today } = asked
  const until = String(answers.until)
  const id = String(answers.expert)
  if (until <= today) return late
  if (before.some((one) => one.id === id)) {
    return refuseInput(t('这位专家已在本件评审组', 'this expert was on the panel already'))
  }
  const made = await fit(asked, [id])
  if (!made.ok) return made
  const panel = membersIn(thing.data.panel)
  const question = String(panel.question)
  return ok({
    named: [...new Set([...thing.named, id])],
    data: { panel: plain({ ...panel, members: [...before, ...made.value] }) },
    open: made.value.map((one) => invitation(thing, opens, one, { until, question, nth: Number(panel.nth) })),
  })
}

function invitation(
  thing: Thing,
  step: PanelItem['opens'],
  { id, name }: Member,
  { until, question, nth }: { readonly until: string; readonly question: string; readonly nth: number },
): OpenRequest {
  const title = `${thing.title} 专家评审`
  const data: ThingData = { expert: { id, name }, nth }
  return { kind: 'expert-opinion', step, answers: { question }, title, dueOn: until, named: [id], data }
}

async function stands({ thing, answers }: Asked, standing: Member['standing']): Done {
  const why = answers.why === undefined ? undefined : String(answers.why)
  const members = marked(membersOf(thing), String(answers.expert), standing, why)
  return ok({ data: { panel: plain({ ...membersIn(thing.data.panel), members }) } })
}

/** Whoever is no longer on the panel reads the case no longer. */
async function leaves(asked: Asked, standing: Member['standing']): Done {
  const { thing, answers } = asked
  const done = await stands(asked, standing)
  return done.ok ? ok({ ...done.value, named: thing.named.filter((id) => id !== answers.expert) }) : done
}

function marked(members: readonly Member[], id: string, standing: Member['standing'], why?: string): readonly Member[] {
  return members.map((one) => (one.id === id ? { ...one, standing, ...(why === undefined ? {} : { why }) } : one))
}
