/** A file already uploaded by the same person, named in an input by its upload id. */
export interface FileRef {
  readonly upload: string
}

/** Two law dates, the first not after the second; both days belong to it. */
export interface DateRange {
  readonly from: string
  readonly to: string
}

/** An organisation with a unified social credit code, a natural person, or somebody from abroad who has no code. */
export type PartySort = 'organisation' | 'person' | 'abroad'

/** Somebody outside the city's own units. */
export interface Party {
  readonly sort: PartySort
  readonly name: string
  /** 统一社会信用代码; of an organisation always, of others never. */
  readonly creditCode?: string
}

/** Where somebody is: a division of the city by its code, and the rest in words. */
export interface Place {
  readonly region: string
  readonly street: string
}

/** What a number of industrial or intellectual property counts. */
export type IpNumberSort = 'patent' | 'trademark' | 'software' | 'work' | 'layout' | 'variety'

/** A number as its office writes it, spellings made one. */
export interface IpNumber {
  readonly sort: IpNumberSort
  readonly number: string
}

/** An entry of a register; without `id` the number was written by hand. */
export interface RegisterEntry {
  readonly number: string
  readonly title?: string
  readonly id?: string
}

/** A declaration that was agreed to: which text, and when. A form sends the version; the server adds the rest. */
export interface GivenConsent {
  readonly version: string
  readonly text: string
  readonly at: string
}

/** A name put under answers. A form sends the name; the server adds when, and the SM3 of what was signed. */
export interface Signed {
  readonly name: string
  readonly at: string
  /** Of the canonical JSON of the other answers, files by their own SM3. */
  readonly sm3: string
  /** What a key made of the SM3, where the installation has one. */
  readonly seal?: { readonly algorithm: string; readonly value: string }
}
