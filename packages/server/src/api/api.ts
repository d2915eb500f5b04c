import type { CallOutput, HandlerInput, OperationId } from '@zhiqiang/contract'
import type { Actor, CaseSpan, PlainDate, Result } from '@zhiqiang/kernel'
import type { Swept } from '../core/clocks/sweep.ts'
import type { Engine } from '../core/engine/act.ts'
import type { FileVault, StoredFile } from '../core/files/file-vault.ts'
import type { LettersWritten } from '../core/hall/letters/write.ts'
import type { MarkDeps } from '../core/marks/similar.ts'
import type { MeasureRegistry } from '../core/measures/measures.ts'
import type { Delivered } from '../core/notices/outbox/deliver.ts'
import type { UseCounter } from '../core/open-data/uses/uses.ts'
import type { Signer } from '../core/papers/sign/signer.ts'
import type { RegisterDeps } from '../core/registers/deps.ts'
import type { SearchEngine } from '../core/search/engine.ts'
import type { IdentityProvider } from '../core/sessions/identity/identity-provider.ts'
import type { SecretBox } from '../core/sessions/secret-box.ts'
import type { Origin, SignedIn } from '../core/sessions/sessions.ts'
import type { Log } from '../db/log.ts'

/** Everything a handler may use; made once at the composition root. */
export interface App {
  readonly engine: Engine
  /** What work on the registers of the data platform takes. */
  readonly data: RegisterDeps
  readonly search: SearchEngine
  /** The names of marks, and which goods are compared. */
  readonly marks: Pick<MarkDeps, 'names' | 'goods'>
  /** Reads files that wait to be taken into registers, all or the one named, and puts what changed into the search. */
  readonly takeFiles: (only?: string) => Promise<number>
  /** Ends when no file is being read any more. */
  readonly filesTaken: () => Promise<void>
  readonly measures: MeasureRegistry
  readonly uses: UseCounter
  /** How long things take, as the catalogue declares it. */
  readonly spans: readonly CaseSpan[]
  readonly vault: FileVault
  /** Folder of everything the installation keeps; a city's licensed fonts lie in its `fonts`. */
  readonly dataDir: string
  /** Folder of the seals kept outside the database. */
  readonly sealFolder: string
  /** Seals what must not be read from the database alone. */
  readonly secrets: SecretBox
  /** Signs what a city issues. */
  readonly signer: Signer
  /** Somewhere else that says who somebody is; null where none is set up. */
  readonly identity: IdentityProvider | null
  readonly version: string
  readonly log: Log
  /** Divisions below a city's code, for a city that is set up by its code alone. */
  readonly regionsOf: (
    code: string,
  ) => readonly { readonly code: string; readonly name: string; readonly parent: string | null }[]
  /** Sends what waits to go out. */
  readonly deliver: () => Promise<Delivered>
  /** Writes the files of letters that have none yet; the address is where this server is reached. */
  readonly writeLetters: (site: string) => Promise<LettersWritten>
  /** Sweeps due dates now; asked for when a date was moved. */
  readonly sweep: () => Promise<Swept>
}

/** Who calls, from where, on which business day of which city. */
export interface Caller {
  readonly actor: Actor
  readonly signedIn: SignedIn | null
  /** The caller's city; the operator names one, or the only one is taken. Empty where none applies. */
  readonly city: string
  readonly today: PlainDate
  readonly origin: Origin
  /** Scheme and host the caller reached the server by; nothing for a call inside the process. */
  readonly site?: string
}

/** One part of a multipart body, bounded before it gets here. */
export interface Part {
  readonly field: string
  readonly name: string | null
  readonly bytes: Uint8Array
  /** A file too large to be held: it was put on the shelf as it came in, and `bytes` is empty. */
  readonly stored?: StoredFile
}

/** An answer that is a file rather than JSON. */
export interface FileAnswer {
  readonly file: AsyncIterable<Uint8Array | string> | Uint8Array
  readonly name: string
  readonly type: string
}

/** JSON answers of the session endpoints carry the cookie to set (null: to clear). */
export interface WithCookie<T> {
  readonly body: T
  readonly cookie: { readonly token: string; readonly expiresAt: string } | null
}

/** An endpoint that declares no JSON answers a file. */
type Json<K extends OperationId> = [CallOutput<K>] extends [undefined] ? FileAnswer : CallOutput<K>

/** What a handler of an operation is. */
export type Handler<K extends OperationId> = (
  app: App,
  caller: Caller,
  input: HandlerInput<K> & { readonly parts: readonly Part[] },
) => Promise<Result<Json<K>> | Result<WithCookie<Json<K>>>>

/** One handler for every operation of the contract; a missing one does not compile. */
export type Handlers = { readonly [K in OperationId]: Handler<K> }
