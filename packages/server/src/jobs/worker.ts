import { type Runner, run } from 'graphile-worker'
import type { App } from '../api/api.ts'
import { enterMissing } from '../core/archives/enter.ts'
import { sealDay } from '../core/audit/seal.ts'
import { tidyRequests } from '../core/engine/tidy.ts'
import { tidyFiles } from '../core/files/tidy.ts'
import { rebuildSearch } from '../core/hall/search/rebuild.ts'
import { reckonAnew } from '../core/registers/records/reckon-anew.ts'
import { tidyShelf } from '../core/registers/runs/tidy-shelf.ts'
import { tidySessions } from '../core/sessions/tidy.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { quiet } from './quiet.ts'

/** Each minute: due dates, seals, letters without files, files to be taken into registers, counts of use and what is to go out again (new ones ask at once). Each night: cases that nothing can find, sessions that ended, answers nobody asks for again, files of cases closed before their keeping was counted, files nobody names. */
const crontab = `
* * * * * sweep ?max=1&jobKey=sweep
* * * * * seal ?max=1&jobKey=seal
* * * * * deliver ?max=1&jobKey=deliver
* * * * * letters ?max=1&jobKey=letters
* * * * * files ?max=1&jobKey=files
* * * * * uses ?max=1&jobKey=uses
47 18 * * * search ?max=1&jobKey=search
17 19 * * * tidy ?max=3&jobKey=tidy
`

/** Starts the job worker in this process. Deadlines are rows, so a worker that dies loses nothing. */
export async function startWorker(app: App, connectionString: string, site: string): Promise<Runner> {
  const { log } = app
  const deliver = oneAtATime(async () => {
    const { sent, failed, givenUp } = await app.deliver()
    if (failed + givenUp > 0) log.warn({ sent, failed, givenUp }, 'messages did not get through')
  })
  const letters = oneAtATime(async () => {
    const { failed } = await app.writeLetters(site)
    for (const one of failed) log.error(one, 'a letter could not be written')
  })
  const files = oneAtATime(async () => {
    const read = await app.takeFiles()
    if (read > 0) log.info({ files: read }, 'files were taken into the registers')
  })
  const search = oneAtATime(async () => {
    const found = await rebuildSearch(app.engine, 'missing')
    if (found > 0) log.info({ cases: found }, 'cases can be found by their words')
  })
  const runner = await run({
    connectionString,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2000,
    crontab,
    logger: quiet(log),
    taskList: {
      sweep: async () => {
        const { taken, failed } = await app.sweep()
        if (taken > 0) log.info({ taken }, 'due dates swept')
        for (const one of failed) log.error(one, 'a due step could not be taken')
      },
      seal: async () => {
        const sealed = await sealDay({ db: app.engine.db, clock: app.engine.clock, sealFolder: app.sealFolder })
        if (!sealed.ok) log.error({ problem: sealed.problem.message.en }, 'sealing was refused')
      },
      deliver,
      letters,
      files,
      uses: () => app.uses.keep(),
      search,
      tidy: async () => {
        await tidySessions(app.engine)
        await tidyRequests(app.engine)
        await enterMissing(app.engine)
        await tidyShelf(app.data)
        await reckonAnew(app.data)
        await app.takeFiles()
        const removed = await tidyFiles(app.engine.db, app.vault, app.engine.clock)
        if (removed > 0) log.info({ removed }, 'unnamed files removed')
      },
    },
  })
  // Cases from before there was a search wait for no night.
  await runner.addJob('search', undefined, { jobKey: 'search' })
  return runner
}
