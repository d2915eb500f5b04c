import { type Asker, askers } from './city-pair.ts'

/** One line an asker: what the five targets answer, in the order own, sister, county, other county, other city. */
export type Rows = Readonly<Record<Asker, string>>

/** Who reads a thing that units take part in. */
export const unitScope: Rows = {
  office: '200 200 200 200 404',
  lead: '200 404 404 404 404',
  reporter: '200 404 404 404 404',
  county: '404 404 200 404 404',
  leader: '200 200 200 200 404',
  auditor: '200 200 200 200 404',
  administrator: '404 404 404 404 404',
  foreign: '404 404 404 404 200',
  public: '401 401 401 401 401',
}

/** A step the conference office takes. */
export const officeOnly: Rows = {
  office: '409 409 409 409 404',
  lead: '403 404 404 404 404',
  reporter: '403 404 404 404 404',
  county: '404 404 403 404 404',
  leader: '403 403 403 403 404',
  auditor: '403 403 403 403 404',
  administrator: '404 404 404 404 404',
  foreign: '404 404 404 404 409',
  public: '401 401 401 401 401',
}
/** A step the unit that leads takes; a county officer is the lead of his own county. */
export const leadUnit: Rows = {
  ...officeOnly,
  office: '403 403 403 403 404',
  lead: '409 404 404 404 404',
  county: '404 404 409 404 404',
  foreign: '404 404 404 404 403',
}
/** A step of the unit that wrote a report. */
export const authorUnit: Rows = { ...leadUnit, reporter: '409 404 404 404 404' }
/** A step of the office or the leading unit. */
export const officeOrLead: Rows = { ...officeOnly, lead: '409 404 404 404 404' }
/** A step of the office or a unit that takes part. */
export const officeOrUnit: Rows = { ...officeOnly, lead: '409 404 404 404 404', reporter: '409 404 404 404 404' }

/** One word an asker, in the order of {@link askers}. */
export function row(words: string): Readonly<Record<Asker, string>> {
  const list = words.split(' ')
  return Object.fromEntries(askers.map((asker, i) => [asker, list[i] ?? ''])) as Record<Asker, string>
}
