import { fail, ok, type Result, t } from '@zhiqiang/kernel'
import { type Refusal, usage } from '../output/print.ts'
import type { Session } from '../session/session.ts'

/** The city that a command is about, or a refusal that says how to name it. */
export async function needCity(session: Session): Promise<Result<string, Refusal>> {
  const city = await session.city()
  if (city !== null) return ok(city)
  return fail(
    usage(
      t('要说明是哪个城市。', 'Say which city it is about.'),
      t(
        '请加 --city 代码；zq city list 列出城市，zq city add 代码 名称 新增。',
        'Add --city CODE; zq city list lists them, zq city add CODE NAME adds one.',
      ),
    ),
  )
}
