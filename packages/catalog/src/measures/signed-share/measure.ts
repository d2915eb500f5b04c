import { defineMeasure, t } from '@zhiqiang/kernel'

/** 任务签收: whether what was handed out was taken up. */
export const signedShare = defineMeasure({
  id: 'signed-share',
  title: t('任务签收', 'Tasks signed for'),
  definition: t(
    '已交办任务中，牵头单位已经签收的任务数。包括办理中和已销号的任务；待分派、待确认牵头的任务和已到期文件的任务不计。',
    'Of the tasks handed out, those their lead units have signed for, under way or done. Tasks still to be assigned or confirmed and tasks of plans past their horizon are left out.',
  ),
  unit: t('项', 'tasks'),
})
