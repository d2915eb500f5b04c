import { type Area, type Audience, fill, type Text, t } from '@zhiqiang/kernel'
import type { PublicService } from '../../core/hall/offerings/public-guide.ts'
import type { PublicCity } from '../../core/publishing/city.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html } from '../parts/html.ts'
import { layout } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'
import { advicePath, audiences, finderPath, servicesPath, words as shared } from './words.ts'

const words = {
  lead: t(
    '三个问题，找到该办的事。不需要登录，也不用知道事项叫什么。',
    'Three questions to the right service. No sign-in, and no need to know its name.',
  ),
  step: t('第 {n} 题，共 3 题', 'Question {n} of 3'),
  who: t('您是谁', 'Who are you'),
  what: t('您遇到了什么事', 'What is it about'),
  which: t('哪一件和您的情况一样', 'Which of these is your case'),
  said: t('您的回答', 'Your answers'),
  change: t('重答', 'Change'),
  none: t('都不是', 'None of these'),
  noneHow: t(
    '把上面的回答带到一站咨询，先查知识库，没有答复的转主管单位。',
    'Your answers go along to questions and answers: known answers first, then the unit in charge.',
  ),
  notOpen: t('这类事项现在没有开办的。', 'No service of this sort is open at present.'),
  asked: t('我是{who}，{what}，应该办哪一项？', 'I am one of: {who}. It is about: {what}. Which service do I need?'),
}

/** What a person may have met with, in the words of somebody who knows no service by name. */
const matters = {
  trouble: t('权利被侵犯，或者和别人有纠纷', 'Somebody infringes a right, or there is a dispute'),
  money: t('想用知识产权拿资助、融资、许可或者转让', 'Support, finance, licences or transfers'),
  enter: t('要申请、登记、备案，或者想审得快一点', 'To file, enter or register, or to be examined sooner'),
  look: t('投资、引才、参展、出口之前想查一查风险', 'To check the risks before investing, hiring, a fair or an export'),
  learn: t('想学习、培训，或者有问题要问', 'To learn, to be trained, or to ask'),
} as const satisfies Readonly<Record<string, Text>>

type Matter = keyof typeof matters

const matterOf: Readonly<Record<Area, Matter>> = {
  filing: 'enter',
  preExamination: 'enter',
  confirmation: 'trouble',
  use: 'money',
  aid: 'trouble',
  mediation: 'trouble',
  review: 'look',
  navigation: 'look',
  talent: 'learn',
  learning: 'learn',
}

/** What was answered so far; what is not among the choices counts as not answered. */
export interface Answered {
  readonly who: string | undefined
  readonly what: string | undefined
}

/** The guided way to a service: who, what about, which; no more than three questions, each a list of links. */
export function finderPage(visit: Visit, city: PublicCity, answered: Answered, rows: readonly PublicService[]): string {
  const { say } = visit
  const who = keyOf(audiences, answered.who)
  const what = who && keyOf(matters, answered.what)
  return layout(visit, {
    title: say(shared.finder),
    city,
    main: html`${crumbs(visit, [
      { label: say(shared.home), href: `/c/${city.code}` },
      { label: say(shared.services), href: servicesPath(city.code) },
      { label: say(shared.finder) },
    ])}
<h1>${say(shared.finder)}</h1>
<p class="lead">${say(words.lead)}</p>
${who && answers(visit, city, who, what)}
${nextQuestion(visit, city, who, what, rows)}`,
  })
}

function nextQuestion(
  visit: Visit,
  city: PublicCity,
  who: Audience | null,
  what: Matter | null,
  rows: readonly PublicService[],
): Html {
  if (!who) return whoAsks(visit, city)
  return what ? services(visit, city, { who, what }, rows) : aboutWhat(visit, city, who, rows)
}

function keyOf<K extends string>(among: Readonly<Record<K, Text>>, typed: string | undefined): K | null {
  return (Object.keys(among) as K[]).find((key) => key === typed) ?? null
}

function answers(visit: Visit, city: PublicCity, who: Audience, what: Matter | null): Html {
  const { say } = visit
  const path = finderPath(city.code)
  return html`<dl class="facts section" aria-label="${say(words.said)}">
<dt>${say(words.who)}</dt><dd>${say(audiences[who])} <a href="${path}">${say(words.change)}</a></dd>
${what && html`<dt>${say(words.what)}</dt><dd>${say(matters[what])} <a href="${path}?who=${who}">${say(words.change)}</a></dd>`}
</dl>`
}

function question(visit: Visit, n: number, ask: Text, choices: Html): Html {
  const { say } = visit
  return html`<section class="section" aria-labelledby="ask"><p class="note">${say(fill(words.step, { n }))}</p>
<h2 id="ask">${say(ask)}</h2>
${choices}</section>`
}

function whoAsks(visit: Visit, city: PublicCity): Html {
  const choices = Object.entries(audiences).map(
    ([key, label]) => html`<li><h3><a href="${finderPath(city.code)}?who=${key}">${visit.say(label)}</a></h3></li>`,
  )
  return question(visit, 1, words.who, html`<ul class="plans">${choices}</ul>`)
}

function aboutWhat(visit: Visit, city: PublicCity, who: Audience, rows: readonly PublicService[]): Html {
  const { say } = visit
  const choices = (Object.keys(matters) as Matter[]).map((key) => {
    const names = fitting(rows, who, key).map((row) => say(row.itemTitle))
    return html`<li><h3><a href="${finderPath(city.code)}?who=${who}&amp;what=${key}">${say(matters[key])}</a></h3>
<p class="note">${names.length > 0 ? names.join(say(t('、', ', '))) : say(words.notOpen)}</p></li>`
  })
  return question(visit, 2, words.what, html`<ul class="plans">${choices}</ul>`)
}

function services(
  visit: Visit,
  city: PublicCity,
  { who, what }: { readonly who: Audience; readonly what: Matter },
  rows: readonly PublicService[],
): Html {
  const { say } = visit
  const asked = fill(words.asked, { who: say(audiences[who]), what: say(matters[what]) })
  const onward = `${advicePath(city.code)}?q=${encodeURIComponent(say(asked))}`
  const found = fitting(rows, who, what)
  const choices = html`${found.length === 0 && html`<p>${say(words.notOpen)}</p>`}<ul class="plans">${found.map(
    (row) => html`<li><h3><a href="${servicesPath(city.code)}/${row.id}">${say(row.itemTitle)}</a></h3>
<p>${say(row.summary)}</p></li>`,
  )}<li><h3><a href="${onward}">${say(words.none)}</a></h3>
<p>${say(words.noneHow)}</p></li></ul>`
  return question(visit, 3, words.which, choices)
}

/** Services that are open for whoever asks and about the matter. */
function fitting(rows: readonly PublicService[], who: Audience, what: Matter): readonly PublicService[] {
  return rows.filter((row) => row.state === 'published' && row.audience.includes(who) && matterOf[row.area] === what)
}
