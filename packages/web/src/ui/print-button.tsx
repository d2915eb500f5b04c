import { Button } from 'antd'
import { useLanguage } from '../app/language.tsx'
import { words } from '../app/words.ts'

/** Prints the page as it stands; what only a screen needs is left out by the print styles. */
export function PrintButton() {
  const { say } = useLanguage()
  return <Button onClick={() => window.print()}>{say(words.print)}</Button>
}
