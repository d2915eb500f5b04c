import { fill, formatInstant, t } from '@zhiqiang/kernel'
import { useLanguage } from '../../app/language.tsx'
import { ProblemNotice } from '../problem-notice.tsx'
import type { SaveState } from './use-autosave.ts'

const words = {
  saved: t('已保存 {time}', 'Saved {time}'),
  saving: t('正在保存', 'Saving'),
  offline: t('离线，内容保存在本机', 'Offline: what you type is kept on this machine'),
}

/** Where the draft is, in words. */
export function SaveLine({ state }: { readonly state: SaveState }) {
  const { say, lang } = useLanguage()
  return (
    <div className="zq-save-line" role="status">
      {state.is === 'saved' && say(fill(words.saved, { time: formatInstant(state.at, lang).slice(-5) }))}
      {state.is === 'saving' && say(words.saving)}
      {state.is === 'offline' && say(words.offline)}
      {state.is === 'refused' && <ProblemNotice problem={state.problem} />}
    </div>
  )
}
