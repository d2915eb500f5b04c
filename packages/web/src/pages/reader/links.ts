const lit = 'is-lit'
const chosen = 'is-chosen'

/** The keys of the mark or card an event happened in, the innermost first. */
export function keysAt(target: EventTarget | null): readonly string[] {
  if (!(target instanceof Element)) return []
  const mark = target.closest<HTMLElement>('[data-m]')
  if (mark) return (mark.dataset.m ?? '').split(' ')
  const card = target.closest<HTMLElement>('[data-key]')
  return card?.dataset.key === undefined ? [] : [card.dataset.key]
}

/**
 * Marks and cards of one key are lit by class on the page itself: drawing thousands of marks anew at every move of the
 * pointer would not be smooth.
 */
export function light(root: HTMLElement, keys: readonly string[]): void {
  swap(root, lit, keys)
}

export function choose(root: HTMLElement, key: string | null): void {
  swap(root, chosen, key === null ? [] : [key])
}

function swap(root: HTMLElement, name: string, keys: readonly string[]): void {
  for (const element of root.querySelectorAll(`.${name}`)) element.classList.remove(name)
  for (const key of keys) for (const element of linked(root, key)) element.classList.add(name)
}

/** The marks and the card of a key. */
function linked(root: HTMLElement, key: string): Iterable<Element> {
  const name = CSS.escape(key)
  return root.querySelectorAll(`[data-m~="${name}"], [data-key="${name}"]`)
}

export function cardOf(root: HTMLElement, key: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
}

export function markOf(root: HTMLElement, key: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-m~="${CSS.escape(key)}"]`)
}

/** The paragraph of the source that holds an offset. */
export function paragraphAt(root: HTMLElement, offset: number): HTMLElement | null {
  let found: HTMLElement | null = null
  for (const paragraph of root.querySelectorAll<HTMLElement>('[data-start]')) {
    if (Number(paragraph.dataset.start) > offset) break
    found = paragraph
  }
  return found
}

/** Scrolls only when the element is not in view, so that the page keeps still while one reads. */
export function reveal(element: HTMLElement | null, room: { readonly top: number; readonly bottom: number }): void {
  if (element === null) return
  const box = element.getBoundingClientRect()
  const inView =
    box.height > 0 && box.top >= room.top && Math.min(box.bottom, box.top + 80) <= window.innerHeight - room.bottom
  if (!inView) element.scrollIntoView({ block: 'center' })
}

/** The card after or before the current one, among those shown. */
export function neighbour(root: HTMLElement, key: string | null, step: 1 | -1): HTMLElement | null {
  const cards = [...root.querySelectorAll<HTMLElement>('[data-key]')]
  const index = cards.findIndex((card) => card.dataset.key === key)
  if (index !== -1) return cards[index + step] ?? null
  return (step === 1 ? cards.find(hereOrBelow(root)) : cards.at(-1)) ?? null
}

/**
 * Without a current card one begins where one is reading. Rows are measured, not cards: asking for the place of a card in
 * a row out of sight would lay that row out.
 */
function hereOrBelow(root: HTMLElement): (card: HTMLElement) => boolean {
  const rows = [...root.querySelectorAll<HTMLElement>('.rd-row')]
  const first = rows.findIndex((row) => row.getBoundingClientRect().bottom > 112)
  const above = new Set(rows.slice(0, Math.max(0, first)))
  return (card) => {
    const row = card.closest<HTMLElement>('.rd-row')
    return row === null || !above.has(row)
  }
}
