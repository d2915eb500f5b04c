import { defineKind, field, t } from '@zhiqiang/kernel'

/** 考核: counties, units and their leading groups scored by weights and rules; after the freeze nothing changes. */
export const assessment = defineKind({
  kind: 'assessment',
  version: 1,
  title: t('考核', 'Assessment'),
  read: 'assessment.read',
  states: {
    draft: { label: t('制定中', 'Being drawn up'), tone: 'wait' },
    scored: { label: t('已算分，可提异议', 'Scored, open to objections'), tone: 'busy' },
    frozen: { label: t('已冻结', 'Frozen'), final: true, tone: 'good' },
  },
  steps: {
    draw: {
      from: [],
      to: 'draft',
      can: 'assessment.run',
      label: t('制定考核方案', 'Draw up an assessment'),
      consequence: t('算分之前只有办公室和领导看得到', 'Seen by the office and leaders alone until it is scored'),
      form: {
        name: field.text(t('考核名称', 'Name'), {
          max: 100,
          hint: t('如：2025年度县（市、区）考核', 'e.g. counties, 2025'),
        }),
        period: field.text(t('年度', 'Year'), { max: 4 }),
        subjects: field.units(t('考核对象', 'Who is assessed'), {
          hint: t(
            '县（市、区）政府或市直单位；集合单位自动展开',
            'County governments or bureaus; a collective unit is opened',
          ),
        }),
        groups: field.yesNo(t('同时作为领导班子考核', 'Also the assessment of their leading groups')),
        items: field.data(t('考核项目', 'Items')),
      },
      does: 'draw',
    },
    change: {
      from: ['draft', 'scored'],
      to: 'stay',
      can: 'assessment.run',
      label: t('调整项目和权重', 'Change items and weights'),
      consequence: t('已算过分的随即重算；原分数保留为历史', 'What was scored is scored again; the old scores stay'),
      form: {
        items: field.data(t('考核项目', 'Items')),
        why: field.text(t('理由', 'Reason'), { max: 500 }),
      },
      does: 'change',
    },
    grade: {
      from: ['draft', 'scored'],
      to: 'stay',
      can: 'assessment.run',
      label: t('评分', 'Grade'),
      consequence: t('只用于由办公室评分的项目', 'For items graded by the office only'),
      form: {
        scores: field.data(t('得分', 'Points')),
        why: field.text(t('评分依据', 'Ground'), { max: 500 }),
      },
      does: 'grade',
    },
    score: {
      from: ['draft', 'scored'],
      to: 'scored',
      can: 'assessment.run',
      label: t('算分', 'Score'),
      consequence: t(
        '按台账现有的数算分排名，考核对象可以看到并提出异议',
        'Scores and ranks by the ledger as it stands; those assessed see it and may object',
      ),
      form: {},
      does: 'score',
    },
    rescore: {
      from: ['scored'],
      to: 'stay',
      can: 'assessment.run',
      label: t('异议成立，改分', 'Changed on an objection'),
      consequence: t('只改这一个分数，原分数保留', 'This one score changes; the old one stays'),
      form: {
        subject: field.unit(t('考核对象', 'Subject')),
        item: field.data(t('项目', 'Item')),
        points: field.number(t('得分', 'Points')),
        why: field.text(t('理由', 'Reason'), { max: 500 }),
      },
      does: 'rescore',
      internal: true,
    },
    freeze: {
      from: ['scored'],
      to: 'frozen',
      can: 'assessment.run',
      label: t('冻结', 'Freeze'),
      consequence: t(
        '此后权重、分数和排名不再改动，任何人都不能',
        'From then on weights, scores and ranks change no more, for nobody',
      ),
      form: { note: field.optional(field.text(t('说明', 'Note'), { max: 500 })) },
      does: 'freeze',
    },
  },
})
