import { defineKind, field, t } from '@zhiqiang/kernel'

/** 单位: an authority, court, bank, university … of the city, in force between two dates. */
export const unit = defineKind({
  kind: 'unit',
  version: 1,
  title: t('单位', 'Unit'),
  read: 'unit.read',
  states: {
    active: { label: t('在册', 'In force'), tone: 'good' },
    ended: { label: t('已撤并', 'Ended'), final: true, tone: 'plain' },
  },
  steps: {
    found: {
      from: [],
      to: 'active',
      can: 'unit.manage',
      label: t('登记单位', 'Register a unit'),
      consequence: t('从生效日起可以承担任务', 'May answer for tasks from its first day'),
      form: {
        name: field.text(t('全称', 'Full name'), { max: 80 }),
        nameEn: field.optional(field.text(t('英文名称', 'English name'), { max: 160 })),
        region: field.text(t('区划代码', 'Division code'), { max: 6 }),
        parent: field.optional(field.unit(t('上级单位', 'Unit above'))),
        collective: field.optional(
          field.yesNo(t('集合单位（代表其成员）', 'Collective unit (stands for its members)')),
        ),
        validFrom: field.date(t('生效日', 'In force from')),
        shortNames: field.optional(field.data(t('简称和别名', 'Short names and aliases'))),
      },
      does: 'found',
    },
    rename: {
      from: ['active'],
      to: 'stay',
      can: 'unit.manage',
      label: t('更名', 'Rename'),
      consequence: t('旧名保留为曾用名，仍能识别', 'The old name is kept as a former name'),
      form: {
        name: field.text(t('新全称', 'New full name'), { max: 80 }),
        why: field.text(t('依据', 'Ground'), { max: 300 }),
      },
      does: 'rename',
    },
    addName: {
      from: ['active'],
      to: 'stay',
      can: 'unit.manage',
      label: t('增加简称或别名', 'Add a short name or alias'),
      consequence: t('文件里这样写时也能认出', 'A plan that writes it so is understood'),
      form: {
        name: field.text(t('名称', 'Name'), { max: 80 }),
        sort: field.choice(t('类别', 'Sort'), {
          short: t('简称', 'Short name'),
          alias: t('别名', 'Alias'),
          former: t('曾用名', 'Former name'),
        }),
      },
      does: 'addName',
    },
    join: {
      from: ['active'],
      to: 'stay',
      can: 'unit.manage',
      label: t('增减成员', 'Members'),
      consequence: t('集合单位在该日期展开为其成员', 'The collective unit expands to its members on a date'),
      form: {
        member: field.unit(t('成员单位', 'Member')),
        from: field.date(t('自', 'From')),
        to: field.optional(field.date(t('至', 'To'))),
      },
      does: 'join',
    },
    end: {
      from: ['active'],
      to: 'ended',
      can: 'unit.manage',
      label: t('撤并', 'End'),
      consequence: t(
        '自该日起不再承担新任务，未办结的任务和事项随即移交承接单位',
        'Takes no new task; what is open goes to its successor at once',
      ),
      form: {
        on: field.date(t('最后一天', 'Last day')),
        successor: field.optional(field.unit(t('承接单位', 'Successor'))),
        why: field.text(t('依据', 'Ground'), { max: 300 }),
      },
      does: 'end',
    },
  },
})
