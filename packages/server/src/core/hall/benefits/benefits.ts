import type { CallOutput, HandlerInput } from '@zhiqiang/contract'
import { fittingAnswers } from '@zhiqiang/fields'
import {
  type Audience,
  type Benefit,
  benefitStands,
  excludes,
  type Field,
  type Form,
  type GivesBenefits,
  type Kind,
  membersIn,
  ok,
  type Result,
  requirementsFor,
  type StandingCondition,
  standsBy,
  t,
} from '@zhiqiang/kernel'
import { cityAsked, type ReadDeps } from '../../ledger/read-deps.ts'
import { itemOf } from '../offerings/offerings.ts'
import { type PublicService, publicServices } from '../offerings/public-guide.ts'
import { thingsOfKinds } from './store.ts'

type Found = CallOutput<'benefits.find'>
type Row = Found['rows'][number]
type Giving = Kind & { readonly benefits: GivesBenefits }

/** What may be asked of somebody to tell which benefits they can get: by the policies, and by the services. */
function profileForm(deps: Pick<ReadDeps, 'catalogue'>, items: readonly string[]): Form {
  const own = givingKinds(deps).flatMap(({ benefits }) => Object.entries(benefits.asks))
  const required = items.flatMap((name) => {
    const item = itemOf(deps, name)
    if (!item) return []
    const form: Form = item.steps[item.service.apply.step]?.form ?? {}
    return Object.entries(form).filter(([field]) =>
      (item.service.requires ?? []).some(({ holds }) => 'field' in holds && holds.field === field),
    )
  })
  return Object.fromEntries<Field>([...required, ...own])
}

/**
 * `benefits.find`: everything the policies in force give, each with the conditions that are met, not met, or not told yet; what
 * can be applied for first. Answers that do not fit their question count as not given.
 */
export async function findBenefits(
  deps: ReadDeps,
  input: HandlerInput<'benefits.find'>['body'],
): Promise<Result<Found>> {
  const city = cityAsked({ ...deps, city: deps.city ?? input.city ?? null })
  const kinds = givingKinds(deps)
  if (city === null || kinds.length === 0) return ok({ asks: [], rows: [] })
  const here = { ...deps, city }
  const services = await publicServices(here, '')
  const held = await thingsOfKinds(
    deps.tx,
    city,
    kinds.flatMap(({ kind, benefits }) => [kind, benefits.window.kind]),
  )
  const items = [...new Set(held.map(({ data }) => String(membersIn(data).item)))]
  const form = profileForm(deps, items)
  const profile = fittingAnswers(form, input.answers)
  const given = kinds.flatMap((kind) =>
    held
      .filter((thing) => thing.kind === kind.kind && !kind.states[thing.state]?.final)
      .flatMap((policy) => {
        const windows = held.filter(
          ({ parent_id, kind: of }) => parent_id === policy.id && of === kind.benefits.window.kind,
        )
        const open = windows.find(({ state }) => state === kind.benefits.window.state)
        return kind.benefits
          .of({ id: policy.id, data: membersIn(policy.data) }, profile, deps.today)
          .map((benefit) => ({ benefit, policy, open: open?.title ?? null }))
      }),
  )
  const rows = given.map(({ benefit, policy, open }): Row => {
    const service = services.find((row) => row.item === benefit.item && row.state === 'published')
    const conditions = [
      ...audienceOf(service, input.who),
      ...benefit.conditions,
      ...requirementsFor(itemOf(deps, benefit.item)?.service.requires ?? [], profile).map(
        ({ requirement: { words, mend, basis }, state }): StandingCondition => ({ words, mend, basis, state }),
      ),
    ]
    const itemTitle = service?.itemTitle ?? itemOf(deps, benefit.item)?.title ?? t(benefit.item, benefit.item)
    const fit = given.filter((one) => excludes(benefit, one.benefit))
    return {
      id: benefit.id,
      item: benefit.item,
      itemTitle,
      offering: service?.id ?? null,
      name: benefit.name ?? itemTitle,
      gives: [...benefit.gives],
      policy: policy.title,
      number: String(membersIn(policy.data).number ?? ''),
      round: open,
      stands: benefitStands(conditions),
      conditions: conditions.map(({ words, mend, state }) => ({ words, mend, state })),
      instead: fit.map((one) => one.benefit.id),
      fills: fillsOf(deps, benefit, profile),
    }
  })
  const order = { met: 0, open: 1, unmet: 2 }
  return ok({
    asks: asksOf(form),
    rows: rows.sort((one, other) => order[one.stands] - order[other.stands]),
  })
}

function asksOf(form: Form): Found['asks'] {
  return Object.entries(form).flatMap(([name, field]): Found['asks'] => {
    const { label, kind: sort } = field
    if (sort === 'yesNo' || sort === 'date') return [{ name, label, sort, options: [] }]
    if (sort !== 'choice' && sort !== 'multiChoice') return []
    return [{ name, label, sort, options: Object.entries(field.options).map(([id, words]) => ({ id, label: words })) }]
  })
}

function givingKinds({ catalogue }: Pick<ReadDeps, 'catalogue'>): readonly Giving[] {
  return [...catalogue.kinds.values()].flatMap((kind) => (kind.benefits ? [{ ...kind, benefits: kind.benefits }] : []))
}

function audienceOf(service: PublicService | undefined, who: Audience | undefined): readonly StandingCondition[] {
  if (!service) {
    const words = t('本市已开办这项服务', 'the service is open in this city')
    return [{ words, mend: t('等开办后再申请', 'apply once it is'), basis: null, state: 'unmet' }]
  }
  const state = standsBy(who && service.audience.includes(who))
  const words = t('属于这项服务面向的对象', 'the service is for you')
  return [{ words, mend: t('由符合条件的单位或个人申请', 'somebody it is for may apply'), basis: null, state }]
}

/** Answers of the profile that the form of the service asks too. */
function fillsOf(deps: ReadDeps, { item, fills }: Benefit, profile: Readonly<Record<string, unknown>>): Row['fills'] {
  const of = itemOf(deps, item)
  const form = of?.steps[of.service.apply.step]?.form ?? {}
  const same = Object.entries(profile).filter(([name]) => Object.hasOwn(form, name))
  return { ...Object.fromEntries(same), ...fills }
}
