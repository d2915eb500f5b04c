import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { CharacterTables } from '@zhiqiang/kernel'
import { pinyin } from 'pinyin-pro'

/** How characters sound (pinyin-pro) and what they are made of (the table the product ships). */
export function characterTables(root: string): CharacterTables {
  const sounds = new Map<string, readonly string[]>()
  let parts: ReadonlyMap<string, readonly string[]> | null = null
  return {
    soundsOf: (char) => {
      const known = sounds.get(char)
      if (known) return known
      const read = /\p{Script=Han}/u.test(char) ? readings(char) : []
      sounds.set(char, read)
      return read
    },
    partsOf: (char) => {
      parts ??= readParts(readFileSync(path.join(root, 'db/seed/characters/components.tsv'), 'utf8'))
      return parts.get(char) ?? []
    },
  }
}

function readings(char: string): readonly string[] {
  const all = pinyin(char, { multiple: true, toneType: 'none', type: 'array', v: true })
  return [...new Set(all.filter((syllable) => syllable !== char && syllable !== ''))]
}

function readParts(text: string): ReadonlyMap<string, readonly string[]> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.slice(1).map((line) => {
      const [char = '', parts = ''] = line.split('\t')
      return [char, [...parts]] as const
    }),
  )
}
