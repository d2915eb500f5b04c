import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { readOrMakeSecret } from '../../db/secret-file.ts'

/** The key's file in the data folder (mode 0600). No backup holds it. */
export const secondFactorKey = 'second-factor-key'

/** Seals small secrets with a key that stands outside the database; `about` binds a secret to what it is of. */
export interface SecretBox {
  readonly seal: (text: string, about: string) => Promise<string>
  /** Null for what was sealed with another key, about something else, or altered. */
  readonly open: (sealed: string, about: string) => Promise<string | null>
}

const algorithm = 'aes-256-gcm'

/** AES-256-GCM under a key that is made on first use. */
export function createSecretBox(file: string): SecretBox {
  let kept: Promise<Buffer> | null = null
  const key = () => {
    kept ??= keyIn(file)
    return kept
  }
  return {
    async seal(text, about) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv(algorithm, await key(), nonce)
      cipher.setAAD(Buffer.from(about))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
    },
    async open(sealed, about) {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length < 28) return null
      const decipher = createDecipheriv(algorithm, await key(), bytes.subarray(0, 12), { authTagLength: 16 })
      decipher.setAAD(Buffer.from(about))
      decipher.setAuthTag(bytes.subarray(12, 28))
      try {
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}

async function keyIn(file: string): Promise<Buffer> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  return Buffer.from(hkdfSync('sha256', await readOrMakeSecret(file), '', 'zhiqiang second factor', 32))
}
