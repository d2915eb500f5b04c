import { defineKind, field, t } from '@zhiqiang/kernel'
import { passedOn } from '../../shared/steps.ts'

/** 责任落实: who answers for one protection responsibility in one place: the city or a county. */
export const charge = defineKind({
  kind: 'charge',
  version: 1,
  title: t('责任落实', 'Charge'),
  read: 'charge.read',
  under: 'responsibility',
  states: {
    vacant: { label: t('未落实', 'Nobody named'), tone: 'wait' },
    assigned: { label: t('已落实', 'Named'), tone: 'good' },
    ended: { label: t('不再需要', 'Not needed any more'), final: true, tone: 'plain' },
  },
  steps: {
    open: {
      from: [],
      to: 'vacant',
      can: 'responsibility.keep',
      label: t('列入', 'Entered'),
      consequence: t('等待明确单位和责任人', 'Waits for a unit and a person'),
      form: {},
      does: 'open',
      internal: true,
    },
    assign: {
      from: ['vacant', 'assigned'],
      to: 'assigned',
      can: 'charge.assign',
      label: t('明确单位和责任人', 'Name unit and person'),
      consequence: t(
        '该单位原已明确的，换成所选岗位；另有单位的，列为多头负责',
        'Replaces the post where the unit is named already; beside another unit it counts as a double owner',
      ),
      form: {
        unit: field.unit(t('责任单位', 'Unit')),
        post: field.optional(
          field.record(t('责任人（岗位）', 'Person (post)'), 'post', {
            hint: t(
              '责任落实到岗位：人员调离的，次日列为空缺',
              'It goes with the post: a leaver leaves a gap the next day',
            ),
          }),
        ),
        why: field.optional(field.text(t('依据', 'Ground'), { max: 300 })),
      },
      does: 'assign',
    },
    release: {
      from: ['assigned'],
      to: 'stay',
      or: ['vacant'],
      can: 'charge.assign',
      label: t('免除单位责任', 'Release a unit'),
      consequence: t(
        '该单位不再负责；没有其他单位的，列为空缺',
        'It answers no more; without another one this is a gap',
      ),
      form: {
        unit: field.unit(t('责任单位', 'Unit')),
        why: field.text(t('理由', 'Reason'), { max: 300 }),
      },
      does: 'release',
    },
    passOn: passedOn(
      ['assigned'],
      t('由承接单位负责，责任人另行明确', 'The successor answers for it; its person is to be named'),
    ),
    end: {
      from: ['vacant', 'assigned'],
      to: 'ended',
      can: 'responsibility.keep',
      label: t('不再需要', 'No longer needed'),
      consequence: t('不再统计', 'Counts no more'),
      form: {},
      internal: true,
    },
  },
})
