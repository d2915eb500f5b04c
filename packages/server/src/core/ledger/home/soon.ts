/** How far ahead lists of work look, in days. A house rule, not law. */
export const soonDays = 7
