import { fill, type Material, promisedTimes, type Text, t } from '@zhiqiang/kernel'
import type { MarkedBasis, PublicFee, PublicGuide } from '../../core/hall/offerings/public-guide.ts'
import type { PublicCity } from '../../core/publishing/city.ts'
import { basisLink, mark as certainty, words as law } from '../law/words.ts'
import { bookmarkForm, type Markable } from '../parts/bookmark-form.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html, type Insert } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'
import { audiences, forms, servicesPath, words as shared, sources } from './words.ts'

const words = {
  apply: t('在线申办', 'Apply online'),
  register: t('还没有账号，先注册', 'No account yet: register first'),
  suspended: t('这项服务暂停办理，暂不收新申请。', 'This service is suspended: no new applications for now.'),
  audience: t('服务对象', 'For whom'),
  unit: t('实施主体', 'Handled by'),
  sort: t('办件类型', 'Sort'),
  instant: t('即办件', 'decided at the counter'),
  promised: t('承诺件', 'decided within a promised time'),
  times: t('承诺时限', 'Promised'),
  place: t('办理地点', 'Place'),
  hours: t('办理时间', 'Hours'),
  phone: t('咨询电话', 'Telephone'),
  complaints: t('监督投诉', 'Complaints'),
  fee: t('收费', 'Fee'),
  free: t('不收费', 'free of charge'),
  result: t('办理结果', 'Result'),
  basis: t('设定依据', 'Legal basis'),
  conditions: t('受理条件', 'Conditions'),
  materials: t('申请材料', 'Materials'),
  noMaterials: t('不需要提交材料。', 'No materials are needed.'),
  material: t('材料', 'Material'),
  form: t('形式和份数', 'Form and number'),
  copies: t('{form} {n} 份', '{form} × {n}'),
  source: t('来源', 'From'),
  accepted: t('受理标准', 'Acceptable when'),
  when: t('按所填情况需要时提交', 'only where your answers call for it'),
  questions: t('常见问题', 'Questions'),
  rules: t('本市的规定', 'Rules of the city'),
  comma: t('、', ', '),
}

/** The guide of a service in the order of the national structure, with the way to apply. */
export function guidePage(visit: Visit, city: PublicCity, shown: PublicGuide, mark: Markable | null): string {
  const { say } = visit
  const { itemTitle, guide, basis, fee, materialBasis } = shown
  const marks = [...basis, fee.basis, ...materialBasis.values()]
  return layout(visit, {
    title: say(itemTitle),
    city,
    main: html`${crumbs(visit, [
      { label: say(shared.home), href: `/c/${city.code}` },
      { label: say(shared.services), href: servicesPath(city.code) },
      { label: say(itemTitle) },
    ])}
<h1>${say(itemTitle)}</h1>
<p class="lead">${say(guide.summary)}</p>
${wayIn(visit, city, shown)}
${bookmarkForm(visit, mark)}
${facts(visit, city, shown)}
${section('basis', say(words.basis), html`<ul>${basis.map((one) => html`<li>${basisItem(visit, city, one)}</li>`)}</ul>`)}
${section('conditions', say(words.conditions), html`<ol>${guide.conditions.map((one) => html`<li>${say(one)}</li>`)}</ol>`)}
${section('materials', say(words.materials), materials(visit, city, shown))}
${settings(visit, shown)}
${
  guide.questions.length > 0 &&
  section(
    'questions',
    say(words.questions),
    html`${guide.questions.map((one) => html`<h3>${say(one.ask)}</h3><p>${say(one.answer)}</p>`)}`,
  )
}
${marks.some((one) => one?.mark === 'unconfirmed') && html`<p class="note section">${say(law.unconfirmedHow)}</p>`}`,
  })
}

function section(id: string, title: string, body: Html): Html {
  return html`<section class="section" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${body}</section>`
}

