import { defineKind, field, t } from '@zhiqiang/kernel'
import { queryField } from '../../shared/standing-search.ts'

const form = {
  title: field.text(t('名称', 'Name'), { max: 60 }),
  q: queryField,
}

/** 检索订阅: a search somebody keeps; records that come in later and match are told, once a day at most. */
export const searchWatch = defineKind({
  kind: 'search-watch',
  version: 1,
  title: t('检索订阅', 'Search kept'),
  read: 'watch.read',
  states: {
    watching: { label: t('订阅中', 'Watching'), tone: 'good' },
    ended: { label: t('已取消', 'Ended'), final: true, tone: 'plain' },
  },
  steps: {
    keep: {
      from: [],
      to: 'watching',
      can: 'watch.begin',
      label: t('订阅检索', 'Keep a search'),
      consequence: t(
        '以后进入登记库的记录，符合的会通知您，每日至多一次；只有您自己看得到',
        'Records that come in later and match are told to you, once a day at most; nobody else sees it',
      ),
      form,
      does: 'keep',
    },
    amend: {
      from: ['watching'],
      to: 'stay',
      can: 'watch.keep',
      label: t('修改', 'Change'),
      consequence: t('以后按新的检索式通知', 'Told by the new query from now on'),
      form,
      does: 'keep',
    },
    found: {
      from: ['watching'],
      to: 'stay',
      can: 'watch.keep',
      label: t('有新的记录', 'New records'),
      consequence: t('通知订阅人', 'Told to whoever keeps it'),
      form: {
        n: field.number(t('新增条数', 'New records'), { min: 1, max: 1_000_000_000, whole: true }),
        last: field.number(t('通知到第几条', 'Told up to which'), { min: 1, max: 1e15, whole: true }),
        what: field.longText(t('哪些', 'Which'), { max: 1000 }),
      },
      does: 'found',
      internal: true,
      tells: [
        {
          to: { named: true },
          words: t('您订阅的检索有新的记录', 'A search you keep found new records'),
          quote: 'what',
        },
      ],
    },
    end: {
      from: ['watching'],
      to: 'ended',
      can: 'watch.keep',
      label: t('取消订阅', 'End it'),
      consequence: t('不再通知', 'Told no more'),
      form: {},
    },
  },
})
