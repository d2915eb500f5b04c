import { text as readAll } from 'node:stream/consumers'
import { fail, ok, type Result, t } from '@zhiqiang/kernel'
import { loadApplication } from '@zhiqiang/server'
import type { Cli } from '../../cli.ts'
import { exit, printJson, printPairs, type Refusal, refuse, say, usage } from '../../output/print.ts'
import { withMachine } from '../../session/open.ts'
import { readInput } from '../input.ts'

export interface ProviderOptions {
  readonly issuer: string
  readonly clientId: string
  /** File with the secret alone, or `-` for standard input: an argument would stand in the list of processes. */
  readonly secretFile: string
  readonly name?: string
}

const restart = t('重新启动服务后生效。', 'It takes effect when the server is started again.')
/** A client secret is a line; a larger file was chosen by mistake. */
const largestSecret = 4096

/** `zq oidc set`: keeps the identity provider in the database, its secret sealed. */
export async function setOidc(cli: Cli, options: ProviderOptions): Promise<number> {
  const secret = await secretIn(options.secretFile)
  if (!secret.ok) return refuse(cli, secret.problem)
  const { issuer, clientId, name } = options
  return withMachine(cli, async ({ app, actor }) => {
    const { setProvider } = await loadApplication()
    const deps = { db: app.engine.db, secrets: app.secrets, clock: app.engine.clock }
    const done = await setProvider(deps, actor, { issuer, clientId, clientSecret: secret.value, name })
    if (!done.ok) return refuse(cli, done.problem)
    cli.out(say(cli, t(`已保存：${issuer}。${restart.zh}`, `Kept: ${issuer}. ${restart.en}`)))
    return exit.done
  })
}

/** `zq oidc show`: the provider that is kept, without its secret. */
export function showOidc(cli: Cli): Promise<number> {
  return withMachine(cli, async ({ app }) => {
    const { showProvider } = await loadApplication()
    const kept = await showProvider({ db: app.engine.db, secrets: app.secrets })
    if (cli.json) return printJson(cli, kept)
    if (!kept) {
      cli.out(say(cli, t('数据库里没有统一身份的设置。', 'The database keeps no identity provider.')))
      return exit.done
    }
    const secret = kept.readable
      ? t('已加密保存', 'kept, sealed')
      : t('打不开：密钥文件不在这个数据文件夹', 'cannot be opened: its key is not in this data folder')
    return printPairs(cli, [
      [t('平台地址', 'Issuer'), kept.issuer],
      [t('客户端编号', 'Client id'), kept.clientId],
      [t('客户端密钥', 'Client secret'), say(cli, secret)],
      [t('按钮上的名称', 'Name on the button'), kept.name],
      [t('由谁设置', 'Set by'), kept.setBy],
      [t('设置时间', 'Set at'), kept.setAt],
    ])
  })
}

/** `zq oidc clear`: forgets the provider. */
export function clearOidc(cli: Cli): Promise<number> {
  return withMachine(cli, async ({ app, actor }) => {
    const { clearProvider } = await loadApplication()
    const deps = { db: app.engine.db, secrets: app.secrets, clock: app.engine.clock }
    const done = await clearProvider(deps, actor)
    if (!done.ok) return refuse(cli, done.problem)
    cli.out(say(cli, t(`已清除。${restart.zh}`, `Cleared. ${restart.en}`)))
    return exit.done
  })
}

async function secretIn(file: string): Promise<Result<string, Refusal>> {
  if (file === '-') return given(await readAll(process.stdin))
  const read = await readInput(file, largestSecret)
  return read.ok ? given(new TextDecoder().decode(read.value.bytes)) : read
}

function given(text: string): Result<string, Refusal> {
  const secret = text.trim()
  if (secret !== '') return ok(secret)
  return fail(usage(t('没有读到客户端密钥。', 'No client secret was read.')))
}
