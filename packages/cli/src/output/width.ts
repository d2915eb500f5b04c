/** Blocks whose characters take two columns in a terminal (East Asian Wide and Fullwidth of UAX #11, and emoji). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** Marks that sit on the character before, and characters that only format. */
const weightless = /[\p{Mn}\p{Me}\p{Cf}]/u

/** How many columns of a terminal a text takes. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

/** The beginning of a text that takes at most `columns`, with … where something was cut off. */
export function cutTo(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  let kept = ''
  let width = 0
  for (const character of text) {
    width += widthOf(character)
    if (width > columns - 1) break
    kept += character
  }
  return `${kept}…`
}

function widthOf(character: string): number {
  if (wide.test(character)) return 2
  return weightless.test(character) ? 0 : 1
}

/**
 * A text as one harmless line: line ends and tabs become blanks; control characters, and marks that turn the direction
 * of writing, go: a title must not be able to move the cursor of whoever lists it.
 */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
}
