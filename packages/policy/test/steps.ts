/**
 * Counts the steps of a run: characters that regular expressions walk over and slices copy, and array callbacks and
 * pushes. Unlike a clock it gives the same answer on every machine, busy or not.
 */
export function countSteps(run: () => void): number {
  let steps = 0
  const exec = RegExp.prototype.exec
  const slice = String.prototype.slice
  const charAt = String.prototype.charAt
  const find = Array.prototype.find
  const filter = Array.prototype.filter
  const some = Array.prototype.some
  const push = Array.prototype.push
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const match = exec.call(this, text)
    const missed = this.sticky ? 1 : text.length - from
    steps += Math.max(1, match === null ? missed : match.index + match[0].length - from)
    return match
  }
  String.prototype.slice = function (start, end) {
    const part = slice.call(this, start, end)
    steps += 1 + part.length
    return part
  }
  String.prototype.charAt = function (index) {
    steps += 1
    return charAt.call(this, index)
  }
  const counted = <T>(method: T): T => {
    const original = method as (...args: unknown[]) => unknown
    return function (this: unknown[], ...args: unknown[]) {
      steps += this.length
      return original.apply(this, args)
    } as T
  }
  Array.prototype.find = counted(find)
  Array.prototype.filter = counted(filter)
  Array.prototype.some = counted(some)
  Array.prototype.push = function (...items) {
    steps += items.length
    return push.apply(this, items)
  }
  try {
    run()
  } finally {
    RegExp.prototype.exec = exec
    String.prototype.slice = slice
    String.prototype.charAt = charAt
    Array.prototype.find = find
    Array.prototype.filter = filter
    Array.prototype.some = some
    Array.prototype.push = push
  }
  return steps
}
