import { formatDate, type Text, t } from '@zhiqiang/kernel'
import { opennessNames } from '@zhiqiang/policy'
import type { PublishedPlan } from '../../core/publishing/published-plan.ts'
import { type Html, html, type Insert } from '../parts/html.ts'
import { zh } from '../parts/layout.ts'
import { stateMark, versionText } from '../parts/plan-words.ts'
import type { Visit } from '../parts/visit.ts'

const words = {
  facts: t('文件信息', 'About the document'),
  notice: t('印发通知', 'Issued by the notice'),
  number: t('文号', 'Document number'),
  issuer: t('发文机关', 'Issued by'),
  issuedOn: t('成文日期', 'Dated'),
  printedOn: t('印发日期', 'Printed on'),
  registration: t('登记号', 'Registration number'),
  sponsor: t('主办', 'Prepared by'),
  supervisor: t('督办', 'Supervised by'),
  copiedTo: t('抄送', 'Copied to'),
  openness: t('公开方式', 'Openness'),
  basis: t('依据', 'Rests on'),
  state: t('状态', 'State'),
  version: t('版本', 'Version'),
  original: t('原件', 'Original file'),
  download: t('下载', 'Download'),
} satisfies Record<string, Text>

/** What a document says of itself; only what it has. */
export function titleBlock(visit: Visit, plan: PublishedPlan): Html {
  const { document } = plan
  const date = (day: string | null) => day && formatDate(day, visit.lang)
  const facts: readonly (readonly [Text, Insert])[] = [
    [words.number, document.number && zh(visit, document.number)],
    [words.issuer, document.issuer && zh(visit, document.issuer)],
    [words.notice, document.title !== null && document.title !== plan.title && zh(visit, document.title)],
    [words.issuedOn, date(document.issuedOn)],
    [words.printedOn, date(document.printedOn)],
    [words.registration, document.registration],
    [words.sponsor, document.sponsor && zh(visit, document.sponsor)],
    [words.supervisor, document.supervisor && zh(visit, document.supervisor)],
    [words.copiedTo, document.copiedTo.length > 0 && zh(visit, document.copiedTo.join('、'))],
    [words.openness, document.openness && openness(visit, document.openness)],
    [words.basis, document.basis.length > 0 && basis(visit, document.basis)],
    [words.state, stateMark(visit, plan.state)],
    [words.version, versionText(visit, plan)],
    [words.original, plan.originals.length > 0 && originals(visit, plan)],
  ]
  return html`<dl class="facts" aria-label="${visit.say(words.facts)}">${facts.map(
    ([label, value]) => value && html`<dt>${visit.say(label)}</dt><dd>${value}</dd>`,
  )}</dl>`
}

function openness(visit: Visit, written: NonNullable<PublishedPlan['document']['openness']>): Insert {
  return visit.lang === 'zh'
    ? written.quote
    : html`${visit.say(opennessNames[written.mode])} (${zh(visit, written.quote)})`
}

function basis(visit: Visit, documents: PublishedPlan['document']['basis']): Html {
  return html`<ul>${documents.map(
    (document) =>
      html`<li>${zh(visit, `《${document.title}》${document.number ? `（${document.number}）` : ''}`)}</li>`,
  )}</ul>`
}

function originals(visit: Visit, plan: PublishedPlan): Html {
  return html`<ul>${plan.originals.map(
    (file, n) =>
      html`<li><a href="/c/${plan.city}/plans/${plan.id}/original/${n}" download>${visit.say(words.download)} ${zh(visit, file.name)}</a> <span class="note">${sizeText(file.size)}</span></li>`,
  )}</ul>`
}

const kilobyte = 1024

function sizeText(bytes: number): string {
  if (bytes < kilobyte) return `${bytes} B`
  const kilobytes = bytes / kilobyte
  return kilobytes < kilobyte ? `${Math.round(kilobytes)} kB` : `${(kilobytes / kilobyte).toFixed(1)} MB`
}
