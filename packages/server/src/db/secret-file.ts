import { randomBytes } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { errorCode } from './problem.ts'

/** The secret in a file, or undefined where there is none. */
export async function readSecret(file: string): Promise<string | undefined> {
  try {
    const text = (await readFile(file, 'utf8')).trim()
    return text === '' ? undefined : text
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') return undefined
    throw thrown
  }
}

/** The secret in a file of mode 0600; made (192 random bits) and flushed to disk on the first call. */
export async function readOrMakeSecret(file: string): Promise<string> {
  const known = await readSecret(file)
  if (known !== undefined) return known
  const secret = randomBytes(24).toString('base64url')
  const handle = await open(file, 'w', 0o600)
  try {
    await handle.chmod(0o600)
    await handle.writeFile(secret)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return secret
}
