import { isBadLevel, type RatingLevel, ratingLevels } from '@zhiqiang/kernel'
import { useLanguage } from '../app/language.tsx'
import { Mark } from './mark.tsx'

/** One of the five levels of 好差评: its word, and whether it is a bad one. */
export function LevelMark({ level }: { readonly level: string }) {
  const { say } = useLanguage()
  if (!isLevel(level)) return null
  return <Mark tone={isBadLevel(level) ? 'bad' : 'good'}>{say(ratingLevels[level])}</Mark>
}

function isLevel(level: string): level is RatingLevel {
  return Object.hasOwn(ratingLevels, level)
}
