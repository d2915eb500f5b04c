import { appendFile, mkdir, open } from 'node:fs/promises'
import path from 'node:path'
import type { SecretBox } from '../../sessions/secret-box.ts'
import { smsOf } from '../mail/mail-words.ts'
import type { Way } from '../outbox/ways.ts'

/** What a gateway of text messages is given; `again` says that the same id may have been given before. */
export interface TextMessage {
  readonly id: string
  readonly to: string
  readonly text: string
  readonly again: boolean
}

/** Where text messages go: takes one and says under which number, or throws. */
export interface SmsPort {
  readonly send: (message: TextMessage, at: string) => Promise<string>
}

/** Writes each message as a line of JSON into a file of the day, for a gateway to pick up; it is on disk when it returns. */
export function fileSms(folder: string): SmsPort {
  return {
    async send(message, at) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const name = `${at.slice(0, 10)}.jsonl`
      const file = await open(path.join(folder, name), 'a', 0o600)
      try {
        await appendFile(file, `${JSON.stringify({ ...message, at })}\n`)
        await file.sync()
      } finally {
        await file.close()
      }
      return name
    },
  }
}

/** Text messages as a way out of the queue. */
export function smsWay(port: SmsPort, secrets: SecretBox, now: () => string): Way {
  return async (message, handing) => {
    const { notice } = message
    const opened = message.body === null ? null : await secrets.open(message.body, message.id)
    const text = notice ? smsOf({ ...message, notice }) : opened
    if (text === null) return { is: 'refused', why: 'its text cannot be opened with the key of this data folder' }
    await handing()
    try {
      const again = message.unsure
      return { is: 'sent', receipt: await port.send({ id: message.id, to: message.address, text, again }, now()) }
    } catch (thrown) {
      return { is: 'unsure', why: thrown instanceof Error ? thrown.message : String(thrown) }
    }
  }
}
