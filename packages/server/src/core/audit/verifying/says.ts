import { canonicalJson, formatInstant, type Json, type Kind, type Lang, type Text, t } from '@zhiqiang/kernel'
import type { Catalogue } from '../../engine/catalogue.ts'
import type { Replayed } from '../replay.ts'
import type { HowChanged, Link, Witness } from './chain.ts'
import type { SealFinding } from './check-seals.ts'
import type { Difference } from './compare.ts'
import type { Finding } from './diagnose.ts'

/** The chain a message tells of, as far as anything is left of it. */
export interface Named {
  readonly thingId: string
  readonly kind: string | null
  readonly title: string | null
}

/** What is wrong with a chain, in words: which record, when, by whom as recorded, and what gave it away. */
export function sayFinding(catalogue: Catalogue, named: Named, finding: Finding): Text {
  const kind = catalogue.kinds.get(named.kind ?? '')
  const whose = sayThing(kind, named)
  const says = sayWhat(kind, finding)
  return t(`${whose.zh}${says.zh}。`, `${whose.en}: ${says.en}.`)
}

function sayThing(kind: Kind | undefined, { thingId, title }: Named): Text {
  const label = kind?.title ?? t('记录', 'Thing')
  return title === null
    ? t(`${label.zh}（编号 ${thingId}）`, `${label.en} ${thingId}`)
    : t(`${label.zh}《${title}》`, `${label.en} “${title}”`)
}

function sayWhat(kind: Kind | undefined, finding: Finding): Text {
  switch (finding.kind) {
    case 'changed': {
      const it = sayLink(kind, finding.link, finding.seq)
      const how = changes(finding.what, finding)
      return t(`${it.zh}${how.zh}`, `${it.en} ${how.en}`)
    }
    case 'removed':
      return sayRemoved(kind, finding)
    case 'swapped': {
      const one = sayLink(kind, finding.link)
      const other = sayLink(kind, finding.other)
      return t(`${one.zh}与${other.zh}被对调`, `${one.en} and ${other.en} were swapped`)
    }
    case 'inserted': {
      const it = sayLink(kind, finding.link)
      const more = finding.to - finding.from
      const also = more > 0 ? t(`（连同其后 ${more} 条）`, ` (with ${more} after it)`) : t('', '')
      return t(
        `${it.zh}${also.zh}是插入的：不是通过办理产生的`,
        `${it.en}${also.en} was inserted; no act of the product wrote it`,
      )
    }
    case 'cut-tail': {
      const last = sayLink(kind, finding.last)
      const gone = sayRange(finding)
      const by = finding.witness
        ? sayWitness(finding.witness)
        : t(`本体的版本号 ${finding.to}`, `the revision ${finding.to} of the thing itself`)
      return t(
        `末尾的${gone.zh}被删除：现在止于${last.zh}，而${by.zh}记有 ${finding.to} 条`,
        `the end was cut off: ${gone.en} missing after ${last.en}, while ${by.en} knows of ${finding.to}`,
      )
    }
    case 'missing-chain':
      return sayMissing(finding.gone, finding.witness)
    case 'recomputed': {
      const by = sayWitness(finding.witness)
      const range = sayRange(finding)
      const it = sayLink(kind, finding.link)
      return t(
        `事件链被整体重算：前后相符，但${it.zh}与${by.zh}不符，改动在${range.zh}`,
        `the chain was recomputed: it agrees with itself, but ${it.en} contradicts ${by.en}; the change is in ${range.en}`,
      )
    }
    case 'state':
      return sayState(kind, finding)
    default:
      return finding satisfies never
  }
}

function changes(how: HowChanged, { seq, link }: { readonly seq: number; readonly link: Link }): Text {
  switch (how) {
    case 'content':
      return t(
        '内容被改动：按现有内容算出的校验值与登记的不一致',
        'was changed: its content no longer gives the hash recorded with it',
      )
    case 'hash':
      return t('的校验值被改动，内容仍是原样', 'had its hash changed; its content is as it was')
    case 'link':
      return t('所记的前一条校验值被改动，内容仍是原样', 'had the hash of the record before it changed')
    case 'number':
      return t(`的序号被改动：${seq} 改成了 ${link.seq}`, `had its number changed from ${seq} to ${link.seq}`)
    case 'rehashed':
      return t(
        '被换过并重算了自身的校验值：与相邻的记录接不上',
        'was replaced and its own hash made to fit; its neighbours no longer follow',
      )
    default:
      return how satisfies never
  }
}

function sayRemoved(kind: Kind | undefined, finding: Extract<Finding, { kind: 'removed' }>): Text {
  const gone = sayRange(finding)
  const after = sayLink(kind, finding.after)
  const before = finding.before ? sayLink(kind, finding.before) : null
  const hidden = finding.renumbered ? t('，其后的序号被改过', ', and those behind it were renumbered') : t('', '')
  return t(
    `${gone.zh}被删除${hidden.zh}：${before ? `前面是${before.zh}，` : ''}后面是${after.zh}`,
    `${gone.en} removed${hidden.en}; ${before ? `before it stands ${before.en}, ` : ''}after it ${after.en}`,
  )
}

function sayMissing(gone: 'events' | 'thing' | 'both', witness: Witness | null): Text {
  const by = witness ? sayWitness(witness) : null
  const known =
    by && witness ? t(`；${by.zh}记有 ${witness.count} 条`, `; ${by.en} knows of ${witness.count}`) : t('', '')
  switch (gone) {
    case 'events':
      return t(`没有任何事件记录${known.zh}`, `it has no events at all${known.en}`)
    case 'thing':
      return t('本体已不在，只剩事件记录', 'the thing itself is gone; only its events are left')
    case 'both':
      return t(`整条事件链连同本体都不见了${known.zh}`, `the whole chain and the thing itself are gone${known.en}`)
    default:
      return gone satisfies never
  }
}

