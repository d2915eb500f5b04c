import path from 'node:path'
import type { Lang } from '@zhiqiang/kernel'

/** Where a command writes, lines to standard output and to standard error, and what it may read. */
export interface Streams {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  /** Bytes as they are, for a file that was asked for. */
  readonly bytes: (chunk: Uint8Array | string) => void
  /** Standard input as it arrives; asked for only by commands that read it. */
  readonly input: () => AsyncIterable<Uint8Array | string>
}

/** What every command is told besides its own arguments. */
export interface Cli extends Streams {
  readonly lang: Lang
  readonly json: boolean
  /** Columns of the terminal; null where the output is no terminal. */
  readonly width: number | null
  /** `--city`. */
  readonly city: string | undefined
  /** Address and token of a server to ask instead of this machine. */
  readonly remote: { readonly url: string; readonly token: string | undefined } | null
  /** `ZQ_DATA`, absolute. */
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  /** Folder that holds `db/` and `packages/`. */
  readonly root: string
}

/** Options that stand before or after any command. */
export interface GlobalOptions {
  readonly json?: boolean
  readonly lang?: string
  readonly city?: string
  readonly server?: string
  readonly token?: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** The language of the options or of `ZQ_LANG`; Chinese unless one of them says `en`. */
export function languageOf(options: GlobalOptions, env: Environment): Lang {
  return (options.lang ?? env.ZQ_LANG) === 'en' ? 'en' : 'zh'
}

/** Joins options, environment and streams to what commands get. An option wins over its variable. */
export function cliOf(
  options: GlobalOptions,
  env: Environment,
  place: Streams & { readonly width: number | null; readonly root: string },
): Cli {
  const url = options.server ?? env.ZQ_SERVER
  return {
    ...place,
    lang: languageOf(options, env),
    json: options.json === true,
    city: options.city,
    remote: url === undefined || url === '' ? null : { url, token: options.token ?? env.ZQ_TOKEN },
    dataDir: path.resolve(env.ZQ_DATA ?? 'data'),
    databaseUrl: env.DATABASE_URL,
  }
}
