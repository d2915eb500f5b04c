import { t } from '@zhiqiang/kernel'
import { type Html, html, type Insert } from './html.ts'
import type { Visit } from './visit.ts'

const here = t('位置', 'You are here')

/** The way from the home page to this one. The last step is the page itself and has no address. */
export function crumbs(visit: Visit, steps: readonly { readonly label: Insert; readonly href?: string }[]): Html {
  return html`<nav aria-label="${visit.say(here)}"><ol class="crumbs">${steps.map(({ label, href }) =>
    href === undefined ? html`<li aria-current="page">${label}</li>` : html`<li><a href="${href}">${label}</a></li>`,
  )}</ol></nav>`
}
