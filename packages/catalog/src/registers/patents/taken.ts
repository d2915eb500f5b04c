import {
  cellNumber,
  isNothing,
  patentSortOf,
  type RecordValue,
  type RecordValues,
  sortOfKindCode,
  type Taken,
  t,
} from '@zhiqiang/kernel'
import { dayOf, type Notes, notesOf, parts } from '../../shared/records/values.ts'
import { classIn, locarnoIn } from './classes.ts'
import { applicationNumber, publicationNumber } from './values.ts'

/** What a source says of a patent, as it writes it. */
export interface Said {
  readonly application?: string
  readonly publication?: string
  readonly kindCode?: string
  readonly office?: string
  readonly kind?: string
  readonly status?: string
  readonly title?: string
  readonly abstract?: string
  readonly keywords?: readonly string[]
  readonly applicants?: readonly string[]
  readonly inventors?: readonly string[]
  readonly agency?: readonly string[]
  readonly agents?: readonly string[]
  readonly address?: string
  readonly filed?: string
  readonly published?: string
  readonly granted?: string
  readonly ended?: string
  readonly ipc?: readonly string[]
  readonly cpc?: readonly string[]
  readonly locarno?: readonly string[]
  readonly priorities?: readonly string[]
  readonly family?: readonly string[]
  readonly claims?: string
  readonly emerging?: readonly string[]
  readonly awards?: readonly string[]
  readonly pledge?: string
}

const noNumber = t(
  '没有可用的申请号和公开（公告）号，无法识别是哪件专利',
  'there is no usable application or publication number to tell the patent by',
)
const noTitle = t('没有名称（标题、发明名称）', 'there is no title')

/** A record of the register from what a source says; refused without a title, or a number to tell it by. */
export function takenFrom(said: Said): Taken {
  const notes = notesOf()
  const publication = publicationNumber(said.publication ?? '', said.kindCode ?? '', notes)
  const office = publication?.office ?? (said.office || null)
  const foreign = office === 'CN' ? null : office
  const application = applicationNumber(said.application ?? '', foreign, notes)
  if (application === null && publication === null) {
    const [first] = notes.list
    return { refused: first ? t(`${first.text.zh}；${noNumber.zh}`, `${first.text.en}; ${noNumber.en}`) : noNumber }
  }
  const title = (said.title ?? '').replace(/\s+/g, ' ').trim()
  if (title === '') return { refused: noTitle }
  const values: RecordValues = {
    application_number: application,
    publication_number: publication?.written ?? null,
    office: office ?? 'CN',
    kind: kindOf(said, application, publication),
    status_said: said.status?.trim() || null,
    title,
    abstract: said.abstract?.trim() || null,
    keywords: parts(said.keywords ?? []),
    applicants: parts(said.applicants ?? []),
    inventors: parts(said.inventors ?? []),
    agency: parts(said.agency ?? []).join('；') || null,
    agents: parts(said.agents ?? []),
    address: said.address?.trim() || null,
    ...days(said, publication?.granted ?? false, notes),
    ipc: classes(said.ipc, 'ipc', classIn, notes),
    cpc: classes(said.cpc, 'cpc', classIn, notes),
    locarno: classes(said.locarno, 'locarno', locarnoIn, notes),
    priorities: parts(said.priorities ?? []),
    family: parts(said.family ?? []).filter((number) => number !== publication?.written),
    claims: /^\d{1,4}$/.test(said.claims?.trim() ?? '') ? Number(said.claims) : null,
    emerging: parts(said.emerging ?? []),
    awards: parts(said.awards ?? []),
    pledge_amount: amountOf(said.pledge ?? '', notes),
  }
  const numbers = [application, publication?.stem ?? null].filter((number) => number !== null)
  return { record: { values: spoken(values), numbers, notes: notes.list } }
}

/** A sum in units of 10,000 yuan, as a whole number. */
function amountOf(text: string, notes: Notes): number | null {
  if (text.trim() === '') return null
  const amount = cellNumber(text)
  if (amount !== null && amount >= 0) return Math.round(amount)
  const words = text.slice(0, 30)
  notes.add('pledge_amount', `“${words}”不是金额，没有采用`, `“${words}” is no sum and was left out`)
  return null
}

/** A day of publication under a kind code of rights is the day of the grant. */
function days(said: Said, granted: boolean, notes: Notes): RecordValues {
  const published = dayOf(said.published ?? '', 'published_on', notes)
  return {
    filed_on: dayOf(said.filed ?? '', 'filed_on', notes),
    published_on: published,
    granted_on: dayOf(said.granted ?? '', 'granted_on', notes) ?? (granted ? published : null),
    ended_on: dayOf(said.ended ?? '', 'ended_on', notes),
  }
}

const kindWords: readonly (readonly [RegExp, string])[] = [
  [/外观|design/i, 'design'],
  [/实用|utility model/i, 'utility'],
  [/发明|invention|utility|patent|grant|application/i, 'invention'],
]

/** What sort of patent: by the number of the national office, else by the kind code, else by what the source says. */
function kindOf(
  said: Said,
  application: string | null,
  publication: ReturnType<typeof publicationNumber>,
): RecordValue {
  const national = publication === null || publication.office === 'CN'
  const byNumber = national && application !== null ? patentSortOf(application) : null
  const byCode = publication?.office === 'CN' && publication.kind !== '' ? sortOfKindCode(publication.kind) : null
  const byWord = kindWords.find(([pattern]) => pattern.test(said.kind ?? ''))?.[1] ?? null
  return byNumber ?? byCode ?? byWord
}

function classes(
  texts: readonly string[] | undefined,
  field: string,
  read: (text: string) => string | null,
  notes: Notes,
): readonly string[] {
  const found: string[] = []
  for (const text of parts(texts ?? [])) {
    const one = read(text)
    if (one !== null) found.push(one)
    else
      notes.add(
        field,
        `“${text.slice(0, 40)}”不是分类号，没有采用`,
        `“${text.slice(0, 40)}” is no class and was left out`,
      )
  }
  return [...new Set(found)]
}

function spoken(values: RecordValues): RecordValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isNothing(value)))
}