function sayState(kind: Kind | undefined, { differences, link }: Extract<Finding, { kind: 'state' }>): Text {
  const last = sayLink(kind, link)
  const say = (lang: Lang) =>
    differences.map((d) => {
      const column = columns[d.column][lang]
      if (d.should === undefined) return lang === 'zh' ? '事件记录无法重放' : 'the events cannot be replayed'
      const [is, should] = [d.is, d.should].map((v) => sayValue(kind, d.column, d, v, lang))
      return lang === 'zh' ? `“${column}”现为${is}，应为${should}` : `${column} is ${is}, should be ${should}`
    })
  return t(
    `有内容绕过办理被改动：${say('zh').join('；')}（以${last.zh}为止的记录为准）`,
    `something was changed without an act: ${say('en').join('; ')} (by its events up to ${last.en})`,
  )
}

function sayValue(kind: Kind | undefined, column: keyof Replayed, d: Difference, value: Json, lang: Lang): string {
  if (column === 'state' && typeof value === 'string') {
    const label = kind?.states[value]?.label[lang] ?? value
    return lang === 'zh' ? `“${label}”` : `“${label}”`
  }
  const shown = canonicalJson(column === 'data' ? differing(value, value === d.is ? d.should : d.is) : value)
  return shown.length > 120 ? `${shown.slice(0, 117)}…` : shown
}

/** Only the members of an object in which it differs from another. */
function differing(value: Json, other: Json | undefined): Json {
  const [a, b] = [value, other].map((v) => (typeof v === 'object' && v !== null ? Object.entries(v) : []))
  const others = new Map(b?.map(([key, v]) => [key, canonicalJson(v)]))
  return Object.fromEntries((a ?? []).filter(([key, v]) => others.get(key) !== canonicalJson(v)))
}

const columns: Readonly<Record<keyof Replayed, Text>> = {
  state: t('状态', 'the state'),
  revision: t('版本号', 'the revision'),
  title: t('标题', 'the title'),
  dueOn: t('到期日', 'the due date'),
  visibility: t('公开范围', 'the visibility'),
  named: t('指定的人员', 'the people named'),
  units: t('参与单位', 'the units'),
  data: t('内容', 'the content'),
  region: t('区划', 'the region'),
  clauseId: t('条款', 'the clause'),
  kind: t('种类', 'the kind'),
  city: t('所属城市', 'the city'),
  parentId: t('上级记录', 'the parent'),
  policyId: t('所属规划', 'the plan'),
}

function sayLink(kind: Kind | undefined, link: Link, seq = link.seq): Text {
  const step = kind?.steps[link.type]?.label ?? t(link.type, link.type)
  const say = (lang: Lang) => (link.at === null ? '?' : formatInstant(link.at, lang))
  return t(
    `第 ${seq} 条记录（${step.zh}，${say('zh')}，${link.actor}）`,
    `record ${seq} (“${step.en}”, ${say('en')}, by ${link.actor})`,
  )
}

function sayRange({ from, to }: { readonly from: number; readonly to: number }): Text {
  return from === to
    ? t(`第 ${from} 条记录`, `record ${from}`)
    : t(`第 ${from} 至 ${to} 条记录`, `records ${from} to ${to}`)
}

function sayWitness({ by }: Witness): Text {
  switch (by.in) {
    case 'table':
    case 'file': {
      const where = by.in === 'file' ? t('封存文件里', 'in the seal file ') : t('', '')
      return t(
        `${where.zh}第 ${by.no} 号封存（${formatInstant(by.at, 'zh')}）`,
        `seal no. ${by.no} ${where.en}(${formatInstant(by.at, 'en')})`,
      )
    }
    case 'register':
      return t('待封存登记', 'the register of events to be sealed')
    default:
      return by satisfies never
  }
}

/** What is wrong with the seals themselves, in words. */
export function saySeals({ where, what, no, to }: SealFinding): Text {
  const place = places[where]
  const seals =
    no === to ? t(`第 ${no} 号封存`, `seal no. ${no}`) : t(`第 ${no} 至 ${to} 号封存`, `seals no. ${no} to ${to}`)
  switch (what) {
    case 'changed':
      return t(
        `${place.zh}的${seals.zh}被改动：内容与校验值不一致。`,
        `In ${place.en}, ${seals.en} was changed: content and hash disagree.`,
      )
    case 'unlinked':
      return t(
        `${place.zh}的${seals.zh}与前一号接不上。`,
        `In ${place.en}, ${seals.en} does not follow the one before.`,
      )
    case 'missing':
      return t(`${place.zh}缺${seals.zh}。`, `In ${place.en}, ${seals.en} is missing.`)
    case 'unreadable':
      return t(`${place.zh}的第 ${no} 行已损坏，不是封存。`, `In ${place.en}, line ${no} is damaged and no seal.`)
    case 'behind':
      return t(
        `${place.zh}不见了或被截短：缺${seals.zh}。`,
        `In ${place.en}, ${seals.en} are missing at the end: the file was removed or cut short.`,
      )
    case 'different':
      return t(
        `${seals.zh}在数据库和封存文件里各自完好，但互不相同：有人重做过封存。`,
        `Seal no. ${no} is whole in the database and in the seal file, but not the same: somebody made the seals anew.`,
      )
    default:
      return what satisfies never
  }
}

const places: Readonly<Record<SealFinding['where'], Text>> = {
  table: t('数据库', 'the database'),
  file: t('封存文件', 'the seal file'),
  both: t('数据库和封存文件', 'the database and the seal file'),
}
