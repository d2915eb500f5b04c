import type { CallOutput } from '@zhiqiang/contract'
import { ok, t } from '@zhiqiang/kernel'
import { loadApplication, loadReading } from '@zhiqiang/server'
import type { Cli } from '../../cli.ts'
import { printJson, printTable, refuse, say, usage } from '../../output/print.ts'
import { withMachine, withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { readInput } from '../input.ts'

type City = CallOutput<'city.get'>

/** `zq city list`: every city of this machine; of a server, the city of the token's person. */
export function listCities(cli: Cli): Promise<number> {
  if (cli.remote !== null) {
    return withSession(cli, async (session) => {
      const own = await call(session, 'city.get', {})
      return own.ok ? print(cli, [own.value]) : refuse(cli, own.problem)
    })
  }
  return withMachine(cli, async ({ app }) => {
    const application = await loadApplication()
    return print(cli, await application.listCities(app.engine))
  })
}

/**
 * `zq city add`: a city with the divisions of a file, else those that the shipped table has for its code, else the city
 * alone.
 */
export function addCity(
  cli: Cli,
  code: string,
  name: string,
  options: { nameEn?: string; sample?: boolean; colour?: string; divisions?: string },
): Promise<number> {
  if (!/^[1-9]\d{5}$/.test(code)) {
    const message = t(`区划代码不对：${code}。`, `Not a division code: ${code}.`)
    return Promise.resolve(
      refuse(cli, usage(message, t('请写六位数字，如 419900。', 'Write six digits, such as 419900.'))),
    )
  }
  if (options.colour !== undefined && !/^#[0-9a-f]{6}$/i.test(options.colour)) {
    const message = t(`颜色不对：${options.colour}。`, `Not a colour: ${options.colour}.`)
    const fix = t('请写 # 加六位十六进制数，如 #7a1f1f。', 'Write # and six hexadecimal digits, such as #7a1f1f.')
    return Promise.resolve(refuse(cli, usage(message, fix)))
  }
  return withMachine(cli, async ({ app, actor }) => {
    const application = await loadApplication()
    const read = await divisionsFrom(options.divisions, { code, name })
    if (!read.ok) return refuse(cli, read.problem)
    const known = read.value ?? app.regionsOf(code)
    const regions = known.length > 0 ? known : [{ code, name, parent: null }]
    const { nameEn = null, sample = false, colour: brandColour = null } = options
    const city = { code, name, nameEn, sample, brandColour, regions }
    const added = await application.addCity(app.engine, actor, city)
    if (!added.ok) return refuse(cli, added.problem)
    const cities = await application.listCities(app.engine)
    return print(
      cli,
      cities.filter((c) => c.code === code),
    )
  })
}

function print(cli: Cli, cities: readonly City[]): number {
  if (cli.json) return printJson(cli, cities)
  return printTable(
    cli,
    [
      { title: t('代码', 'Code'), of: (city) => city.code },
      { title: t('名称', 'Name'), of: (city) => city.name },
      { title: t('今天', 'Today'), of: (city) => city.today },
      { title: t('类别', 'Sort'), of: (city) => say(cli, city.sample ? t('示例', 'sample') : t('正式', 'real')) },
    ],
    cities,
  )
}

/** The divisions of a file; null where none was named. */
async function divisionsFrom(file: string | undefined, city: { readonly code: string; readonly name: string }) {
  if (file === undefined) return ok(null)
  const { readDivisionsFile } = await loadApplication()
  const { largestDocument } = await loadReading()
  const read = await readInput(file, largestDocument)
  return read.ok ? readDivisionsFile(read.value.bytes, city) : read
}
