import type { Form } from '../field.ts'
import { type Text, t } from '../text.ts'
import { fieldsOf } from './condition.ts'
import type { Guide, Service } from './service.ts'

/** What the city itself says of an item it offers. Absent until it was filled in. */
export interface OfferingFacts {
  /** 办理地点. */
  readonly place?: string | undefined
  /** 办理时间. */
  readonly hours?: string | undefined
  /** 咨询方式. */
  readonly phone?: string | undefined
  /** 监督投诉方式. */
  readonly complaints?: string | undefined
  /** 承诺办结时限, working days. */
  readonly decide?: number | undefined
  /** 承诺受理时限, working days. */
  readonly accept?: number | undefined
}

/** What the data of an offering says of these facts. */
export function offeringFactsIn(data: Readonly<Record<string, unknown>>): OfferingFacts {
  const words = (name: string) => (typeof data[name] === 'string' ? data[name] : undefined)
  const number = (name: string) => (typeof data[name] === 'number' ? data[name] : undefined)
  return {
    place: words('place'),
    hours: words('hours'),
    phone: words('phone'),
    complaints: words('complaints'),
    accept: number('accept'),
    decide: number('decide'),
  }
}

/** Words that ask for anything: 其他材料, 相关证明, 法律法规规定的其他… */
const catchAll = /其他.{0,6}(材料|文件|资料|证明)|(有关|相关)(材料|文件|资料|证明)|规定的其他|等(材料|文件|资料)$/

/**
 * Why an item cannot be published in a city yet, one sentence a gap; empty where every element of the national structure is
 * there and no material is a catch-all.
 */
export function guideGaps(guide: Guide, facts: OfferingFacts): readonly Text[] {
  const missing: (readonly [boolean, Text])[] = [
    [guide.audience.length === 0, t('服务对象', 'whom it is for')],
    [guide.basis.length === 0, t('设定依据', 'its legal basis')],
    [guide.conditions.length === 0, t('受理条件', 'the conditions')],
    [guide.result.zh.trim() === '', t('办理结果', 'the result')],
    [isBlank(facts.place), t('办理地点', 'the place')],
    [isBlank(facts.hours), t('办理时间', 'the hours')],
    [isBlank(facts.phone), t('咨询方式', 'whom to ask')],
    [isBlank(facts.complaints), t('监督投诉方式', 'where to complain')],
    [facts.decide === undefined, t('承诺办结时限', 'the promised time to decide')],
    [facts.accept === undefined && guide.promises?.accept !== null, t('承诺受理时限', 'the promised time to accept')],
  ]
  return [
    ...missing.flatMap(([gone, what]) => (gone ? [t(`缺少“${what.zh}”`, `${what.en} is missing`)] : [])),
    ...guide.materials.flatMap((material) =>
      catchAll.test(material.name.zh)
        ? [
            t(
              `材料“${material.name.zh}”是兜底条款，请逐项写明`,
              `the material “${material.name.en}” asks for anything: name each one`,
            ),
          ]
        : [],
    ),
    ...guide.materials.flatMap((material) =>
      material.source === 'government'
        ? [
            t(
              `材料“${material.name.zh}”由政府部门出具，应由部门共享获取，不向申请人收取`,
              `“${material.name.en}” is issued by the government: it is not asked of applicants`,
            ),
          ]
        : [],
    ),
  ]
}

/**
 * What is wrong with the declaration of a service, one sentence a fault: a page that asks for an undeclared field, a field
 * no page asks for, a material no field takes, a condition about a field of its own or a later page.
 * @param form the form of the step an application is handed in by
 */
export function serviceFaults(service: Service, form: Form): readonly string[] {
  const { pages } = service.apply
  const asked = pages.flatMap((page) => page.fields)
  const before = (at: number) => new Set(pages.slice(0, at).flatMap((page) => page.fields))
  return [
    ...asked.filter((name) => !(name in form)).map((name) => `a page asks for the undeclared field ${name}`),
    ...Object.keys(form)
      .filter((name) => !asked.includes(name))
      .map((name) => `no page asks for the field ${name}`),
    ...asked.filter((name, at) => asked.indexOf(name) !== at).map((name) => `the field ${name} is asked for twice`),
    ...pages.flatMap((page, at) =>
      (page.when ? fieldsOf(page.when) : [])
        .filter((name) => !before(at).has(name))
        .map((name) => `page ${at + 1} depends on ${name}, which no page before it asks for`),
    ),
    ...Object.entries(service.parties ?? {}).flatMap(([name, party]) =>
      form[party.field]?.kind === 'party' ? [] : [`no field of a party says who is the ${name}`],
    ),
    ...service.guide.materials.flatMap((material) => [
      ...(form[material.id]?.kind === 'files' ? [] : [`no file field takes the material ${material.id}`]),
      ...(material.when ? fieldsOf(material.when) : [])
        .filter((name) => !(name in form))
        .map((name) => `the material ${material.id} depends on the undeclared field ${name}`),
    ]),
    ...(service.requires ?? []).flatMap(({ id, holds, when }) =>
      [...fieldsOf(holds), ...(when ? fieldsOf(when) : [])]
        .filter((name) => !(name in form))
        .map((name) => `the requirement ${id} looks at the undeclared field ${name}`),
    ),
  ]
}

function isBlank(value: string | undefined): boolean {
  return value === undefined || value.trim() === ''
}
