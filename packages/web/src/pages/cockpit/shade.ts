/** How much of its colour a county gets, 0 to 0.5: nothing for nothing, and the most for the most. */
export function shareOf(value: number, most: number): number {
  return value === 0 ? 0 : 0.15 + (0.35 * value) / Math.max(1, most)
}

/** `#rrggbb` with so much of a colour on a ground. */
export function mixed(colour: string, ground: string, share: number): string {
  const over = channels(colour)
  return `#${channels(ground)
    .map((below, i) => Math.round(below + ((over[i] ?? below) - below) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