function wayIn(visit: Visit, city: PublicCity, { offering, why }: PublicGuide): Html {
  const { say } = visit
  if (offering.state !== 'published') {
    return html`<p class="notice"><strong>${say(words.suspended)}</strong> ${why !== '' && zh(visit, why)}</p>`
  }
  const next = encodeURIComponent(`/app/services/${offering.id}/apply`)
  return html`<p class="ways intro"><a class="button" href="/sign-in?next=${next}">${say(words.apply)}</a> <a href="/c/${city.code}/register?next=${next}">${say(words.register)}</a></p>`
}

function facts(visit: Visit, city: PublicCity, { offering, guide, fee }: PublicGuide): Html {
  const { say } = visit
  const { units } = offering
  const row = (label: Text, value: Insert) => html`<dt>${say(label)}</dt><dd>${value}</dd>`
  const told = (label: Text, value: string) => value !== '' && row(label, zh(visit, value))
  const lead = units.filter((unit) => unit.part === 'lead').map((unit) => unit.name)
  return html`<dl class="facts section">
${row(words.audience, guide.audience.map((one) => say(audiences[one])).join(say(words.comma)))}
${told(words.unit, lead.join('、'))}
${row(words.sort, say(guide.sort === 'instant' ? words.instant : words.promised))}
${row(words.times, html`${promisedTimes(guide, offering).map((one) => html`<p>${say(one)}</p>`)}`)}
${told(words.place, offering.place)}
${told(words.hours, offering.hours)}
${told(words.phone, offering.phone)}
${told(words.complaints, offering.complaints)}
${row(words.fee, feeWords(visit, city, fee))}
${row(words.result, say(guide.result))}
</dl>`
}

function settings(visit: Visit, { offering }: PublicGuide): Html | false {
  const { say } = visit
  const holding = offering.settings.filter((one) => one.holds)
  const [first] = holding
  if (!first) return false
  return section(
    'rules',
    say(first.section ?? words.rules),
    html`${holding.map(
      (
        one,
      ) => html`<h3>${one.section === null && html`${say(one.kindTitle)} `}${zh(visit, one.title)}${one.section !== null && html` <small>${say(one.stateLabel)}</small>`}</h3>
<dl class="facts">${one.said.map(({ label, value }) => html`<dt>${say(label)}</dt><dd>${zh(visit, say(value))}</dd>`)}</dl>`,
    )}`,
  )
}

function feeWords(visit: Visit, city: PublicCity, { free, what, amount, basis }: PublicFee): Html {
  const { say } = visit
  return html`${free ? say(words.free) : html`${what && say(what)} ${amount && say(amount)}`}${basis && html` ${basisItem(visit, city, basis)}`}`
}

function basisItem(visit: Visit, city: PublicCity, basis: MarkedBasis): Html {
  return html`${basisLink(visit, city.code, basis)}${certainty(visit, basis.mark)}`
}

function materials(visit: Visit, city: PublicCity, { guide, materialBasis }: PublicGuide): Html {
  const { say } = visit
  const all = guide.materials
  const rests = (one: Material) => {
    const basis = materialBasis.get(one.id)
    return basis && html`<p class="note">${basisItem(visit, city, basis)}</p>`
  }
  if (all.length === 0) return html`<p>${say(words.noMaterials)}</p>`
  return html`<table class="rows"><thead><tr><th scope="col">${say(words.material)}</th><th scope="col">${say(words.form)}</th><th scope="col">${say(words.source)}</th><th scope="col">${say(words.accepted)}</th></tr></thead>
<tbody>${all.map(
    (one) => html`<tr><th scope="row">${say(one.name)}${one.when && html`<p class="note">${say(words.when)}</p>`}</th>
<td data-label="${say(words.form)}">${say(fill(words.copies, { form: say(forms[one.form]), n: one.copies }))}</td>
<td data-label="${say(words.source)}">${say(sources[one.source])}</td>
<td data-label="${say(words.accepted)}">${say(one.accepted)}${rests(one)}</td></tr>`,
  )}</tbody></table>`
}
