import { type Text, t } from '../text.ts'
import { blurred, looksOf, type NameForms } from './forms.ts'

/** How alike two names are, 0 to 1, and why. */
export interface Likeness {
  readonly score: number
  readonly reasons: readonly Text[]
}

const nothing: Likeness = { score: 0, reasons: [] }

/** What each way of being alike is worth at most. The order is the order in which an examiner would be alarmed. */
const worth = {
  same: 1,
  looks: 0.96,
  order: 0.93,
  sound: 0.92,
  spelled: 0.85,
  soundOrder: 0.82,
  edited: 0.95,
  holds: 0.6,
}

/** Alike from here on: a hit at or above it is a warning. */
export const warningLine = 0.8

/** What a character costs that takes the place of another one, 0 to 1. */
const cost = { sameSound: 0.25, blurredSound: 0.45, shape: 0.35, bothNear: 0.15, other: 1 }

/** Components two characters must share, of all they have, to look alike. */
const sharedParts = 0.4

/** Compares two names; every way in which they are alike is told, the strongest gives the score. */
export function likeness(a: NameForms, b: NameForms): Likeness {
  if (a.chars.length === 0 || b.chars.length === 0) return nothing
  if (a.text === b.text) {
    return {
      score: worth.same,
      reasons: [t('文字相同（不计字形、繁简、全半角和空格）', 'The same text, whatever its script, width and spaces')],
    }
  }
  const ways = [looks(a, b), order(a, b), sound(a, b), spelled(a, b), holds(a, b), edited(a, b)].filter(
    ({ score }) => score > 0,
  )
  if (ways.length === 0) return nothing
  const [best] = ways.sort((one, other) => other.score - one.score)
  const reasons = [...new Map(ways.flatMap((way) => way.reasons).map((reason) => [reason.zh, reason])).values()]
  return { score: best?.score ?? 0, reasons }
}

function looks(a: NameForms, b: NameForms): Likeness {
  if (!/[a-z0-9]/.test(a.text) || looksOf(a.text) !== looksOf(b.text)) return nothing
  return { score: worth.looks, reasons: [t('字母、数字外形相同', 'Letters and digits look the same')] }
}

function order(a: NameForms, b: NameForms): Likeness {
  if (a.chars.length !== b.chars.length) return nothing
  if (!sameBag(a.chars, b.chars)) return nothing
  return { score: worth.order, reasons: [t('用字相同，顺序不同', 'The same characters in another order')] }
}

function sameBag(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [[...a].sort(), [...b].sort()]
  return one.every((char, n) => char === other[n])
}

function sound(a: NameForms, b: NameForms): Likeness {
  if (a.chars.length !== b.chars.length || a.latin || b.latin) return nothing
  const said = a.sounds.map((sounds, n) => sharedSound(sounds, b.sounds[n] ?? [], a.chars[n], b.chars[n]))
  if (said.every((syllable) => syllable !== null)) {
    const words = said.join(' ')
    return { score: worth.sound, reasons: [t(`读音相同（${words}）`, `Sounds the same (${words})`)] }
  }
  const [one, other] = [firstSounds(a), firstSounds(b)]
  if (one.length < 2 || !sameBag(one, other)) return nothing
  return { score: worth.soundOrder, reasons: [t('读音相同，顺序不同', 'The same syllables in another order')] }
}

function firstSounds({ sounds, chars }: NameForms): readonly string[] {
  return sounds.map(([first], n) => first ?? chars[n] ?? '')
}

function sharedSound(
  a: readonly string[],
  b: readonly string[],
  one: string | undefined,
  other: string | undefined,
): string | null {
  if (one === other) return a[0] ?? one ?? null
  return a.find((syllable) => b.includes(syllable)) ?? null
}

/** A name in Latin letters that is how the other one is read. */
function spelled(a: NameForms, b: NameForms): Likeness {
  if (a.latin === b.latin) return nothing
  const [letters, read] = a.latin ? [a, b] : [b, a]
  return isSpelled(letters.text, read.sounds, 0)
    ? { score: worth.spelled, reasons: [t('拼音相同', 'The one spells how the other is read')] }
    : nothing
}

function isSpelled(rest: string, sounds: readonly (readonly string[])[], at: number): boolean {
  if (at === sounds.length) return rest === ''
  return (sounds[at] ?? []).some(
    (syllable) => rest.startsWith(syllable) && isSpelled(rest.slice(syllable.length), sounds, at + 1),
  )
}

/** One name inside the other: the more of it, the more alike. */
function holds(a: NameForms, b: NameForms): Likeness {
  const [short, long] = a.chars.length <= b.chars.length ? [a, b] : [b, a]
  if (short.chars.length < 2 || !long.text.includes(short.text)) return nothing
  const share = short.chars.length / long.chars.length
  return {
    score: worth.holds + (worth.edited - worth.holds) * share,
    reasons: [t(`“${long.text}”完整包含“${short.text}”`, `“${long.text}” holds the whole of “${short.text}”`)],
  }
}

