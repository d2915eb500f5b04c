import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Handed } from '../outbox/ways.ts'

/** A city's mail server, with the password opened. */
export interface MailServer {
  readonly host: string
  readonly port: number
  readonly security: 'tls' | 'starttls' | 'none'
  /** Empty where the server asks for none. */
  readonly login: string
  readonly password: string
  readonly fromAddress: string
  readonly fromName: string
}

/** A mail as it is to arrive. */
export interface Mail {
  /** Stays the same however often it is sent, so that a second one is recognised. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** It may have arrived before. */
  readonly again: boolean
  /** Where one click ends mails of this sort; null where they may not be ended. */
  readonly unsubscribe: string | null
}

const patience = 20_000

/**
 * Hands one mail to an SMTP server. `handing` is called when everything up to the mail itself went well; a server that is
 * down is found out before. An answer of the server is certain; a connection that ends in the middle of the mail is not.
 */
export async function sendMail(server: MailServer, mail: Mail, handing: () => Promise<void>): Promise<Handed> {
  const begun = { data: false }
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience * 2,
    transactionLog: true,
    logger: watchFor(begun),
  })
  const broken = new Promise<never>((_resolve, reject) => connection.on('error', reject))
  // Whatever is awaited below is told of it; a connection that breaks after that concerns nobody.
  broken.catch(() => undefined)
  try {
    const message = await compose(server, mail)
    await Promise.race([broken, step((done) => connection.connect(done))])
    if (server.login !== '') {
      const credentials = { user: server.login, pass: server.password }
      await Promise.race([broken, step((done) => connection.login({ credentials }, done))])
    }
    await handing()
    const envelope = { from: server.fromAddress, to: [mail.to] }
    const receipt = await Promise.race([
      broken,
      new Promise<string>((resolve, reject) => {
        connection.send(envelope, message, (error, info) => (error ? reject(error) : resolve(info?.response ?? '')))
      }),
    ])
    return { is: 'sent', receipt }
  } catch (thrown) {
    return judged(thrown, begun.data)
  } finally {
    connection.quit()
  }
}

function judged(thrown: unknown, begun: boolean): Handed {
  const why = thrown instanceof Error ? thrown.message : String(thrown)
  const { responseCode, permanent, command } = thrown as {
    readonly responseCode?: number
    readonly permanent?: boolean
    readonly command?: string
  }
  // What is wrong with the account or the connection can be mended; what is wrong with the mail or its address cannot.
  const aboutMail = command === 'RCPT TO' || command === 'DATA'
  if (permanent === true && aboutMail) return { is: 'refused', why }
  return begun && responseCode === undefined ? { is: 'unsure', why } : { is: 'not-sent', why }
}

/** Listens to what is sent: after DATA nobody but the server knows how far the mail got. */
function watchFor(begun: { data: boolean }) {
  const quiet = () => undefined
  const debug = (entry: { readonly tnx?: string }, line: unknown) => {
    if (entry.tnx === 'client' && String(line).startsWith('DATA')) begun.data = true
  }
  return { trace: quiet, debug, info: quiet, warn: quiet, error: quiet, fatal: quiet }
}

function step(begin: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => begin((error) => (error ? reject(error) : resolve())))
}

function compose(server: MailServer, mail: Mail): Promise<Buffer> {
  const domain = server.fromAddress.split('@').at(-1) ?? 'localhost'
  const { unsubscribe } = mail
  return new MailComposer({
    messageId: `<${mail.id}@${domain}>`,
    from: { name: server.fromName, address: server.fromAddress },
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Zhiqiang-Message': mail.id,
      ...(mail.again ? { 'X-Zhiqiang-Again': 'this mail may have been delivered before' } : {}),
      ...(unsubscribe === null
        ? {}
        : { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
  })
    .compile()
    .build()
}
