import { printed } from '@zhiqiang/fields'
import {
  type Basis,
  type Form,
  type LawLibrary,
  type Letter,
  type LetterFacts,
  type LetterPart,
  lengthWords,
  membersIn,
  type PlainDate,
  type Remedy,
  type ThingData,
  versionOn,
} from '@zhiqiang/kernel'
import { articleInChinese, dateOf } from '../../papers/model/marks.ts'
import type { Block, Paper } from '../../papers/model/paper.ts'

/** What a letter is made of, as the act finds it. */
export interface LetterSource {
  readonly letter: Letter
  readonly form: Form
  readonly answers: Readonly<Record<string, unknown>>
  readonly nameOf: (id: string) => string
  readonly item: string
  readonly result: string
  readonly basis: readonly Basis[]
  readonly remedies: readonly Remedy[]
  readonly caseNo: string
  readonly applicant: string
  readonly recipient: string
  readonly appliedOn: PlainDate
  readonly on: PlainDate
  readonly unit: string
  /** The government that reconsiders what the unit decides. */
  readonly government: string
  readonly data: ThingData
  readonly offering: ThingData
  readonly library: LawLibrary
}

/** A remedy as a letter names it and its window is counted by. */
export interface NamedRemedy extends Remedy {
  /** Where to. */
  readonly body: string
}

/** A letter under its head, without number and proof. */
export function composeLetter(source: LetterSource): {
  readonly paper: Paper
  readonly remedies: readonly NamedRemedy[]
} {
  const { letter, unit, on } = source
  const facts = factsOf(source)
  const remedies = letter.decides ? namedRemedies(source) : []
  const body = [
    ...letter.body(facts).flatMap(blocksOf),
    ...(letter.decides ? remedyBlocks(source, remedies) : []),
    ...contact(source.offering),
  ]
  const paper: Paper = {
    issuer: unit,
    head: unit,
    number: null,
    title: letter.title(facts),
    addressee: `${source.recipient}${byAgency(source)}`,
    body,
    annexes: [],
    signedBy: unit,
    on,
    imprint: { copyTo: null, printedBy: unit, printedOn: on },
    figures: [],
    proof: null,
  }
  return { paper, remedies }
}

/** A letter to the applicant names the agency that acts in the case. */
function byAgency({ data, recipient, applicant }: LetterSource): string {
  const name = membersIn(data.agent).name
  return typeof name === 'string' && recipient === applicant ? `（代理机构：${name}）` : ''
}

function factsOf(source: LetterSource): LetterFacts {
  const said = Object.entries(source.form).flatMap(([name, field]) => {
    const value = source.answers[name]
    if (value === undefined || value === null || field.kind === 'files' || field.kind === 'data') return []
    return [[name, field.label.zh, printed(value, field, 'zh', source.nameOf)] as const]
  })
  return {
    item: source.item,
    caseNo: source.caseNo,
    applicant: source.applicant,
    recipient: source.recipient,
    appliedOn: dateOf(source.appliedOn),
    today: dateOf(source.on),
    unit: source.unit,
    result: source.result,
    basis: source.basis.map((basis) => written(source.library, basis)),
    said: Object.fromEntries(said.map(([name, , words]) => [name, words])),
    answers: said.map(([, label, words]) => [label, words]),
    data: source.data,
    place: text(source.offering, 'place'),
    phone: text(source.offering, 'phone'),
  }
}

function blocksOf(part: LetterPart): Block[] {
  if (typeof part === 'string') return [{ is: 'paragraph', runs: [part] }]
  if ('heading' in part) return [{ is: 'heading', level: 1, runs: [part.heading] }]
  return part.rows.flatMap(([label, words]) => {
    const [first = '', ...more] = words.split(/\r?\n/).filter((line) => line.trim() !== '')
    return [`${label}：${first}`, ...more].map((line): Block => ({ is: 'paragraph', runs: [line] }))
  })
}

function namedRemedies({ remedies, government }: LetterSource): readonly NamedRemedy[] {
  const bodies = { reconsider: government, sue: '有管辖权的人民法院' } as const
  return remedies.map((remedy) => ({ ...remedy, body: bodies[remedy.sort] }))
}

/** Remedy, body and term in words; a term whose text was not read says so. */
function remedyBlocks({ library, on, offering }: LetterSource, remedies: readonly NamedRemedy[]): Block[] {
  if (remedies.length === 0) {
    const complaints = text(offering, 'complaints')
    return paragraphs([`对办理结果有异议的，可以向本单位提出，也可以拨打监督投诉电话${complaints}反映。`])
  }
  const ways = remedies.map(({ sort, term, body }) => {
    const version = versionOn(library.terms.get(term)?.versions ?? [], on)
    if (!version) throw new Error(`the term ${term} is not in force on ${on}`)
    const within = `自收到本决定之日起${lengthWords(version).zh.replaceAll(' ', '')}内`
    const what = sort === 'reconsider' ? `向${body}申请行政复议` : `依法向${body}提起诉讼`
    return { words: `可以${within}${what}`, version }
  })
  const notes = ways.flatMap(({ version }) => (version.mark === 'unconfirmed' ? [written(library, version.basis)] : []))
  return paragraphs([
    `如不服本决定，${ways.map(({ words }) => words).join('；也')}。`,
    ...(notes.length === 0
      ? []
      : [`（注：以上期限依据${notes.join('、')}，系统所录条文尚未核对原文，以法律规定为准。）`]),
  ])
}

function contact(offering: ThingData): Block[] {
  const [place, phone] = [text(offering, 'place'), text(offering, 'phone')]
  return place === '' && phone === '' ? [] : paragraphs([`办理地点：${place}；咨询电话：${phone}。`])
}

function written(library: LawLibrary, basis: Basis): string {
  const title = library.instruments.get(basis.instrument)?.title
  if (!title) return ''
  return `《${title.zh}》${basis.article === null ? '' : articleInChinese(basis.article)}`
}

function paragraphs(words: readonly string[]): Block[] {
  return words.map((line) => ({ is: 'paragraph', runs: [line] }))
}

function text(data: ThingData, name: string): string {
  const value = data[name]
  return typeof value === 'string' ? value : ''
}
