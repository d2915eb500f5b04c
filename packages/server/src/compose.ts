import path from 'node:path'
import { law as declaredLaw } from '@zhiqiang/catalog/law'
import { recordMeasures, registers } from '@zhiqiang/catalog/registers'
import { kinds, measures } from '@zhiqiang/catalog/registry'
import { effects, queries } from '@zhiqiang/catalog/registry.server'
import { spans } from '@zhiqiang/catalog/spans'
import { fail, ok, type Register, type Result } from '@zhiqiang/kernel'
import type { App } from './api/api.ts'
import { characterTables } from './characters.ts'
import { type Clock, systemClock } from './clock.ts'
import { sweepClocks } from './core/clocks/sweep.ts'
import type { Engine } from './core/engine/act.ts'
import { catalogueOf, type Effect } from './core/engine/catalogue.ts'
import { createFileVault } from './core/files/file-vault.ts'
import { namelessCopies } from './core/files/nameless/nameless.ts'
import { writeLetters } from './core/hall/letters/write.ts'
import { lawInForce } from './core/law/in-force.ts'
import { MarkNames } from './core/marks/mark-names.ts'
import { measureRegistry } from './core/measures/measures.ts'
import { refreshBound } from './core/measures/records/refresh.ts'
import { deliver } from './core/notices/outbox/deliver.ts'
import { waysOf } from './core/notices/ways-of.ts'
import { countUses } from './core/open-data/uses/uses.ts'
import { softwareSigner } from './core/papers/sign/signer.ts'
import { portsOf } from './core/ports.ts'
import type { RegisterDeps } from './core/registers/deps.ts'
import { workOffRuns } from './core/registers/runs/work.ts'
import { countAnew } from './core/search/index-queued.ts'
import { postgresEngine } from './core/search/store.ts'
import type { IdentityProvider } from './core/sessions/identity/identity-provider.ts'
import { createSecretBox, secondFactorKey } from './core/sessions/secret-box.ts'
import { tellFound } from './core/watches/tell-found.ts'
import { connect, type Db } from './db/connect.ts'
import type { Log } from './db/log.ts'
import { prepareDatabase } from './db/prepare.ts'
import type { DbProblem } from './db/problem.ts'
import type { DatabaseServer } from './db/server.ts'
import { divisionsOf } from './divisions.ts'
import { nationalPlaces } from './places.ts'
import { shippedYears } from './shipped-years.ts'
import { similarGoods } from './similar-goods.ts'
import { version } from './version.ts'

export interface ComposeOptions {
  readonly server: DatabaseServer
  readonly dataDir: string
  /** Folder that holds `db/` and `packages/`. */
  readonly root: string
  readonly log: Log
  readonly applicationName: string
  readonly clock?: Clock
  readonly identity?: IdentityProvider | null
  /** Whether web hooks may reach addresses of inner networks. */
  readonly innerHooks?: boolean
}

/** The application on a database that is ready: engine, catalogue, vault, seals. The caller closes `db`. */
export async function compose(
  options: ComposeOptions,
): Promise<Result<{ readonly app: App; readonly db: Db }, DbProblem>> {
  const prepared = await prepareDatabase(options.server, { root: options.root, log: options.log })
  if (!prepared.ok) return prepared
  const connected = await connect({
    url: options.server.url('app'),
    login: 'app',
    applicationName: options.applicationName,
    log: options.log,
  })
  if (!connected.ok) return fail(connected.problem)
  const db = connected.value
  return ok({ app: composeApp(db, options), db })
}

/** The application on an open pool; tests hand in a cloned database. */
export function composeApp(
  db: Db,
  options: Pick<ComposeOptions, 'dataDir' | 'root' | 'log' | 'clock' | 'identity' | 'innerHooks'>,
): App {
  const law = lawInForce({ library: declaredLaw, years: shippedYears(options.root) })
  // The registry types each effect by its own step; the engine has checked the answers before it calls one.
  const catalogue = catalogueOf(kinds, effects as unknown as Record<string, Record<string, Effect>>)
  const vault = createFileVault(path.join(options.dataDir, 'files'))
  const clock = options.clock ?? systemClock
  const secrets = createSecretBox(path.join(options.dataDir, secondFactorKey))
  const signer = softwareSigner({ secrets, clock })
  const data: RegisterDeps = {
    db,
    clock,
    law,
    registers: new Map(
      [...registers].sort((a, b) => a.order - b.order).map((register): [string, Register] => [register.id, register]),
    ),
    measures: [...recordMeasures].sort((a, b) => a.order - b.order),
    shelf: createFileVault(path.join(options.dataDir, 'imports')),
    ...nationalPlaces(options.root),
    log: options.log,
  }
  const engine: Engine = {
    db,
    catalogue,
    clock,
    ports: (tx, city) => portsOf(tx, city, { law, kinds: catalogue.kinds, signer, data }),
    law,
    nameless: namelessCopies(vault),
  }
  return {
    engine,
    data,
    search: postgresEngine,
    marks: { names: new MarkNames(characterTables(options.root)), goods: similarGoods(options.root) },
    ...takingFiles(data, engine),
    signer,
    measures: measureRegistry(measures, queries),
    uses: countUses(engine.db, engine.clock),
    spans,
    vault,
    secrets,
    dataDir: options.dataDir,
    identity: options.identity ?? null,
    sealFolder: path.join(options.dataDir, 'seals'),
    version,
    log: options.log,
    regionsOf: (code) => divisionsOf(options.root, code),
    deliver: () => deliver({ db, clock: engine.clock, log: options.log, ways: waysOf(engine, secrets, options) }),
    sweep: () => sweepClocks(engine),
    writeLetters: (site) => writeLetters({ engine, vault, signer, dataDir: options.dataDir }, site),
  }
}

/** Files are taken in while whoever handed them in goes on; a command waits for the end before it closes the database. */
function takingFiles(data: RegisterDeps, engine: Engine): Pick<App, 'takeFiles' | 'filesTaken'> {
  const running = new Set<Promise<unknown>>()
  return {
    takeFiles: (only) => {
      const work = workOffRuns(data, only).then(async (files) => {
        await countAnew(data)
        await refreshBound(engine, data.measures)
        await tellFound(engine)
        return files
      })
      running.add(work)
      return work.finally(() => running.delete(work))
    },
    filesTaken: async () => {
      await Promise.allSettled(running)
    },
  }
}
