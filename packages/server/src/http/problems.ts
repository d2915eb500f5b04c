import { randomUUID } from 'node:crypto'
import { type Problem, problem, type Text, t } from '@zhiqiang/kernel'
import type { FastifyError } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Log } from '../db/log.ts'

/** PostgreSQL's codes for a statement or lock that waited too long, or a server that is going away. */
const busy = new Set(['57014', '55P03', '57P01', '57P03', '53300'])

/** Turns whatever a request threw into a {@link Problem}; the unexpected gets a number that the log has too. */
export function problemOf(thrown: FastifyError, log: Log): Problem {
  if (hasZodFastifySchemaValidationErrors(thrown)) {
    const fields: Record<string, Text> = {}
    for (const issue of thrown.validation) {
      const path = issue.instancePath.replace(/^\//, '').replaceAll('/', '.') || issue.keyword
      fields[path] = t(`${path} 填写不正确`, `${path}: ${issue.message ?? 'not right'}`)
    }
    const list = (lang: 'zh' | 'en') =>
      Object.values(fields)
        .map((f) => f[lang])
        .join('；')
    return problem('E_INPUT', { what: t(list('zh'), list('en')) }, { fields })
  }
  if (thrown.statusCode === 413 || thrown.code === 'FST_REQ_FILE_TOO_LARGE')
    return problem('E_TOO_LARGE', { limit: '20 MB' })
  if (thrown.statusCode !== undefined && thrown.statusCode >= 400 && thrown.statusCode < 500) {
    return problem('E_INPUT', { what: t(`请求格式不对（${thrown.code}）`, thrown.message) })
  }
  const ref = randomUUID().slice(0, 8)
  log.error({ ref, error: thrown.message, code: thrown.code, stack: thrown.stack }, 'request failed')
  return busy.has(thrown.code) ? problem('E_BUSY') : problem('E_INTERNAL', { ref })
}
