import { membersIn, ok, refuseAct, refuseInput, t } from '@zhiqiang/kernel'
import { type Asked, type Done, plain } from '../../presets/asked.server.ts'
import { type Handover, handoversIn, packageText, readAnswerFile } from './handover.ts'

/** Handing a need to an outside platform, and what comes back from it. */
export const handoverEffects = {
  async handOver({ thing, answers, actor, today, ports }: Asked): Done {
    const need = membersIn(thing.data.answers)
    if (membersIn(need.outside).version === undefined) {
      return refuseAct(
        t('申请人没有授权转给外部融资平台。', 'The applicant did not agree to outside platforms.'),
        t('请申请人补正时勾选外部平台授权。', 'Have them agree when they correct the application.'),
      )
    }
    const platform = String(answers.platform).trim()
    const before = handoversIn(thing.data)
    if (before.some((one) => one.platform === platform && one.answer === null)) {
      return refuseInput(t('已经转给这个平台，还没有答复', 'this platform has it and did not answer yet'))
    }
    const applicant = await ports.cases.applicantOf(thing.id)
    const text = packageText({ no: String(thing.data.no), platform, on: today, applicant, need })
    const signed = await ports.papers.sign(text)
    const made: Handover = { platform, on: today, by: actor.name, text, ...signed, receipt: null, answer: null }
    return ok({ data: plain({ handovers: [...before, made] }), record: plain({ ...signed }) })
  },
  async takeAnswer({ thing, answers }: Asked): Done {
    const read = readAnswerFile(String(answers.content))
    if (!read.ok) return read
    const { package: of, receipt, answer } = read.value
    const all = handoversIn(thing.data)
    if (!all.some(({ sm3 }) => sm3 === of)) {
      return refuseInput(t('文件答复的不是本件转出的需求包', 'the file answers no package of this case'))
    }
    const next = all.map((one) =>
      one.sm3 === of ? { ...one, receipt: receipt ?? one.receipt, answer: answer ?? one.answer } : one,
    )
    return ok({ data: plain({ handovers: next }) })
  },
}
