import { randomInt } from 'node:crypto'

/** Twelve signs nobody confuses when reading aloud, in three groups. */
export function newCode(): string {
  const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return `${group()}-${group()}-${group()}`
}
