import type { EffectsOf } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { datedEffects } from '../../presets/dated.server.ts'
import { industries } from '../../shared/pre-examination/industries.ts'
import type { preExaminationScope } from './kind.ts'

export const effects: EffectsOf<typeof preExaminationScope, Ports> = datedEffects('pre-examination', (answers) => {
  const industry = industries[answers.industry as keyof typeof industries].zh
  return `${industry}（${(answers.ipc as readonly string[]).length} 个小类）`
})
