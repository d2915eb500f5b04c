import { formatDate, type Text, t } from '@zhiqiang/kernel'
import { publicScript } from '../style/script.ts'
import { brandSheet, publicSheet } from '../style/stylesheet.ts'
import { type Html, html, type Insert, markupOf } from './html.ts'
import { hrefWith, type Visit } from './visit.ts'

/** What a page shows of the city it belongs to. */
export interface PageCity {
  readonly code: string
  readonly name: string
  readonly nameEn: string | null
  readonly brandColour: string
  readonly sample: boolean
  readonly today: string
  readonly daysAhead: number
}

export interface PageParts {
  /** The window's title, before the site's name. */
  readonly title: string
  /** The city's masthead, banner and colour; null for pages of the installation. */
  readonly city: PageCity | null
  readonly main: Html
  /** The home of a city says its title itself; its masthead has the city's name alone. */
  readonly home?: true
  /** Narrow: one column for forms. Reading: a text with a side column. */
  readonly shape?: 'narrow' | 'reading'
}

/** A whole page: masthead, sample banner, main, foot. */
export function layout(visit: Visit, parts: PageParts): string {
  const { say, lang } = visit
  const { city } = parts
  const site = city ? siteName(visit, city) : say(product)
  const brand = city ? brandSheet(city.brandColour) : null
  return `<!doctype html>\n${markupOf(html`<html lang="${lang === 'en' ? 'en' : 'zh-CN'}"${visit.large && html` class="large"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${parts.title === site ? site : `${parts.title} – ${site}`}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${publicSheet.path}">
${brand && html`<link rel="stylesheet" href="${brand.path}">`}
<script src="${publicScript.path}" defer></script>
</head>
<body>
<a class="skip" href="#main">${say(words.skip)}</a>
${masthead(visit, city, parts.home && city ? cityName(visit, city) : site)}
${city && sampleBanner(visit, city)}
<main id="main" tabindex="-1"${parts.shape && html` class="${parts.shape}"`}>
${parts.main}
</main>
${foot(visit, city)}
</body>
</html>
`)}`
}

/** What the public site is called, after its city's name. */
export const siteTitle = t('知识产权公共服务', 'IP Public Service')

const product = t('知强', 'Zhiqiang')

const words = {
  skip: t('跳到正文', 'Skip to the content'),
  signIn: t('登录', 'Sign in'),
  signOut: t('退出', 'Sign out'),
  workbench: t('工作台', 'Workbench'),
  account: t('登录、语言和字号', 'Sign-in, language and size'),
  large: t('大字版', 'Large text'),
  usual: t('标准字号', 'Usual size'),
  sample: t('示例城市', 'Sample city'),
  invented: t(
    '本页的单位、人员和内容都是虚构的，供试用。',
    'Units, people and contents of these pages are invented, for trying things out.',
  ),
  today: t('这座城市的今天是', 'Today in this city is'),
  ahead: t('，日期已由管理员后移。', '; the administrator moved the date forward.'),
  stop: t('。', '.'),
  law: t('法规与时限', 'Law and terms'),
  services: t('办事服务', 'Services'),
  foot: t('由知强生成。', 'Made with Zhiqiang.'),
  records: t('这里的规划文本与发布的版本一字不差。', 'The plans here read letter for letter as they were published.'),
  api: t('数据接口', 'API'),
  home: t('首页', 'Home'),
  footNav: t('页脚', 'Foot'),
} satisfies Record<string, Text>

/** The city's name in the page's language; a city without an English name keeps its own. */
export function cityName(visit: Visit, city: PageCity): Insert {
  if (visit.lang === 'zh') return city.name
  return city.nameEn ?? zh(visit, city.name)
}

/** The site's name as plain text, for titles. */
function siteName(visit: Visit, city: PageCity): string {
  return visit.lang === 'zh' ? `${city.name}${siteTitle.zh}` : `${city.nameEn ?? city.name} ${siteTitle.en}`
}

/** Chinese words (names, quotations of plans) on a page of either language; marked where the page is English. */
export function zh(visit: Visit, text: string): Insert {
  return visit.lang === 'zh' ? text : html`<span lang="zh-CN">${text}</span>`
}

function masthead(visit: Visit, city: PageCity | null, site: Insert): Html {
  const { say } = visit
  const other = visit.lang === 'en' ? 'zh' : 'en'
  return html`<header class="masthead"><div class="wide">
<a class="site" href="${city ? `/c/${city.code}` : '/'}">${site}</a>
<nav class="tools" aria-label="${say(words.account)}">
<a href="${settingHref(visit, 'size', visit.large ? 'normal' : 'large')}">${say(visit.large ? words.usual : words.large)}</a>
<a href="${settingHref(visit, 'lang', other)}" lang="${other === 'en' ? 'en' : 'zh-CN'}" hreflang="${other === 'en' ? 'en' : 'zh-CN'}">${other === 'en' ? 'English' : '中文'}</a>
${visit.signedIn ? tools(visit) : html`<a href="/sign-in">${say(words.signIn)}</a>`}
</nav>
</div></header>`
}

function settingHref(visit: Visit, name: 'lang' | 'size', value: string): string {
  const href = hrefWith(visit, {})
  return `${href}${href.includes('?') ? '&' : '?'}${name}=${value}`
}

function tools(visit: Visit): Html {
  const { say, signedIn } = visit
  return html`<a href="/app/">${say(words.workbench)}</a>
${
  signedIn?.session &&
  html`<form method="post" action="/sign-out"><input type="hidden" name="csrf" value="${signedIn.session.csrf}"><button class="as-link" type="submit">${say(words.signOut)}</button></form>`
}`
}

/** A sample city says so on every page, and on which day it lives where that day was moved. */
function sampleBanner(visit: Visit, city: PageCity): Html | null {
  const { say, lang } = visit
  if (!city.sample) return null
  const moved = city.daysAhead > 0 && html` ${say(words.today)} ${formatDate(city.today, lang)}${say(words.ahead)}`
  return html`<aside class="sample" aria-label="${say(words.sample)}"><div class="wide"><strong>${say(words.sample)}</strong> ${say(words.invented)}${moved}</div></aside>`
}

function foot(visit: Visit, city: PageCity | null): Html {
  const { say } = visit
  return html`<footer class="foot"><div class="wide">
<p>${city && html`${say(words.records)} `}${say(words.foot)}</p>
<nav aria-label="${say(words.footNav)}"><a href="${city ? `/c/${city.code}` : '/'}">${say(words.home)}</a> ${city && html`<a href="/c/${city.code}/services">${say(words.services)}</a> <a href="/c/${city.code}/law">${say(words.law)}</a> `}<a href="/api/docs">${say(words.api)}</a></nav>
</div></footer>`
}
