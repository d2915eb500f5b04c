import { fill, formatDate, formatNumber, type Problem, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import type { PublicList } from '../../core/publishing/publicity/publicity.ts'
import { publicityPath, words as shared } from '../hall/words.ts'
import { crumbs } from '../parts/crumbs.ts'
import { fieldOf, problemBox } from '../parts/form.ts'
import { type Html, html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'

const words = {
  item: t('事项', 'Service'),
  term: t('公示期', 'Shown'),
  span: t('{from} 至 {until}', '{from} to {until}'),
  until: t('至 {until}', 'until {until}'),
  over: t('公示期已满。', 'Its time is over.'),
  contact: t('承办单位的异议受理方式', 'Where else to object'),
  caption: t('拟支持名单，共 {n} 件', 'The list, {n} in all'),
  rank: t('名次', 'Rank'),
  no: t('受理编号', 'Number'),
  applicant: t('申请人', 'Applicant'),
  matter: t('事项内容', 'Matter'),
  amount: t('拟支持金额（元）', 'Sum in yuan'),
  object: t('提出异议', 'Object'),
  lead: t(
    '对名单有异议的，请在公示期内实名提出，写明理由和线索。承办单位核查后答复；答复之前不能确定名单。姓名和联系方式只供承办单位核查使用，不公开。',
    'Object while the list is shown, under your own name and with your reasons. The unit looks into it and answers; the list is not settled before. Name and contact are for the unit alone.',
  ),
  which: t('名单上的受理编号', 'Number on the list'),
  who: t('姓名或者单位名称', 'Your name, or that of your organisation'),
  reach: t('联系方式（电话、邮箱或者地址）', 'How to reach you (telephone, mail or address)'),
  claim: t('异议内容、理由和线索', 'What you object to, why, and what shows it'),
  go: t('提交异议', 'Object'),
}

/** What a form by which anybody objects carries. */
export interface ListForm {
  readonly word: string
  readonly requestId: string
  readonly problem: Problem | null
}

/** A list to be granted, with the form to object while it is shown. */
export function listPage(visit: Visit, city: PublicCity, list: PublicList, form: ListForm): string {
  const { say, lang } = visit
  const until = formatDate(list.until, lang)
  const term =
    list.from === null ? fill(words.until, { until }) : fill(words.span, { from: formatDate(list.from, lang), until })
  return layout(visit, {
    title: list.title,
    city,
    main: html`${crumbs(visit, [
      { label: say(shared.home), href: `/c/${city.code}` },
      { label: say(shared.publicity), href: publicityPath(city.code) },
      { label: list.title },
    ])}
<h1>${zh(visit, list.title)}</h1>
<dl class="facts">
${list.item !== null && html`<dt>${say(words.item)}</dt><dd>${say(list.item)}</dd>`}
<dt>${say(words.term)}</dt><dd>${say(term)} ${!list.open && say(words.over)}</dd>
<dt>${say(words.contact)}</dt><dd>${zh(visit, list.contact)}</dd>
</dl>
${table(visit, list)}
${list.open && objecting(visit, list, form)}`,
  })
}

function table(visit: Visit, { rows }: PublicList): Html {
  const { say, lang } = visit
  const ranked = rows.some(({ rank }) => rank !== null)
  const cell = (label: keyof typeof words, value: ReturnType<typeof zh>) =>
    html`<td data-label="${say(words[label])}">${value}</td>`
  const heads = [...(ranked ? (['rank'] as const) : []), 'no', 'applicant', 'matter', 'amount'] as const
  return html`<table class="rows"><caption>${say(fill(words.caption, { n: rows.length }))}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${say(words[head])}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) => html`<tr>${ranked && cell('rank', row.rank === null ? '' : String(row.rank))}
${cell('no', zh(visit, row.no))}${cell('applicant', zh(visit, row.applicant))}${cell('matter', zh(visit, row.matter))}
${cell('amount', formatNumber(row.amount / 100, lang, 2))}</tr>`,
  )}</tbody></table>`
}

function objecting(visit: Visit, { rows }: PublicList, form: ListForm): Html {
  const { say, fields } = visit
  const option = (no: string, applicant: string) =>
    html`<option value="${no}"${fields.no === no && html` selected`} lang="zh-CN">${no} ${applicant}</option>`
  return html`<section class="section" aria-labelledby="object"><h2 id="object">${say(words.object)}</h2>
<p>${say(words.lead)}</p>
${problemBox(visit, form.problem)}
<form class="stack" method="post" action="${visit.path}">
<input type="hidden" name="form" value="${form.word}">
<input type="hidden" name="requestId" value="${form.requestId}">
<div class="field"><label for="no">${say(words.which)}</label>
<select id="no" name="no">${rows.map(({ no, applicant }) => option(no, applicant))}</select></div>
${fieldOf(visit, { name: 'who', label: words.who, autocomplete: 'name', value: fields.who ?? '' })}
${fieldOf(visit, { name: 'contact', label: words.reach, autocomplete: 'off', value: fields.contact ?? '' })}
<div class="field"><label for="claim">${say(words.claim)}</label>
<textarea id="claim" name="claim" rows="6" maxlength="1000" required>${fields.claim ?? ''}</textarea></div>
<button class="button" type="submit">${say(words.go)}</button>
</form></section>`
}
