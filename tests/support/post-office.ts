import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail as a server took it. */
export interface Arrived {
  readonly to: string
  readonly raw: string
}

/** A real SMTP server on a port of this machine, which can be told to misbehave. */
export async function aPostOffice(
  options: { readonly login?: string; readonly password?: string; port?: number } = {},
) {
  const arrived: Arrived[] = []
  const mood: { refuses: string | null; hangsUp: boolean; pause: Promise<void> | null } = {
    refuses: null,
    hangsUp: false,
    pause: null,
  }
  const server = new SMTPServer({
    authOptional: options.login === undefined,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onAuth: (auth, _session, done) => {
      const good = auth.username === options.login && auth.password === options.password
      done(good ? null : new Error('wrong'), good ? { user: 'ok' } : undefined)
    },
    onRcptTo: (address, _session, done) => {
      done(mood.refuses === address.address ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null)
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        await mood.pause
        arrived.push({
          to: session.envelope.rcptTo.map((to) => to.address).join(','),
          raw: Buffer.concat(parts).toString('utf8'),
        })
        // It took the mail and dies before it says so.
        if (mood.hangsUp) for (const one of server.connections) one._socket.destroy()
        else done(null, 'taken as 1')
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { arrived, mood, port, close }
}

/** The words of a plain mail, decoded. */
export function textOf(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  if (!/quoted-printable/i.test(head)) return body
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => `%${hex}`)
  return decodeURIComponent(bytes.replace(/%(?![0-9A-F]{2})/g, '%25'))
}
