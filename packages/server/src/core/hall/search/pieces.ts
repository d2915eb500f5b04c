import { searchWords } from '@zhiqiang/fields'
import { type Json, type Kind, type Text, t } from '@zhiqiang/kernel'
import { concealed } from '../../engine/concealed.ts'
import type { Paper, Run } from '../../papers/model/paper.ts'

/** A text that a reader of a case sees, and where. */
export interface Piece {
  readonly where: Text
  readonly text: string
}

export const applicantWords = t('申请人', 'Applicant')
const letterWords = t('文书', 'Letter')

/**
 * What an event of a case says in words: what it calls the case, and its answers as its form declares them. Everything
 * comes from the event as history keeps it, where a service that withholds who applied leaves no name.
 */
export function piecesOfEvent(kind: Kind, step: string, payload: Json): readonly Piece[] {
  // As history shows it: of account numbers and the like the masked form alone.
  const { changed, answers } = membersOf(concealed(kind, payload))
  const { title } = membersOf(changed)
  const form = kind.steps[step]?.form ?? {}
  const said = membersOf(answers)
  return [
    ...(typeof title === 'string' ? [{ where: kind.title, text: title }] : []),
    ...Object.entries(form).flatMap(([name, field]) => {
      // What is shown masked is not found by its digits either.
      if (kind.conceals?.members.includes(name)) return []
      if (said[name] === undefined || said[name] === null) return []
      return wordsIn(name, field, said[name]).map((text) => ({ where: field.label, text }))
    }),
  ]
}

/** An answer of an earlier version of a form may have another shape; it is not found by words, and no act stops for it. */
function wordsIn(name: string, field: Kind['steps'][string]['form'][string], value: Json): readonly string[] {
  try {
    return searchWords({ [name]: field }, { [name]: value }).filter((word) => typeof word === 'string' && word !== '')
  } catch {
    return []
  }
}

/** What a letter says, block by block. */
export function piecesOfLetter(paper: Paper): readonly Piece[] {
  // Of a destroyed letter nothing is left.
  if (!('body' in paper)) return []
  const figures = new Map(paper.figures.map((figure) => [figure.id, figure.text]))
  const line = (runs: readonly Run[]) =>
    runs.map((run) => (typeof run === 'string' ? run : (figures.get(run.figure) ?? ''))).join('')
  const blocks = [...paper.body, ...paper.annexes.flatMap((annex) => annex.body)].flatMap((block) => {
    if (block.is === 'table') {
      return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flatMap((row) => row.map(line))]
    }
    return [block.is === 'roll' ? block.label + line(block.runs) : line(block.runs)]
  })
  const all = [paper.number, paper.title, paper.addressee, ...paper.annexes.map(({ title }) => title), ...blocks]
  return all.flatMap((text) => (text ? [{ where: letterWords, text }] : []))
}

function membersOf(value: Json | undefined): Readonly<Record<string, Json | undefined>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return value as Readonly<Record<string, Json | undefined>>
}
