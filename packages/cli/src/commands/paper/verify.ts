import { t } from '@zhiqiang/kernel'
import { loadReading } from '@zhiqiang/server'
import type { Cli } from '../../cli.ts'
import { exit, printJson, refuse, say, usage } from '../../output/print.ts'
import { withSession } from '../../session/open.ts'
import { call } from '../../session/session.ts'
import { readInput, readJson } from '../input.ts'

/** More than this is refused unread, in bytes. */
const largest = 64 * 1024 * 1024

export interface VerifyOptions {
  readonly signature?: string
  readonly key?: string
}

/** `zq paper verify`: exit code 1 for a file that was not issued here, or that was withdrawn. */
export async function verifyPaper(cli: Cli, file: string, options: VerifyOptions): Promise<number> {
  const read = await readInput(file, largest)
  if (!read.ok) return refuse(cli, read.problem)
  if (options.signature !== undefined) return verifyAlone(cli, read.value.bytes, options.signature, options.key ?? null)
  return withSession(cli, async (session) => {
    const answer = await call(session, 'papers.verify', {}, [{ field: 'file', ...read.value }])
    if (!answer.ok) return refuse(cli, answer.problem)
    const { outcome, paper, sm3 } = answer.value
    if (cli.json) printJson(cli, answer.value)
    else cli.out([say(cli, said[outcome]), paper?.number ?? '', `SM3 ${sm3}`].filter((w) => w !== '').join('  '))
    return outcome === 'ours' ? exit.done : exit.refused
  })
}

/** By the signature file alone: neither a server nor a database is asked, so a withdrawal is not known. */
async function verifyAlone(cli: Cli, bytes: Uint8Array, file: string, key: string | null): Promise<number> {
  const signature = await readJson('--signature', `@${file}`)
  if (!signature.ok) return refuse(cli, signature.problem)
  const { checkSignatureFile } = await loadReading()
  const verdict = checkSignatureFile(bytes, signature.value, key)
  if (!verdict) {
    const message = t('--signature 不是签名文件。', '--signature is no signature file.')
    return refuse(cli, usage(message, t('请从核验页面下载。', 'Get it from the verify page.')))
  }
  const { outcome, number, sm3, keyId } = verdict
  if (cli.json) printJson(cli, verdict)
  else {
    cli.out([say(cli, signedWords[outcome]), number, `SM3 ${sm3}`].join('  '))
    cli.out(`${say(cli, key === null ? compare : compared)} ${keyId}`)
  }
  return outcome === 'ours' ? exit.done : exit.refused
}

const compare = t('请与本市公布的密钥编号核对：', 'Compare with the key that the city publishes:')
const compared = t('密钥编号', 'Key')

const signedWords = {
  ours: t('签名有效，文件一字未改', 'signed, unchanged'),
  'not-ours': t('不是本系统出具的文件：与签名不符', 'not issued here: it is not what was signed'),
  'bad-signature': t('不是本系统出具的文件：签名无效', 'not issued here: the signature does not hold'),
  'other-key': t('不是本系统出具的文件：用别的密钥签名', 'not issued here: signed with another key'),
}

const said = {
  ours: t('是本系统出具的文件，一字未改', 'issued here, unchanged'),
  withdrawn: t('本系统出具，已撤回', 'issued here, withdrawn'),
  'not-ours': t('不是本系统出具的文件', 'not issued here'),
}
