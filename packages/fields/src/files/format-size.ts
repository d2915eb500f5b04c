const steps = ['B', 'KB', 'MB', 'GB'] as const

/** Bytes in the largest unit that leaves a number of at least 1: 1536 → `1.5 KB`. */
export function formatSize(bytes: number): string {
  const step = Math.min(steps.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(bytes, 1)) / 10)))
  const value = bytes / 1024 ** step
  return `${step === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${steps[step]}`
}
