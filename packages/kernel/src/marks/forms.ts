/** How characters sound and what they are made of; tables of the installation. */
export interface CharacterTables {
  /** Every reading of a character without tones: 重 is zhong and chong. None for a character that has none. */
  readonly soundsOf: (char: string) => readonly string[]
  /** The components of a character: 湖 is 氵, 胡, 十, 口, 月. */
  readonly partsOf: (char: string) => readonly string[]
}

/** A name as names are compared. */
export interface NameForms {
  /** Folded, without blanks and signs, in simplified characters. */
  readonly text: string
  readonly chars: readonly string[]
  /** By character: its readings. Letters and digits have none. */
  readonly sounds: readonly (readonly string[])[]
  readonly parts: readonly (readonly string[])[]
  /** Latin letters and digits alone? */
  readonly latin: boolean
}

/** Signs that are no part of what a name says. */
const signs = /[\s\p{P}\p{S}]+/gu
const latin = /^[\p{Script=Latin}\d]+$/u

/**
 * A name as it is compared.
 * @param folded the name in simplified characters, full width and capitals folded
 */
export function formsOf(folded: string, { soundsOf, partsOf }: CharacterTables): NameForms {
  const text = folded.replace(signs, '')
  const chars = [...text]
  return { text, chars, sounds: chars.map(soundsOf), parts: chars.map(partsOf), latin: latin.test(text) }
}

const lookAlikes: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/[0q]/g, 'o'],
  [/[1i|]/g, 'l'],
  [/5/g, 's'],
  [/8/g, 'b'],
  [/2/g, 'z'],
  [/u/g, 'v'],
]

/** Letters and digits as they look: `0` and `o`, `1`, `i` and `l`, `rn` and `m` become one. */
export function looksOf(text: string): string {
  return lookAlikes.reduce((all, [from, to]) => all.replace(from, to), text)
}

/** A syllable as those say it who tell neither z from zh nor n from ng. */
export function blurred(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n')
}
