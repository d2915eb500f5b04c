import type { CallOutput } from '@zhiqiang/contract'

/** A class as its page gets it. */
export type ClassDetail = CallOutput<'classes.get'>
