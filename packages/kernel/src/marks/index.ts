export { type CharacterTables, formsOf, type NameForms } from './forms.ts'
export { type NameHit, NamesIndex } from './names-index.ts'
export { type Likeness, likeness, warningLine } from './score.ts'
