import type { Text } from '@zhiqiang/kernel'

/** A problem as the console prints it: what happened and what to do, Chinese then English. */
export function printable(refusal: { readonly message: Text; readonly fix: Text }): string {
  return `${refusal.message.zh}${refusal.fix.zh}\n${refusal.message.en} ${refusal.fix.en}`
}
