import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { operator } from '../../src/core/cities/cities.ts'
import { clearProvider, providerKept, setProvider, showProvider } from '../../src/core/sessions/identity/settings.ts'
import { createSecretBox } from '../../src/core/sessions/secret-box.ts'
import { testDatabase } from '../support/database.ts'
import { must } from '../support/must.ts'
import { quietLog } from '../support/quiet-log.ts'

const { db } = await testDatabase()
const folder = await mkdtemp(path.join(tmpdir(), 'zq-oidc-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const box = (name: string) => createSecretBox(path.join(folder, name))
const secrets = box('key')
const deps = { db, secrets, clock: systemClock, log: quietLog }
const wish = { issuer: 'https://id.example.gov.cn', clientId: 'zhiqiang', clientSecret: 'hush' }

test('a provider that is kept signs people in after the next start, replaced by a later one, gone when cleared', async () => {
  expect(await providerKept(deps)).toBeNull()
  must(await setProvider(deps, operator('测试'), wish))
  expect((await providerKept(deps))?.name).toBe('统一身份')
  must(await setProvider(deps, operator('测试'), { ...wish, name: '市统一身份平台' }))
  expect((await providerKept(deps))?.name).toBe('市统一身份平台')
  expect(await showProvider(deps)).toMatchObject({ issuer: wish.issuer, clientId: 'zhiqiang', readable: true })
  must(await clearProvider(deps, operator('测试')))
  expect(await showProvider(deps)).toBeNull()
})

test('a provider whose key is elsewhere is left out, so that passwords go on working', async () => {
  must(await setProvider(deps, operator('测试'), wish))
  const elsewhere = { ...deps, secrets: box('another-key') }
  expect(await providerKept(elsewhere)).toBeNull()
  expect(await showProvider(elsewhere)).toMatchObject({ readable: false })
})

test('an issuer without https and an empty secret are refused', async () => {
  for (const bad of [
    { ...wish, issuer: 'http://id.example.gov.cn' },
    { ...wish, clientSecret: '' },
  ]) {
    expect((await setProvider(deps, operator('测试'), bad)).ok).toBe(false)
  }
})
