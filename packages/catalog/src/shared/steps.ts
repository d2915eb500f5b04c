import { field, type Text, t, type Verb } from '@zhiqiang/kernel'

/** 随单位撤并移交: taken in the act that ends a unit; its effect is the kind's own. */
export function passedOn<const S extends string>(
  from: readonly S[],
  consequence: Text = t('由承接单位接着办理', 'The successor goes on with it'),
) {
  return {
    from,
    to: 'stay',
    can: 'unit.manage',
    label: t('随单位撤并移交', 'Passed on with the unit'),
    consequence,
    form: {
      from: field.text(t('原单位', 'From')),
      to: field.unit(t('承接单位', 'Successor')),
      why: field.text(t('依据', 'Ground'), { max: 300 }),
    },
    does: 'passOn',
    internal: true,
  } as const
}

/** Makes a thing a case of a protection responsibility; its effect is `citeResponsibility`. */
export function tiedToResponsibility<const S extends string, const V extends Verb>(
  from: readonly S[],
  can: V,
  consequence: Text,
) {
  return {
    from,
    to: 'stay',
    can,
    label: t('关联保护责任', 'Tie to a responsibility'),
    consequence,
    form: { responsibility: field.optional(field.record(t('保护责任', 'Responsibility'), 'responsibility')) },
    does: 'cite',
  } as const
}

/** Says which tasks of plans a thing serves, and no longer does; their effects are `taskLinks`. */
export function linkedTasks<const S extends string, const V extends Verb>(
  from: readonly S[],
  can: V,
  consequences: { readonly cite: Text; readonly uncite: Text },
) {
  const form = { task: field.data(t('任务', 'Task')) }
  return {
    cite: {
      from,
      to: 'stay',
      can,
      label: t('关联规划任务', 'Link a task of the plan'),
      consequence: consequences.cite,
      form,
      does: 'cite',
    },
    uncite: {
      from,
      to: 'stay',
      can,
      label: t('取消关联', 'Unlink'),
      consequence: consequences.uncite,
      form,
      does: 'uncite',
    },
  } as const
}
