import { field, t } from '@zhiqiang/kernel'

/** Other words in which a known question is asked. */
export const wordings = field.optional(
  field.group(
    t('还会怎样问', 'How else it is asked'),
    { text: field.text(t('另一种问法', 'In other words'), { max: 200 }) },
    { row: t('问法', 'Wording'), max: 10 },
  ),
)
