import { type EffectsOf, type FileRef, fail, type Json, ok, problem, refuseInput, t } from '@zhiqiang/kernel'
import { acceptFinding, applyCorrections, valueAt } from '@zhiqiang/policy'
import type { Ports } from '@zhiqiang/server/ports'
import { amend } from './amend.server.ts'
import { resumeClosed } from './closed-children.server.ts'
import type { policy } from './kind.ts'
import { correctionsOf, decisionsOf, noReading, shownFrom } from './policy-data.ts'
import { publish } from './publish.server.ts'

export const effects: EffectsOf<typeof policy, Ports> = {
  async keepDocument({ thing, answers, ports }) {
    const { reading, sm3, meta, region, files } = answers.document as ImportedDocument
    await ports.policies.putText(thing.id, {
      text: reading.source.text,
      encoding: reading.source.encoding,
      sm3,
      reading,
    })
    return ok({ title: String(meta.title), region, data: meta, files, hideAnswers: true, record: { sm3 } })
  },
  async recordCorrection({ thing, answers, actor, now, ports }) {
    const reading = await ports.policies.reading(thing.id)
    if (!reading) return fail(noReading)
    const before = correctionsOf(thing.data)
    const effective = applyCorrections(reading, before)
    if (!effective.ok) return effective
    const from = (valueAt(effective.value, answers.at) ?? null) as Json
    const next = { at: answers.at, from, to: answers.to as Json, why: answers.why, by: actor.name, on: now }
    const checked = applyCorrections(reading, [...before, next])
    return checked.ok ? ok({ data: { corrections: [...before, next] } }) : checked
  },
  async recordDecision({ thing, answers, actor, now, ports }) {
    const reading = await ports.policies.reading(thing.id)
    if (!reading) return fail(noReading)
    const before = correctionsOf(thing.data)
    const effective = applyCorrections(reading, before)
    if (!effective.ok) return effective
    if (!effective.value.findings.some((f) => f.id === answers.finding)) {
      return refuseInput(t('没有这条发现', 'there is no such finding'))
    }
    if (answers.decision === 'dismissed' && answers.why === undefined) {
      return refuseInput(t('忽略一条发现要说明理由', 'say why the finding is dismissed'))
    }
    const why = answers.why ?? ''
    const decision = { finding: answers.finding, decision: answers.decision, why, by: actor.name, on: now }
    const fixes = answers.decision === 'accepted' ? acceptFinding(effective.value, answers.finding) : []
    const made = fixes.map((fix) => ({
      at: fix.at,
      from: (valueAt(effective.value, fix.at) ?? null) as Json,
      to: fix.to,
      why: why === '' ? `采纳发现 ${answers.finding}` : why,
      by: actor.name,
      on: now,
    }))
    const checked = applyCorrections(reading, [...before, ...made])
    if (!checked.ok) return checked
    const decisions = [...decisionsOf(thing.data).filter((d) => d.finding !== answers.finding), decision]
    return ok({ data: { decisions, ...(made.length > 0 ? { corrections: [...before, ...made] } : {}) } })
  },
  publish,
  amend,
  async absorb({ answers }) {
    return ok({ data: { into: answers.into, intoVersion: answers.version } })
  },
  async changeVisibility({ answers }) {
    const shown = shownFrom(answers.show)
    if (!shown) return refuseInput(t('公开内容的写法不对', 'what to show is not in the right form'))
    const visibility = answers.visibility === 'public' ? 2 : 1
    return ok({ visibility, data: { show: [...shown] } })
  },
  async resume({ thing, ports }) {
    return ok({ follow: await resumeClosed(ports, thing.id), data: { closed: false } })
  },
  async addTask({ thing, answers }) {
    const data = { policyTitle: thing.title }
    const placed = { policyId: thing.id, region: thing.region, visibility: thing.visibility, data }
    return ok({ open: [{ kind: 'task', step: 'give', answers: { ...answers }, title: answers.title, ...placed }] })
  },
  async mayWithdraw({ thing }) {
    if (Number(thing.data.version ?? 0) === 0) return ok({})
    return fail(
      problem('E_GUARD', {
        why: t('这份文件已经发布过，不能撤回。', 'This document was published before; it cannot be withdrawn.'),
        how: t('请改正后发布下一版本。', 'Correct it and publish the next version.'),
      }),
    )
  },
}

interface ImportedDocument {
  readonly reading: Parameters<Ports['policies']['putText']>[1]['reading']
  readonly sm3: string
  readonly region: string
  readonly files: readonly FileRef[]
  readonly meta: { readonly [key: string]: Json | undefined }
}
