import { printed } from '@zhiqiang/fields'
import { type Form, type Kind, membersIn, type Text, type ThingData, t } from '@zhiqiang/kernel'
import { dateOf } from '../../papers/model/marks.ts'
import type { Paper } from '../../papers/model/paper.ts'

/** A letter as its certificate of service (送达回证) names it. */
export interface Served {
  readonly number: string
  /** What the letter is called, without its number. */
  readonly title: string
  readonly item: string
  readonly caseNo: string
  readonly recipient: string
  readonly unit: string
  readonly method: 'system' | 'hand' | 'post' | 'left' | 'notice' | null
  readonly servedOn: string | null
  readonly data: ThingData
  /** By which the letter itself is verified. */
  readonly code: string
}

const methods: Readonly<Record<NonNullable<Served['method']>, string>> = {
  system: '系统送达',
  hand: '直接送达',
  post: '邮寄送达',
  left: '留置送达',
  notice: '公告送达',
}

/** Which step recorded the service, by its way; in the system nothing is filled in. */
function formOf(kind: Kind, method: Served['method']): Form {
  if (method === null || method === 'system') return {}
  return kind.steps[method === 'notice' ? 'announce' : 'serve']?.form ?? {}
}

/** What was recorded of a service beside its way and its day. */
export function serviceFacts(
  kind: Kind,
  { method, data }: Pick<Served, 'method' | 'data'>,
): readonly { readonly label: Text; readonly value: Text }[] {
  const facts = membersIn(data.service)
  return Object.entries(formOf(kind, method)).flatMap(([name, field]) => {
    const value = facts[name]
    if (value === undefined || value === null || value === '') return []
    return [{ label: field.label, value: t(printed(value, field, 'zh'), printed(value, field, 'en')) }]
  })
}

/** What stands empty in a certificate that is taken along to be signed. */
const blank = '　'

/**
 * The certificate of service of a letter as a paper: what was recorded, or, before it is served, with lines to fill in and
 * sign by hand.
 */
export function certificateOf(kind: Kind, served: Served, today: string): Paper {
  const { method, servedOn, data } = served
  const recorded = servedOn !== null
  const notice = method === 'notice'
  const rows: readonly (readonly [string, string])[] = [
    ['案由', `${served.item}（${served.caseNo}）`],
    ['送达文书', `${served.title}（${served.number}）`],
    ['受送达人', served.recipient],
    ['送达方式', method === null ? '□直接　□邮寄　□留置' : methods[method]],
    ...(notice ? noticeRows(data) : []),
    ...serviceFacts(kind, served).map(({ label, value }) => [label.zh, value.zh] as const),
    ['送达日期', recorded ? dateOf(servedOn) : '　　　年　　月　　日'],
    ...(method === null
      ? ([
          ['送达地点', blank],
          ['受送达人签名或者盖章', blank],
          ['代收人签名及与受送达人的关系', blank],
          ['拒收事由、见证人签名', blank],
          ['送达人签名', blank],
        ] as const)
      : []),
    ['备注', method === 'system' ? '受送达人同意在系统中接收文书，打开签收之日为送达之日。' : blank],
  ]
  return {
    issuer: served.unit,
    head: served.unit,
    number: served.number,
    title: '送达回证',
    addressee: null,
    body: [
      {
        is: 'table',
        caption: '',
        columns: [
          { title: '项目', width: 3, align: 'left' },
          { title: '内容', width: 7, align: 'left' },
        ],
        rows: rows.map(([label, value]) => [[label], [value]]),
      },
    ],
    annexes: [],
    signedBy: served.unit,
    on: servedOn ?? today,
    imprint: { copyTo: null, printedBy: served.unit, printedOn: today },
    figures: [],
    proof: null,
    remark: `本回证按送达登记生成；所送文书可凭核验码 ${served.code} 核验。`,
  }
}

function noticeRows({ announcedOn, noticeUntil }: ThingData): readonly (readonly [string, string])[] {
  const day = (on: unknown) => (typeof on === 'string' ? dateOf(on) : blank)
  return [
    ['公告日期', day(announcedOn)],
    ['公告期满', day(noticeUntil)],
  ]
}