/** How little has to be changed to make one the other; characters that sound or look alike cost less. */
function edited(a: NameForms, b: NameForms): Likeness {
  const longest = Math.max(a.chars.length, b.chars.length)
  const { distance, near } = distanceOf(a, b)
  const score = worth.edited * (1 - distance / longest)
  if (score <= 0) return nothing
  const pairs = near.map(({ from, to, why }) => t(`“${from}”与“${to}”${why.zh}`, `“${from}” and “${to}” ${why.en}`))
  const kept = Math.round((1 - distance / longest) * 100)
  return { score, reasons: pairs.length > 0 ? pairs : [t(`文字相近（${kept}%）`, `The texts are close (${kept}%)`)] }
}

interface NearPair {
  readonly from: string
  readonly to: string
  readonly why: Text
}

function distanceOf(a: NameForms, b: NameForms): { readonly distance: number; readonly near: readonly NearPair[] } {
  const [rows, columns] = [a.chars.length, b.chars.length]
  const width = columns + 1
  const table = new Float64Array((rows + 1) * width)
  for (let i = 0; i <= rows; i++) table[i * width] = i
  for (let j = 0; j <= columns; j++) table[j] = j
  const at = (i: number, j: number) => table[i * width + j] ?? 0
  for (let i = 1; i <= rows; i++) {
    for (let j = 1; j <= columns; j++) {
      const changed = at(i - 1, j - 1) + costOf(a, i - 1, b, j - 1)
      table[i * width + j] = Math.min(changed, at(i - 1, j) + 1, at(i, j - 1) + 1)
    }
  }
  const near: NearPair[] = []
  for (let i = rows, j = columns; i > 0 && j > 0; ) {
    const price = costOf(a, i - 1, b, j - 1)
    if (at(i, j) === at(i - 1, j - 1) + price) {
      if (price > 0 && price < cost.other) near.unshift(nearPair(a, i - 1, b, j - 1))
      i--
      j--
    } else if (at(i, j) === at(i - 1, j) + 1) i--
    else j--
  }
  return { distance: at(rows, columns), near }
}

function nearPair(a: NameForms, i: number, b: NameForms, j: number): NearPair {
  const sounds = soundsNear(a, i, b, j)
  const shape = shapesNear(a, i, b, j)
  const bySound = sounds === cost.sameSound ? t('读音相同', 'sound the same') : t('读音相近', 'sound alike')
  const why = sounds < cost.other && shape ? t('音形皆近', 'sound and look alike') : bySound
  const onlyShape = t('字形相近', 'look alike')
  return { from: a.chars[i] ?? '', to: b.chars[j] ?? '', why: sounds < cost.other ? why : onlyShape }
}

function costOf(a: NameForms, i: number, b: NameForms, j: number): number {
  if (a.chars[i] === b.chars[j]) return 0
  const sounds = soundsNear(a, i, b, j)
  const shape = shapesNear(a, i, b, j)
  if (shape && sounds < cost.other) return cost.bothNear
  return shape ? Math.min(cost.shape, sounds) : sounds
}

function soundsNear(a: NameForms, i: number, b: NameForms, j: number): number {
  const [one, other] = [a.sounds[i] ?? [], b.sounds[j] ?? []]
  if (one.some((syllable) => other.includes(syllable))) return cost.sameSound
  const blurry = other.map(blurred)
  return one.some((syllable) => blurry.includes(blurred(syllable))) ? cost.blurredSound : cost.other
}

/** Groups of characters that the eye mixes up though they share no component. */
const confused = (
  '己已巳 未末 土士 日曰目 人入八 天夭夫无 干千于 刀力 大太犬 王玉主壬 木术本 儿几 牛午 白自百 鸟乌 戊戌戍 今令 历厉 仓仑 见贝 爪瓜 弋戈 ' +
  '勾匀 氏民 史吏 兵乒乓 尤龙 免兔 享亨 竞竟 崇祟 券卷 廷延 斤斥 卯卵 栗粟 汨汩 毛手 开井 田由甲申 石右 古占 云去 西酉 巾币 丹舟 束柬 孑子'
).split(' ')

function shapesNear(a: NameForms, i: number, b: NameForms, j: number): boolean {
  const [one, other] = [a.chars[i] ?? '', b.chars[j] ?? '']
  if (confused.some((group) => group.includes(one) && group.includes(other))) return true
  // 青 is a part of 清: a character counts among its own parts.
  const [mine, theirs] = [
    [...(a.parts[i] ?? []), one],
    [...(b.parts[j] ?? []), other],
  ]
  const shared = mine.filter((part) => theirs.includes(part)).length
  // Of all there are; the two characters themselves count as one.
  return shared > 0 && shared / (mine.length + theirs.length - shared - 1) >= sharedParts
}
