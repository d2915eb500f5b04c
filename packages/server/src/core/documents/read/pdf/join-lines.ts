/** Sets two lines of one paragraph together: Latin words need the space the line end stood for, Chinese needs none. */
export function joinLines(before: string, after: string, between = ''): string {
  if (between !== '') return before + between + after
  return /[A-Za-z,.;:]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after
}

const firstUnit = /^[（《“‘〔【「『(]*(?:[A-Za-z0-9.%+—-]+|.)[，。、；：！？）》”’〕】」』…%—,.;:)]*/u

/**
 * True when a line ended although the beginning of the next one would have fitted into its `room` (in points): the
 * paragraph ends there. Brackets and marks that may not begin or end a line move together with their word.
 */
export function endsEarly(room: number, next: string, size: number): boolean {
  const unit = firstUnit.exec(next)?.[0] ?? ''
  const ems = [...unit].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0)
  return room > (ems + 0.4) * size
}
