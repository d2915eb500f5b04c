import {
  type EffectsOf,
  fail,
  type Json,
  listIn,
  membersIn,
  type Outcome,
  ok,
  type PlainDate,
  problem,
  type Result,
  refuseInput,
  type Thing,
  t,
  type UnitPart,
} from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { ruleOpinion } from './kind.ts'

const notAsked = problem('E_GUARD', {
  why: t('现在没有征求您单位的意见。', 'Your unit is not asked for an opinion now.'),
  how: t('请留意征求意见的通知和截止日期。', 'Watch for the notice and its closing day.'),
})
const notNow = problem('E_GUARD', {
  why: t('现在不接收、不答复意见。', 'Opinions are neither taken nor answered now.'),
  how: t('意见在征求意见和修改期间办理。', 'They are dealt with while opinions are sought and the draft is revised.'),
})

async function projectOf(thing: Thing, ports: Ports) {
  return thing.parentId === null ? null : ports.things.get(thing.parentId)
}

function isAsked(consultation: Json | undefined, unitId: string | null): boolean {
  return listIn(membersIn(consultation).unitIds).includes(unitId)
}

export const effects: EffectsOf<typeof ruleOpinion, Ports> = {
  async give({ thing, answers, actor, unitId, today, ports }) {
    const project = await projectOf(thing, ports)
    if (project?.state !== 'consulting' || unitId === null || !isAsked(project.data.consultation, unitId)) {
      return fail(notAsked)
    }
    const { stance, article = '', text = '' } = answers
    if (stance === 'change' && text.trim() === '') {
      return refuseInput(t('请写明修改意见', 'say what should be changed'))
    }
    return ok({
      ...(stance === 'none' ? { state: 'noted' } : {}),
      title: project.title,
      units: [...drafters(project.units), { unitId, part: 'author' }],
      data: { unitId, stance, article, text, who: actor.name, on: today },
    })
  },
  async record({ thing, answers, actor, today, ports }) {
    const project = await projectOf(thing, ports)
    if (!project || !takesOpinions(project.state)) return fail(notNow)
    const { who, channel, article = '', text } = answers
    return ok({
      title: project.title,
      units: drafters(project.units),
      data: { stance: 'change', who, channel, article, text, on: today, recordedBy: actor.name },
    })
  },
  adopt: ({ thing, answers, actor, today, ports }) => answered(thing, ports, answers.answer ?? '', actor.name, today),
  answer: ({ thing, answers, actor, today, ports }) => answered(thing, ports, answers.answer, actor.name, today),
}

async function answered(
  thing: Thing,
  ports: Ports,
  answer: string,
  answeredBy: string,
  answeredOn: PlainDate,
): Promise<Result<Outcome>> {
  const project = await projectOf(thing, ports)
  if (!project || !takesOpinions(project.state)) return fail(notNow)
  return ok({ data: { answer, answeredBy, answeredOn } })
}

function takesOpinions(state: string): boolean {
  return state === 'consulting' || state === 'revising'
}

function drafters(units: readonly { readonly unitId: string; readonly part: string }[]): readonly UnitPart[] {
  return units.filter((one) => one.part === 'lead').map(({ unitId }) => ({ unitId, part: 'lead' }))
}
