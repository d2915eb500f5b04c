import { law } from '@zhiqiang/catalog/law'
import {
  isPlainDate,
  lengthWords,
  markWords,
  type Term,
  type TermVersion,
  t,
  versionOn,
  whereWritten,
} from '@zhiqiang/kernel'
import type { Cli } from '../../cli.ts'
import { printJson, printTable, refuse, say, usage } from '../../output/print.ts'

interface Row {
  readonly term: Term
  readonly version: TermVersion
}

/** `zq law terms`: the terms of law by their ids. */
export function listTerms(cli: Cli, options: { readonly on?: string; readonly q?: string }): number {
  const { on, q } = options
  if (on !== undefined && !isPlainDate(on)) {
    return refuse(cli, usage(t(`--on 的日期不对：${on}。`, `--on is no date: ${on}.`)))
  }
  const rows = [...law.terms.values()].flatMap((term): Row[] => {
    const version = on === undefined ? term.versions.at(-1) : versionOn(term.versions, on)
    return version && (q === undefined || contains(term, version, q)) ? [{ term, version }] : []
  })
  if (cli.json) {
    return printJson(
      cli,
      rows.map(({ term: { id, what, since }, version }) => ({ id, what, since, ...version })),
    )
  }
  return printTable(
    cli,
    [
      { title: t('编号', 'Id'), of: ({ term }) => term.id },
      { title: t('时限', 'Term'), of: ({ term }) => say(cli, term.what), shrinks: true },
      { title: t('长度', 'Length'), of: ({ version }) => say(cli, lengthWords(version)) },
      { title: t('自', 'From'), of: ({ version }) => version.from },
      { title: t('依据', 'Basis'), of: ({ version }) => say(cli, basisWords(version)), shrinks: true },
      { title: t('核对', 'Checked'), of: ({ version }) => say(cli, markWords[version.mark]) },
    ],
    rows,
  )
}

function contains(term: Term, version: TermVersion, q: string): boolean {
  const { zh, en } = basisWords(version)
  return [term.id, term.what.zh, term.what.en, zh, en].some((text) => text.toLowerCase().includes(q.toLowerCase()))
}

function basisWords({ basis }: TermVersion) {
  return whereWritten({ title: law.instruments.get(basis.instrument)?.title ?? t('', ''), article: basis.article })
}
