import { articleName, type Instrument, ok, type Result, refuseInput, type ThingData, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { SourceAnswers } from './source.ts'

type Looked = Pick<Ports, 'law' | 'items' | 'policies'>

/**
 * The source of an answer as a thing keeps it: what it is called and the public page it stands on. Refused where the law
 * library, the hall or the plans of the city know none.
 */
export async function sourceOf(answers: SourceAnswers, city: string, ports: Looked): Promise<Result<ThingData>> {
  const { basis, instrument = '', article, service = '', clause = '' } = answers
  if (basis === 'law') return lawSource(instrument, article, city, ports)
  if (basis === 'guide') return guideSource(service, city, ports)
  const found = await ports.policies.clause(clause)
  if (!found) return refuseInput(t('没有这个条款', 'there is no such clause'))
  const name = `${found.path} ${found.heading}`.trim()
  return ok({ sort: 'clause', clause, zh: name, en: name, href: `/clause/${clause}` })
}

async function lawSource(name: string, article: string | undefined, city: string, ports: Looked) {
  const { instruments } = await ports.law.library()
  const wanted = plain(name)
  const found = [...instruments.values()].find(({ id, title }) => id === name || plain(title.zh) === wanted)
  if (!found) return refuseInput(t(`法规库里没有“${name}”`, `the law library knows no “${name}”`))
  if (article !== undefined && !/^\d+(-\d+)?$/.test(article)) {
    return refuseInput(t('条号只写数字，如 86 或 14-1', 'the article is a number such as 86 or 14-1'))
  }
  const anchor = article === undefined ? '' : `#article-${article}`
  const href = `/c/${city}/law/instruments/${encodeURIComponent(found.id)}${anchor}`
  return ok({ sort: 'law', instrument: found.id, ...(article ? { article } : {}), ...namesOf(found, article), href })
}

function namesOf({ title }: Instrument, article: string | undefined) {
  const place = article === undefined ? t('', '') : articleName(article)
  return { zh: `《${title.zh}》${place.zh}`, en: `${title.en} ${place.en}`.trim() }
}

async function guideSource(item: string, city: string, { items }: Looked) {
  const title = items.titleOf(item)
  const offering = title === null ? null : await items.offeringOf(item)
  if (title === null || offering === null) {
    return refuseInput(t('本市没有开办这个事项', 'the city does not offer this service'))
  }
  return ok({
    sort: 'guide',
    item,
    zh: `办事指南“${title.zh}”`,
    en: `guide of “${title.en}”`,
    href: `/c/${city}/services/${offering}`,
  })
}

/** A title without brackets and the name of the state that many people leave out. */
function plain(title: string): string {
  return title.replace(/[《》\s]/gu, '').replace(/^中华人民共和国/u, '')
}
