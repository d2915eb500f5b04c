import { askedOf, type Condition, type Field, type Form, holdsFor, type Text } from '@zhiqiang/kernel'
import { lacking, type Typed } from '../step-answers.ts'

/** One group of questions, asked together on a page of its own. */
export interface FormPage {
  readonly title: Text
  /** What to know before answering. */
  readonly note?: Text
  /** Names of fields of the form, in the order they are asked. */
  readonly fields: readonly string[]
  readonly when?: Condition
}

/** A page as it stands for the answers given so far. */
export interface AskedPage extends FormPage {
  /** The fields of the page that are asked, by name. */
  readonly asked: readonly (readonly [name: string, field: Field])[]
}

type Faults = Readonly<Record<string, Text>>

/** The form without the fields of pages that are not asked. */
export function formOf(form: Form, pages: readonly FormPage[], typed: Typed): Form {
  const hidden = new Set(pages.filter(({ when }) => when && !holdsFor(when, typed)).flatMap(({ fields }) => fields))
  return askedOf(Object.fromEntries(Object.entries(form).filter(([name]) => !hidden.has(name))), typed)
}

/** The pages that ask something of whoever gave these answers. */
export function askedPages(form: Form, pages: readonly FormPage[], typed: Typed): readonly AskedPage[] {
  const asked = formOf(form, pages, typed)
  return pages
    .map((page) => ({
      ...page,
      asked: page.fields.flatMap((name) => {
        const field = asked[name]
        return field && field.kind !== 'data' ? [[name, field] as const] : []
      }),
    }))
    .filter((page) => page.asked.length > 0)
}

/** What is missing or wrong on one page, by its place. */
export function faultsOn(page: AskedPage, form: Form, pages: readonly FormPage[], typed: Typed): Faults {
  return only(page, lacking(formOf(form, pages, typed), typed))
}

/** The faults that lie on one page. */
export function only(page: AskedPage, faults: Faults): Faults {
  const names = new Set(page.asked.map(([name]) => name))
  return Object.fromEntries(Object.entries(faults).filter(([place]) => names.has(place.split('.')[0] ?? '')))
}
