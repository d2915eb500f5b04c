import { formatInstant, t } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldFacets } from '../facets.ts'

/**
 * A declaration that was agreed to. A form sends the version of the text it showed; the server keeps that text and the
 * instant, so that nobody has to look up later what was agreed to.
 */
export const consent: FieldFacets<'consent'> = {
  schema: ({ version }) => z.object({ version: z.literal(version) }),
  mend: (value, { label, version }) => {
    const given = (value as { readonly version?: unknown } | undefined)?.version
    return given === undefined || given === version
      ? t(`请阅读并勾选“${label.zh}”`, `read and tick “${label.en}”`)
      : t(
          `“${label.zh}”的文字有更新，请重新阅读并勾选`,
          `the text of “${label.en}” has changed: read and tick it again`,
        )
  },
  sample: ({ version, text }) => ({ version, text: text.zh, at: '2026-03-05T01:30:00.000Z' }),
  toText: ({ version, at }) => `${version} ${at}`,
  toPrint: ({ text, at }, _, lang) =>
    lang === 'zh' ? `${text}（${formatInstant(at, lang)}同意）` : `${text} (agreed ${formatInstant(at, lang)})`,
  toSearch: () => [],
  matches: null,
  settle: (_, { version, text }, { at }) => ({ version, text: text.zh, at }),
}
