import { type Form, field, type Text, t, type Verb } from '@zhiqiang/kernel'

interface DatedVerbs {
  readonly read: Verb
  readonly set: Verb
  readonly keep: Verb
}

const ofTheCity: DatedVerbs = { read: 'offering.read', set: 'offering.manage', keep: 'offering.manage' }

/** What becomes of a rule of a service. */
export const settingStates = {
  set: { label: t('已公布', 'Published'), tone: 'good' },
  withdrawn: { label: t('已撤回', 'Withdrawn'), final: true, tone: 'plain' },
} as const

/** 撤回: takes a rule of a service back as if it had not been published. */
export function withdrawSetting(consequence: Text, can: Verb = ofTheCity.keep) {
  return {
    from: ['set'],
    to: 'withdrawn',
    can,
    label: t('撤回', 'Withdraw'),
    consequence,
    form: { why: field.text(t('理由', 'Reason'), { max: 300 }) },
  } as const
}

/**
 * A rule of a service as data of the city (政策参数): what is allowed or owed from a day on, by which paper. Several may
 * hold at once; what holds on a day is asked with `settingsOn`. The kind says `settingOf` which service it is.
 * @param by the verbs it is read, set and changed under
 */
export function dated<const F extends Form>(form: F, label: Text, by: DatedVerbs = ofTheCity) {
  return {
    read: by.read,
    under: 'offering',
    states: settingStates,
    steps: {
      set: {
        from: [],
        to: 'set',
        can: by.set,
        label,
        consequence: t('自生效日起按它审查，公众可以看到', 'Goes by it from its first day; the public sees it'),
        form: {
          ...form,
          from: field.date(t('生效日', 'In force from')),
          to: field.optional(
            field.date(t('截止日', 'Until'), { hint: t('不填为长期有效', 'Empty: until further notice') }),
          ),
          basis: field.text(t('依据（文件名称和文号）', 'By which paper'), { max: 200 }),
        },
        does: 'set',
      },
      end: {
        from: ['set'],
        to: 'stay',
        can: by.keep,
        label: t('定截止日', 'Set its last day'),
        consequence: t('截止日以后不再按它审查，以前的照旧', 'Not gone by after that day; what was before stays'),
        form: {
          to: field.date(t('截止日', 'Until')),
          why: field.text(t('理由', 'Reason'), { max: 300 }),
        },
        does: 'end',
      },
      withdraw: withdrawSetting(
        t('视为没有公布过，已办的件不变', 'As if never published; cases decided stay'),
        by.keep,
      ),
    },
  } as const
}
