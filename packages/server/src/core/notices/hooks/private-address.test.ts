import { expect, test } from 'vitest'
import { isPrivateAddress } from './private-address.ts'

test.each(['127.0.0.1', '10.1.2.3', '192.168.0.9', '169.254.169.254', '::1', 'fd00::1', 'fe80::1', '::ffff:127.0.0.1'])(
  '%s is inside',
  (address) => expect(isPrivateAddress(address)).toBe(true),
)

test.each(['8.8.8.8', '203.0.113.9', '2001:4860:4860::8888', 'example.org'])('%s is not', (address) =>
  expect(isPrivateAddress(address)).toBe(false),
)
