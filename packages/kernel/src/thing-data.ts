import type { Json } from './canonical.ts'

/** What a kind keeps of a thing, by member. */
export type ThingData = { readonly [key: string]: Json | undefined }
