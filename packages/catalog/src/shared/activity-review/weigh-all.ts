import { type CheckLine, type ThingData, t } from '@zhiqiang/kernel'
import { weighRisks } from './risks.ts'
import { weighActivity } from './trigger.ts'

const unruled: CheckLine = {
  label: t('本市今天没有施行的评议标准，不需要报送评议', 'No threshold of review is in force in this city today'),
  good: true,
  how: t('', ''),
}

/** Everything that is looked at in an activity: whether it has to be reviewed, and each risk that was asked about. */
export function weighAll(
  answers: Readonly<Record<string, unknown>>,
  rules: readonly ThingData[],
): readonly CheckLine[] {
  return [weighActivity(answers, rules)?.line ?? unruled, ...weighRisks(answers)]
}
