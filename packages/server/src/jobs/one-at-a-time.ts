/**
 * Lets a piece of work run once at a time in this process. Asked for while it runs, it runs once more after it, and the
 * asker does not wait: a mail server that is slow to answer must not keep due dates from being swept.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let state: 'idle' | 'runs' | 'runs-and-again' = 'idle'
  return async () => {
    if (state !== 'idle') {
      state = 'runs-and-again'
      return
    }
    try {
      do {
        state = 'runs'
        await work()
      } while (askedAgain())
    } finally {
      state = 'idle'
    }
  }
  // A function, because the compiler does not see that another call changed the state meanwhile.
  function askedAgain(): boolean {
    return state === 'runs-and-again'
  }
}
