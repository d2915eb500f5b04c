import { type Actor, defineKind, field, type Text, type Thing, t } from '@zhiqiang/kernel'

/** Whoever drew a list up or approved it once does not approve it (again): it takes two people besides the one who drew it. */
function hadPart({ data }: Pick<Thing, 'data'>, actor: Actor): Text | null {
  if (data.drawnBy === actor.id)
    return t('编制人不能审批自己编制的清册', 'Whoever drew the list up does not approve it')
  if (data.checkedBy === actor.id) return t('两次审批不能是同一个人', 'The two approvals are by two people')
  return null
}

/** 销毁清册: files whose time is over, approved by two people, destroyed before two others. */
export const destructionList = defineKind({
  kind: 'destruction-list',
  version: 1,
  title: t('销毁清册', 'List of destruction'),
  read: 'archive.read',
  states: {
    drawn: { label: t('待单位负责人审批', 'For the head of the unit'), tone: 'wait' },
    checked: { label: t('待联席办审批', 'For the office'), tone: 'wait' },
    approved: { label: t('已批准，待销毁', 'Approved, to be carried out'), tone: 'busy' },
    destroyed: { label: t('已销毁', 'Destroyed'), final: true, tone: 'plain' },
    dropped: { label: t('已退回', 'Sent back'), final: true, tone: 'plain' },
  },
  steps: {
    draw: {
      from: [],
      to: 'drawn',
      can: 'archive.draw',
      label: t('编制销毁清册', 'Draw up a list of destruction'),
      consequence: t(
        '列入本单位保管期限届满的档案；暂停销毁的、有未了事项的不列入，并写明原因',
        'It takes the files of your unit whose time is over; what is held back or still open is left out and named',
      ),
      form: { note: field.longText(t('鉴定意见', 'What the appraisal found'), { max: 1000 }) },
      does: 'draw',
      tells: [
        {
          to: { parts: ['lead'] },
          words: t('销毁清册等待单位负责人审批', 'A list of destruction waits for the head of the unit'),
        },
      ],
    },
    check: {
      from: ['drawn'],
      to: 'checked',
      can: 'archive.approve',
      label: t('单位负责人同意', 'Approve as head of the unit'),
      consequence: t('送联席办审批', 'It goes to the office'),
      form: { note: field.optional(field.text(t('意见', 'Remark'), { max: 300 })) },
      refuses: (thing, _as, _rules, actor) => hadPart(thing, actor),
      does: 'check',
      tells: [
        { to: { role: 'office' }, words: t('销毁清册等待联席办审批', 'A list of destruction waits for the office') },
      ],
    },
    approve: {
      from: ['checked'],
      to: 'approved',
      can: 'archive.confirm',
      label: t('批准销毁', 'Approve the destruction'),
      consequence: t('可以在两人监销下销毁', 'It may be carried out with two people watching'),
      form: { note: field.optional(field.text(t('意见', 'Remark'), { max: 300 })) },
      refuses: (thing, _as, _rules, actor) => hadPart(thing, actor),
      does: 'approve',
      tells: [
        {
          to: { parts: ['lead'] },
          words: t('销毁清册已批准，可以销毁', 'A list of destruction was approved and may be carried out'),
        },
      ],
    },
    carryOut: {
      from: ['approved'],
      to: 'destroyed',
      can: 'archive.manage',
      label: t('销毁', 'Destroy'),
      consequence: t(
        '材料、文书、办理内容和当事人信息删除，不能恢复；只留编号、日期和校验值，并出具销毁证明',
        'Materials, letters, what was said and who was concerned are removed for good; numbers, days and hashes stay, and a certificate is issued',
      ),
      form: {
        first: field.text(t('监销人一', 'First supervisor'), { max: 40 }),
        second: field.text(t('监销人二', 'Second supervisor'), { max: 40 }),
        how: field.text(t('纸质和介质的销毁方式', 'How paper and media were destroyed'), { max: 200 }),
      },
      does: 'carryOut',
    },
    drop: {
      from: ['drawn', 'checked', 'approved'],
      to: 'dropped',
      can: 'archive.manage',
      label: t('退回清册', 'Send the list back'),
      consequence: t('档案回到到期待鉴定', 'The files are due for appraisal again'),
      form: { why: field.text(t('理由', 'Reason'), { max: 300 }) },
      does: 'drop',
      tells: [
        { to: { parts: ['lead'] }, words: t('销毁清册已退回', 'A list of destruction was sent back'), quote: 'why' },
      ],
    },
  },
})
