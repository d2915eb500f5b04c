export { parseSearch } from './parse.ts'
export { allOf, type SearchNode, type WordPlace, wordsOf } from './query.ts'
export { classesAbove, numberSpellings, regionsAbove, spellingsAsked } from './tags.ts'
