import { defineKind, field, roleNames, t } from '@zhiqiang/kernel'

const { office, lead, reporter, county, leader, auditor, administrator, officer, expert, mediator, partner } = roleNames

const roles = {
  office,
  lead,
  reporter,
  county,
  leader,
  auditor,
  administrator,
  officer,
  expert,
  mediator,
  partner,
}

/** 岗位: duties belong to the post, so a hand-over moves them all in one act. */
export const post = defineKind({
  kind: 'post',
  version: 1,
  title: t('岗位', 'Post'),
  read: 'person.read',
  states: {
    active: { label: t('在用', 'In use'), tone: 'good' },
    closed: { label: t('已撤销', 'Closed'), final: true, tone: 'plain' },
  },
  steps: {
    create: {
      from: [],
      to: 'active',
      can: 'person.manage',
      label: t('设岗', 'Create a post'),
      consequence: t('任岗者获得该角色的权限', 'Its holder gets the role'),
      form: {
        unit: field.unit(t('单位', 'Unit')),
        title: field.text(t('岗位名称', 'Title'), { max: 60 }),
        role: field.choice(t('角色', 'Role'), roles),
        holder: field.optional(field.person(t('任岗人', 'Holder'))),
        from: field.date(t('自', 'From')),
      },
      does: 'create',
    },
    handOver: {
      from: ['active'],
      to: 'stay',
      can: 'person.manage',
      label: t('交接', 'Hand over'),
      consequence: t('该岗位的全部未办事项随岗转给接任者', 'Everything open goes with the post'),
      form: {
        to: field.optional(field.person(t('接任人（不填则空岗）', 'Successor (empty leaves it vacant)'))),
        on: field.date(t('交接日', 'On')),
        why: field.optional(field.text(t('说明', 'Note'), { max: 300 })),
      },
      does: 'handOver',
    },
    close: {
      from: ['active'],
      to: 'closed',
      can: 'person.manage',
      label: t('撤岗', 'Close the post'),
      consequence: t('任岗者立即失去该角色', 'Its holder loses the role at once'),
      form: { on: field.date(t('撤岗日', 'On')), why: field.text(t('理由', 'Reason'), { max: 300 }) },
      does: 'close',
    },
  },
})
