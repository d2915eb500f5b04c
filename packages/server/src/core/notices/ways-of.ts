import path from 'node:path'
import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import type { SecretBox } from '../sessions/secret-box.ts'
import { hookWay } from './hooks/hooks.ts'
import { mailWay } from './mail/mail-server.ts'
import type { Ways } from './outbox/ways.ts'
import { fileSms, smsWay } from './sms/file-sms.ts'

/** The ways out of an installation: each city's mail server, a folder of text messages for a gateway, web hooks. */
export function waysOf(
  engine: { readonly db: Db; readonly clock: Clock },
  secrets: SecretBox,
  options: { readonly dataDir: string; readonly innerHooks?: boolean },
): Ways {
  const deps = { db: engine.db, clock: engine.clock, secrets }
  return {
    mail: mailWay(deps),
    sms: smsWay(fileSms(path.join(options.dataDir, 'sms')), secrets, engine.clock.real),
    hook: hookWay(deps, options.innerHooks ? 'any' : 'public'),
  }
}
