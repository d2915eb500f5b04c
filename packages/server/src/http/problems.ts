import { randomUUID } from 'node:crypto'
import { type Problem, problem, type Text, t } from '@zhiqiang/kernel'
import type { FastifyError } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { largestDocument } from '../core/documents/read/read-document.ts'
import type { Log } from '../db/log.ts'

/** Most bytes of a request that is no upload. */
export const largestBody = 1024 * 1024

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
  if (thrown.code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge(largestDocument)
  if (thrown.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return tooLarge(largestBody)
  if (thrown.statusCode !== undefined && thrown.statusCode >= 400 && thrown.statusCode < 500) {
    return problem('E_INPUT', { what: t(`请求格式不对（${thrown.code}）`, thrown.message) })
  }
  const ref = randomUUID().slice(0, 8)
  log.error({ ref, error: thrown.message, code: thrown.code, stack: thrown.stack }, 'request failed')
  return busy.has(thrown.code) ? problem('E_BUSY') : problem('E_INTERNAL', { ref })
}

function tooLarge(bytes: number): Problem {
  return problem('E_TOO_LARGE', { limit: `${Math.floor(bytes / 1024 / 1024)} MB` })
}
