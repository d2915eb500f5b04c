import type { Actor } from '@zhiqiang/kernel'

/** Whoever has not signed in. */
export const nobody: Actor = { kind: 'public', id: null, name: '公众', city: null, posts: [] }
