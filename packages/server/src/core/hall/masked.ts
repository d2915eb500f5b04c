/** The first three and last two digits of a telephone number. */
export function masked(phone: string): string {
  return phone.length <= 5 ? '*****' : `${phone.slice(0, 3)}${'*'.repeat(phone.length - 5)}${phone.slice(-2)}`
}
