import type { CallOutput } from '@zhiqiang/contract'
import { areas, fill, formatDate, t } from '@zhiqiang/kernel'
import type { PublicService } from '../../core/hall/offerings/public-guide.ts'
import type { PublicCity } from '../../core/publishing/city.ts'
import { mark } from '../law/words.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import { type Leaf, pager } from '../parts/pager.ts'
import type { Visit } from '../parts/visit.ts'
import { advicePath, applyPath, charterPath, servicesPath, words as shared } from './words.ts'

type Answers = CallOutput<'knowledge.answers'>
type Known = Answers['rows'][number]

const words = {
  lead: t(
    '先在知识库里查：写下问题，或者一两个词，白话也行。每条答复都注明依据。',
    'Look it up first: type a question, or a word or two. Every answer names its source.',
  ),
  find: t('您想问什么，例如“商标被人仿冒了怎么办”', 'What do you want to know'),
  go: t('查找', 'Search'),
  known: t('知识库里有这个问题的答复。', 'This question is answered here.'),
  maybe: t('找到 {n} 条相近的问答。', '{n} answers that may fit.'),
  none: t('知识库里还没有这个问题的答复。', 'This question is not answered here yet.'),
  all: t('共 {n} 条问答。', '{n} questions are answered here.'),
  empty: t('知识库还没有内容。', 'Nothing is kept here yet.'),
  guides: t('办事指南里有', 'In the guides of services'),
  ask: t('登录提问，由主管单位答复', 'Sign in and ask the unit in charge'),
  askHow: t(
    '没有找到？登录后提问：按领域转给主管单位，{n} 个工作日内答复，超期在服务承诺公示中标红。',
    'Not found? Sign in and ask: the unit in charge answers within {n} working days; what is overdue stands red in the charter.',
  ),
  source: t('依据', 'Source'),
  area: t('领域', 'Area'),
  holds: t('有效期', 'Holds'),
  from: t('自 {from} 起', 'from {from}'),
  span: t('{from} 至 {to}', '{from} to {to}'),
}

export interface AdviceShown {
  readonly q: string
  readonly answers: Answers
  readonly leaf: Leaf
  /** Services that fit the question; their guides say terms, materials and fees. */
  readonly services: readonly PublicService[]
  /** Where a question is asked; null where the city does not offer it at present. */
  readonly offering: { readonly id: string; readonly decide: number | null } | null
}

/** What is known, found by plain words; and the way to ask what is not. */
export function advicePage(visit: Visit, city: PublicCity, shown: AdviceShown): string {
  const { say } = visit
  const { q, answers, leaf } = shown
  return layout(visit, {
    title: say(shared.advice),
    city,
    main: html`${crumbs(visit, [{ label: say(shared.home), href: `/c/${city.code}` }, { label: say(shared.advice) }])}
<h1>${say(shared.advice)}</h1>
<p class="lead">${say(words.lead)}</p>
<form class="search section" role="search" method="get" action="${advicePath(city.code)}">
<label for="q">${say(words.find)}</label>
<div class="search-line"><input id="q" name="q" type="search" value="${q}" maxlength="300" autocomplete="off"><button class="button" type="submit">${say(words.go)}</button></div>
</form>
<p class="intro" role="status">${say(resultWords(shown))}</p>
<ul class="plans section">${answers.rows.map((one) => knownItem(visit, one))}</ul>
${pager(visit, 'page', leaf, answers.total)}
${guidesOf(visit, city, shown)}
${askWay(visit, shown)}
<p class="ways intro"><a href="${servicesPath(city.code)}">${say(shared.services)}</a> <a href="${charterPath(city.code)}">${say(shared.charter)}</a></p>`,
  })
}

function resultWords({ q, answers }: AdviceShown) {
  if (q === '') return answers.total === 0 ? words.empty : fill(words.all, { n: answers.total })
  if (answers.rows.some(({ sure }) => sure)) return words.known
  return answers.total === 0 ? words.none : fill(words.maybe, { n: answers.total })
}

function knownItem(visit: Visit, { id, question, answer, topic, source, from, to }: Known): Html {
  const { say, lang } = visit
  const name = source.title.en === source.title.zh ? zh(visit, source.title.zh) : say(source.title)
  const first = formatDate(from, lang)
  const held =
    to === null ? fill(words.from, { from: first }) : fill(words.span, { from: first, to: formatDate(to, lang) })
  return html`<li id="${id}"><h2>${zh(visit, question)}</h2>
<p>${zh(visit, answer)}</p>
<dl class="facts">
<dt>${say(words.source)}</dt><dd><a href="${source.href}">${name}</a>${mark(visit, source.unconfirmed ? 'unconfirmed' : 'confirmed')}</dd>
<dt>${say(words.area)}</dt><dd>${say(areas[topic])}</dd>
<dt>${say(words.holds)}</dt><dd>${say(held)}</dd>
</dl></li>`
}

function guidesOf(visit: Visit, city: PublicCity, { services }: AdviceShown): Html | null {
  if (services.length === 0) return null
  const { say } = visit
  const rows = services.map(
    ({ id, itemTitle, summary }) => html`<li><h3><a href="${servicesPath(city.code)}/${id}">${say(itemTitle)}</a></h3>
<p>${say(summary)}</p></li>`,
  )
  return html`<section class="section" aria-labelledby="guides"><h2 id="guides">${say(words.guides)}</h2>
<ul class="plans">${rows}</ul></section>`
}

function askWay(visit: Visit, { offering, q }: AdviceShown): Html | null {
  if (offering === null) return null
  const { say } = visit
  const ask = applyPath(visit, offering.id, q === '' ? {} : { question: q })
  return html`<section class="section" aria-labelledby="ask"><h2 id="ask">${say(words.ask)}</h2>
${offering.decide !== null && html`<p>${say(fill(words.askHow, { n: offering.decide }))}</p>`}
<p class="ways intro"><a class="button" href="${ask}">${say(words.ask)}</a></p></section>`
}
