import { type Html, html } from '../parts/html.ts'

/** A bar of a chart; drawn by attributes, for the pages allow no styles of their own. */
export function bar(n: number, most: number): Html {
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${String(Math.round((n / most) * 100))}" height="10"></rect></svg>`
}
