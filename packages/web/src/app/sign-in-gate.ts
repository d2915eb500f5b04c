/** Several requests may meet the end of a session at once; all wait for one dialog. */
export interface SignInGate {
  /** Asks for the dialog; resolves once it is done. */
  readonly ask: () => Promise<boolean>
  readonly settle: (signedIn: boolean) => void
  readonly subscribe: (listener: () => void) => () => void
  readonly isOpen: () => boolean
}

/** Makes a closed gate. */
export function makeSignInGate(): SignInGate {
  const listeners = new Set<() => void>()
  const waiting: ((signedIn: boolean) => void)[] = []
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    ask: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
        tell()
      }),
    settle: (signedIn) => {
      for (const resolve of waiting.splice(0)) resolve(signedIn)
      tell()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    isOpen: () => waiting.length > 0,
  }
}
