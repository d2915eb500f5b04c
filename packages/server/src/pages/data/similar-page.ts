import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatNumber, t } from '@zhiqiang/kernel'
import type { PublicCity } from '../../core/publishing/city.ts'
import { words as hall } from '../hall/words.ts'
import { crumbs } from '../parts/crumbs.ts'
import { type Html, html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'
import { dataPath, recordPath, words as shared, similarPath } from './words.ts'

type Similar = CallOutput<'marks.similar'>
type Hit = Similar['hits'][number]

const words = {
  lead: t(
    '申请商标之前，看看本市登记库里有没有相同、近似的名称。结果供参考，不代替审查结论。',
    'Before applying for a mark, see whether the register holds a name like it. A hint, not an examination.',
  ),
  name: t('商标名称，可一行一个，最多 {n} 个', 'Names, one a line, at most {n}'),
  classes: t('国际分类（可不填），如 9 或 9,42', 'Nice classes (may stay empty), such as 9 or 9,42'),
  go: t('查询', 'Check'),
  compared: t(
    '与 {n} 件商标比对。得分 {line} 及以上的请留意。',
    'Compared with {n} marks. Look closely at scores of {line} and more.',
  ),
  none: t('没有近似的商标。', 'There is no mark like it.'),
  score: t('得分 {score}', 'Score {score}'),
  warn: t('请留意', 'Look closely'),
  cross: t(
    '按类似商品和服务区分表（{edition}），第 {classes} 类的商品还与这些类别交叉检索：{others}。',
    'By the table of similar goods ({edition}) goods of class {classes} are also compared with classes {others}.',
  ),
  top: t('“{name}”', '“{name}”'),
}

/** Hits below it say nothing to a reader. */
const leastShown = 0.4

/** Most names of one check. */
export const mostNames = 20

export interface Checked {
  readonly name: string
  readonly found: Similar
}

/** A check of names against the marks of the register: each name with what is like it, and why. */
export function similarPage(
  visit: Visit,
  city: PublicCity,
  asked: { readonly names: string; readonly classes: string },
  checked: readonly Checked[],
  problem: string | null,
): string {
  const { say } = visit
  return layout(visit, {
    title: say(shared.similar),
    city,
    main: html`${crumbs(visit, [
      { label: say(hall.home), href: `/c/${city.code}` },
      { label: say(shared.title), href: dataPath(city.code) },
      { label: say(shared.similar) },
    ])}
<h1>${say(shared.similar)}</h1>
<p class="lead">${say(words.lead)}</p>
<form class="search section" role="search" method="get" action="${similarPath(city.code)}">
<label for="name">${say(fill(words.name, { n: String(mostNames) }))}</label>
<textarea id="name" name="name" rows="${checked.length > 1 ? 5 : 2}" maxlength="2000" required lang="zh-CN">${asked.names}</textarea>
<label for="class">${say(words.classes)}</label>
<div class="search-line"><input id="class" name="class" value="${asked.classes}" maxlength="100" autocomplete="off"><button class="button" type="submit">${say(words.go)}</button></div>
</form>
${problem !== null && html`<p class="notice" role="alert">${problem}</p>`}
${checked[0] && comparedLine(visit, checked[0].found)}
${checked.map((one) => nameSection(visit, city, one, checked.length > 1))}`,
  })
}

function comparedLine(visit: Visit, { marks, warningLine, compared, edition }: Similar): Html {
  const { say, lang } = visit
  const others = [...new Set(compared.map(({ other }) => other))].sort()
  const own = [...new Set(compared.map((one) => one.class))].sort()
  const line = fill(words.compared, { n: formatNumber(marks, lang), line: String(warningLine) })
  const cross = fill(words.cross, { edition, classes: own.join('、'), others: others.join('、') })
  return html`<p class="section" role="status">${say(line)}</p>
${others.length > 0 && html`<p class="note">${say(cross)}</p>`}`
}

function nameSection(visit: Visit, city: PublicCity, { name, found }: Checked, several: boolean): Html {
  const { say } = visit
  const heading = several && html`<h2>${zh(visit, say(fill(words.top, { name })))}</h2>`
  const near = found.hits.filter(({ score }) => score >= leastShown)
  if (near.length === 0) return html`<section class="section">${heading}<p>${say(words.none)}</p></section>`
  return html`<section class="section">${heading}<ol class="hits">${near.map((hit) => hitItem(visit, city, hit))}</ol></section>`
}

function hitItem(visit: Visit, city: PublicCity, hit: Hit): Html {
  const { say } = visit
  const facts = [say(hit.status), hit.key, hit.classes.join(' '), hit.owners.join('；')].filter((text) => text !== '')
  return html`<li><h3><a href="${recordPath(city.code, hit.register, hit.key)}">${zh(visit, hit.title)}</a>
<span class="note">${say(fill(words.score, { score: hit.score.toFixed(2) }))}</span>${hit.warning && html` <strong class="warned">${say(words.warn)}</strong>`}</h3>
<meter min="0" max="1" high="0.8" value="${String(hit.score)}" aria-hidden="true"></meter>
<p class="meta">${facts.map((text) => html`<span>${zh(visit, text)}</span>`)}</p>
<p class="said">${hit.reasons.map((reason) => html`${zh(visit, say(reason))}<br>`)}</p></li>`
}
