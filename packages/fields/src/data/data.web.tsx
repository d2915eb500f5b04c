import type { WebFacets } from '../facets.web.tsx'

/** A value made by a screen of its own: a form has no control for it, and a history says only that it is there. */
export const dataWeb: WebFacets<'data'> = {
  Input: () => null,
  Show: ({ value }) => <code>{JSON.stringify(value)}</code>,
}
