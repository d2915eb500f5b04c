import type { CallOutput } from '@zhiqiang/contract'
import { t } from '@zhiqiang/kernel'
import { entryFacts } from '../hall/registers-page.ts'
import { html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'

const words = {
  title: t('核验登记', 'Verify an entry'),
  valid: t('这条登记有效。', 'This entry holds.'),
  flagged: t('这条登记已暂停，恢复前不生效。', 'This entry is suspended and holds nothing meanwhile.'),
  revoked: t('这条登记已经撤销。', 'This entry was revoked.'),
  ended: t('这条登记已经终止。', 'This entry has ended.'),
}

/** What the code of an entry shows: what was entered, and whether it holds today. */
export function entryVerified(visit: Visit, found: CallOutput<'registers.verify'>): string {
  const { say } = visit
  const { entry } = found
  const holds = entry.state === 'valid'
  return layout(visit, {
    title: say(words.title),
    city: null,
    shape: 'narrow',
    main: html`<h1>${say(words.title)}</h1>
<p class="${holds ? 'done' : 'problem'}" role="${holds ? 'status' : 'alert'}" data-outcome="${entry.state}"><strong>${say(words[entry.state])}</strong></p>
<p>${zh(visit, found.city)} ${say(found.registerTitle)}</p>
<h2>${zh(visit, entry.title)}</h2>
${entryFacts(visit, entry)}`,
  })
}
