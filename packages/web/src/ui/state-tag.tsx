import { type Text, t } from '@zhiqiang/kernel'
import { useLanguage } from '../app/language.tsx'
import { Mark, type Shape, type Tone } from './mark.tsx'

/** The state of a thing: a shape and its word. */
export function StateTag({ state }: { readonly state: { readonly stateLabel: Text; readonly tone: string } }) {
  const { say } = useLanguage()
  const tone = tones.find((one) => one === state.tone) ?? 'plain'
  return <Mark tone={tone}>{say(state.stateLabel)}</Mark>
}

const tones: readonly Tone[] = ['plain', 'wait', 'busy', 'good', 'bad']

type LightName = 'met' | 'onTrack' | 'behind' | 'missed' | 'incomplete' | 'unknown'

/** Green are `met` and `onTrack`, red `behind` and `missed`; what cannot be judged is neither. */
const lights: Readonly<Record<LightName, { readonly label: Text; readonly tone: Tone; readonly shape?: Shape }>> = {
  met: { label: t('已达到', 'Met'), tone: 'good' },
  onTrack: { label: t('按进度', 'On course'), tone: 'good', shape: 'busy' },
  behind: { label: t('落后', 'Behind'), tone: 'bad', shape: 'down' },
  missed: { label: t('未达到', 'Missed'), tone: 'bad' },
  incomplete: { label: t('数据不全', 'Incomplete'), tone: 'wait' },
  unknown: { label: t('无法评价', 'Not judged'), tone: 'plain' },
}

/** The words of each light, for filters. */
export const lightWords: readonly { readonly value: LightName; readonly label: Text }[] = [
  { value: 'met', label: lights.met.label },
  { value: 'onTrack', label: lights.onTrack.label },
  { value: 'behind', label: lights.behind.label },
  { value: 'missed', label: lights.missed.label },
  { value: 'incomplete', label: lights.incomplete.label },
  { value: 'unknown', label: lights.unknown.label },
]

/** The light of an indicator: shape, word and colour say the same. */
export function Light({ light }: { readonly light: string }) {
  const { say } = useLanguage()
  const name = lightWords.find((one) => one.value === light)?.value ?? 'unknown'
  const { label, ...look } = lights[name]
  return <Mark {...look}>{say(label)}</Mark>
}
