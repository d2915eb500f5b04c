import { formatInstant, t } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'

/** What a form sends of it. */
const typed = z.object({ name: z.string().trim().min(2).max(60) })

/** A name typed under the answers; the server adds the instant and the SM3 of what was signed. */
export const signature: FieldFacets<'signature'> = {
  schema: () => typed,
  mend: (_, { label }) => t(`请在“${label.zh}”处填写您的姓名全称`, `type your full name for “${label.en}”`),
  sample: () => ({ name: '示例申请人', at: '2026-03-05T01:30:00.000Z', sm3: '0'.repeat(64) }),
  toText: ({ name, at, sm3 }) => `${name} ${at} ${sm3}`,
  toPrint: ({ name, at, sm3 }, _, lang) =>
    lang === 'zh'
      ? `${name}（${formatInstant(at, lang)}签名，SM3 ${sm3}）`
      : `${name} (signed ${formatInstant(at, lang)}, SM3 ${sm3})`,
  toSearch: ({ name }) => [name],
  matches: null,
  settle: (sent, _, { at, sm3, seal }) => ({
    name: typed.parse(sent).name,
    at,
    sm3,
    ...(seal ? { seal: seal(sm3) } : {}),
  }),
}
