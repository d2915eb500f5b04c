import { counterWayOf, counterWays, type Field, type Form, field, type Kind, t } from '@zhiqiang/kernel'
import type { FormPage } from '../../ui/paged-form/pages.ts'
import type { Typed } from '../../ui/step-answers.ts'

/** Who came; the names cannot be those of a field of a service. */
const comerForm = {
  'comer-way': field.choice(t('来件方式', 'How it came'), counterWays),
  'comer-sort': field.choice(t('来办人', 'Who came'), {
    organisation: t('单位', 'An organisation'),
    person: t('个人', 'A person'),
  }),
  'comer-name': field.text(t('名称或者姓名', 'Name'), { max: 100 }),
  'comer-number': field.text(t('统一社会信用代码或者身份证号码', 'Credit code or identity number'), {
    max: 30,
    hint: t('按执照或者证件填写；不存入草稿。', 'As on the licence or the card; no draft keeps it.'),
  }),
  'comer-contact': field.text(t('联系人', 'Contact person'), { max: 40 }),
  'comer-phone': field.text(t('联系电话', 'Telephone'), { max: 20 }),
} as const satisfies Form

const papersName = 'comer-papers'
const lackingName = 'comer-lacking'
const untilName = 'comer-until'

/** The form of a service as it is asked at the counter: who came, the service's own pages, what came on paper. */
export function counterForm({ steps, service }: Kind): { readonly form: Form; readonly pages: readonly FormPage[] } {
  const asked = (service && steps[service.apply.step]?.form) ?? {}
  const loose = Object.entries(asked).map(([name, one]): [string, Field] => [
    name,
    one.kind === 'files' ? { ...one, required: false } : one,
  ])
  const materials = Object.entries(asked).flatMap(([name, one]) => (one.kind === 'files' ? [[name, one.label]] : []))
  const later = steps.acceptLacking
    ? {
        [lackingName]: field.optional(
          field.multiChoice(t('容缺：承诺后补的材料', 'To follow later'), Object.fromEntries(materials)),
        ),
        [untilName]: field.optional(
          field.date(t('承诺补齐的截止日', 'Promised by'), {
            hint: t('有容缺材料的填写，提交后随即容缺受理。', 'Where materials follow: it is accepted at once.'),
          }),
        ),
      }
    : {}
  const papers: Form =
    materials.length === 0
      ? {}
      : {
          [papersName]: field.optional(
            field.multiChoice(t('收到纸质件', 'Received on paper'), Object.fromEntries(materials)),
          ),
          ...later,
        }
  return {
    form: { ...comerForm, ...Object.fromEntries(loose), ...papers },
    pages: [
      { title: t('来办人', 'Who came'), fields: Object.keys(comerForm) },
      ...(service?.apply.pages ?? []),
      ...(materials.length === 0
        ? []
        : [
            {
              title: t('纸质材料', 'Materials on paper'),
              note: t('已经扫描上传的不用再勾选。', 'What was scanned and uploaded need not be ticked.'),
              fields: Object.keys(papers),
            },
          ]),
    ],
  }
}

/** What was filled in, as the counter hands it in. */
export function splitAnswers(typed: Typed) {
  const said = (name: keyof typeof comerForm) => String(typed[name] ?? '')
  const list = (name: string) => (Array.isArray(typed[name]) ? typed[name].map(String) : [])
  const lacking = list(lackingName)
  return {
    comer: {
      sort: said('comer-sort') === 'person' ? ('person' as const) : ('organisation' as const),
      name: said('comer-name'),
      number: said('comer-number'),
      contact: said('comer-contact'),
      phone: said('comer-phone'),
    },
    way: counterWayOf(typed['comer-way']) ?? ('visit' as const),
    papers: list(papersName),
    ...(lacking.length === 0 ? {} : { lacking: { fields: lacking, until: String(typed[untilName] ?? '') } }),
    answers: Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith('comer-'))),
  }
}

/** A draft as the server keeps it: without the number of the card. */
export function withoutNumber(typed: Typed): Record<string, unknown> {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => name !== 'comer-number'))
}

/** Where a refusal of the server belongs on the form. */
export function placed<T>(fields: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, why]) => [`comer-${name}` in comerForm ? `comer-${name}` : name, why]),
  )
}
