import { type EffectsOf, type Json, ok, refuseAct, refuseInput, type Text, type ThingData, t } from '@zhiqiang/kernel'
import type { DueFile, Ports } from '@zhiqiang/server/ports'
import type { destructionList } from './kind.ts'

/** A file as the list keeps it: no name stands on it. */
function rowOf({ id, no, item, closedOn, keepUntil, hash }: DueFile): ThingData {
  return { id, no, item, closedOn, keepUntil, hash }
}

/** What is left out, each with what speaks against it. */
function leftOut(files: readonly DueFile[]): Json {
  return files.map(({ id, no, item, against }) => ({
    id,
    no,
    item,
    why: against.map(({ zh, en }) => ({ zh, en })),
  }))
}

function nothingFits(files: readonly DueFile[], how: Text) {
  const why = files.map(({ no, against }) => ({ no, zh: against.map((w) => w.zh), en: against.map((w) => w.en) }))
  const zh = why.map((one) => `${one.no}：${one.zh.join('、')}`).join('；')
  const en = why.map((one) => `${one.no}: ${one.en.join(', ')}`).join('; ')
  return refuseAct(
    files.length === 0
      ? t('本单位没有保管期限届满的档案。', 'No file of your unit is due.')
      : t(`到期的档案都不能销毁：${zh}。`, `No file that is due may be destroyed: ${en}.`),
    how,
  )
}

export const effects: EffectsOf<typeof destructionList, Ports> = {
  async draw({ thing, answers, actor, unitId, today, ports }) {
    if (unitId === null) return refuseInput(t('请以单位的岗位编制清册', 'draw the list up from a post of a unit'))
    const found = await ports.archives.due(unitId, today)
    const fit = found.filter(({ against }) => against.length === 0)
    if (fit.length === 0) return nothingFits(found, t('保管期限届满后再编制。', 'Draw it up once something is due.'))
    const no = await ports.archives.listNumber(Number(today.slice(0, 4)))
    await ports.archives.enlist(
      thing.id,
      fit.map(({ id }) => id),
    )
    return ok({
      title: no,
      units: [{ unitId, part: 'lead' }],
      data: {
        no,
        rows: fit.map(rowOf),
        leftOut: leftOut(found.filter(({ against }) => against.length > 0)),
        note: answers.note,
        drawnBy: actor.id,
        drawnByName: actor.name,
        drawnOn: today,
      },
    })
  },
  async check({ actor, today }) {
    return ok({ data: { checkedBy: actor.id, checkedByName: actor.name, checkedOn: today } })
  },
  async approve({ thing, actor, today, ports }) {
    await ports.archives.approve(thing.id, today)
    return ok({ data: { approvedBy: actor.id, approvedByName: actor.name, approvedOn: today } })
  },
  async carryOut({ thing, answers, actor, today, ports }) {
    const [first, second] = [answers.first.trim(), answers.second.trim()]
    if (first === second || [first, second].includes(actor.name)) {
      return refuseInput(
        t('监销人要有两个人，并且不是办理销毁的人', 'two people watch, neither of them the one who carries it out'),
      )
    }
    const found = await ports.archives.onList(thing.id, today)
    const fit = found.filter(({ against }) => against.length === 0)
    if (fit.length === 0) return nothingFits(found, t('请退回清册。', 'Send the list back.'))
    await ports.archives.destroyed(
      fit.map(({ id }) => id),
      today,
    )
    await ports.archives.release(thing.id)
    const { no, drawnByName, checkedByName, checkedOn, approvedByName, approvedOn } = thing.data
    const rows = fit.map(rowOf)
    const certificate: ThingData = {
      unitId: thing.units[0]?.unitId ?? '',
      list: no ?? '',
      files: rows,
      approvals: [
        `${String(drawnByName)}编制`,
        `${String(checkedByName)}（单位负责人）${String(checkedOn)}同意`,
        `${String(approvedByName)}（联席办）${String(approvedOn)}批准`,
      ],
      supervisors: [first, second],
      how: answers.how,
    }
    return ok({
      data: {
        rows,
        heldBack: leftOut(found.filter(({ against }) => against.length > 0)),
        destroyedOn: today,
        carriedOutBy: actor.name,
        supervisors: [first, second],
        how: answers.how,
      },
      open: [
        {
          kind: 'destruction-certificate',
          step: 'make',
          title: thing.title,
          answers: { certificate },
          units: thing.units,
        },
      ],
      destroy: fit.map(({ id, no: caseNo, item, closedOn }) => ({
        thingId: id,
        title: caseNo,
        left: { on: today, list: thing.id, listNo: no ?? '', no: caseNo, item, closedOn },
      })),
      jobs: ['tidy'],
    })
  },
  async drop({ thing, answers, ports }) {
    await ports.archives.release(thing.id)
    return ok({ data: { droppedWhy: answers.why } })
  },
}
