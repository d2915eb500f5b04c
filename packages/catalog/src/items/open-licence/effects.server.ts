import { type EffectsOf, type IpNumber, patentSortOf, refuseAct, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import type { Asked, Done } from '../../presets/asked.server.ts'
import { guarded, placeOf } from '../../presets/guards.server.ts'
import { reviewedEffects } from '../../presets/reviewed.server.ts'
import type { openLicence } from './item.ts'
import { lifeOf, sloganIn } from './rules.ts'

interface Declared {
  readonly number: IpNumber
  readonly sort: keyof typeof lifeOf
  readonly filed: string
  readonly granted: string
  readonly term: { readonly from: string; readonly to: string }
  readonly fee: string
  readonly matters?: string
  readonly pledgeeConsent?: boolean
}

/** What the form cannot see by itself: the number, the days, the words, and what other cases of the city know of the patent. */
async function sound(asked: Asked) {
  // The engine has checked the answers by the form of the item.
  return (
    (await faultIn(asked, asked.answers as unknown as Declared)) ?? heldBy(asked, asked.answers as unknown as Declared)
  )
}

/** The register is compared again when it is decided: a pledge may have come meanwhile. */
function stillFree(asked: Asked) {
  return heldBy(asked, asked.thing.data.answers as unknown as Declared)
}

async function faultIn({ ports, today }: Asked, { number, sort, filed, granted, term, fee, matters = '' }: Declared) {
  if (patentSortOf(number.number) !== sort) {
    return refuseInput(t('专利号与专利类型不一致', 'the number is not one of a patent of that sort'))
  }
  if (filed >= granted || granted > today) {
    return refuseInput(
      t(
        '开放许可应在授权公告之后声明，请核对申请日和授权公告日',
        'an open licence is declared after the grant: check both dates',
      ),
    )
  }
  const life = await ports.law.deadline(lifeOf[sort], filed)
  if (!life.ok) return life
  if (life.value.due < today) return refuseInput(t('专利权期限已经届满', 'the patent has expired'))
  if (term.to > life.value.due) {
    return refuseInput(
      t(
        `许可期限不能超过专利权期限（至 ${life.value.due}）`,
        `the licence ends no later than the patent, on ${life.value.due}`,
      ),
    )
  }
  const slogan = sloganIn(`${fee}${matters}`)
  if (slogan === null) return null
  return refuseInput(t(`不得出现商业性宣传用语：“${slogan}”`, 'no advertising in a declaration'))
}

async function heldBy({ ports }: Asked, { number, pledgeeConsent }: Declared) {
  if (pledgeeConsent === true) return null
  const holders = await ports.claims.holders(`patent:${number.number}`)
  const pledge = holders.find(({ sort }) => sort === 'pledge')
  if (!pledge) return null
  const bar = { instrument: 'patent-law-rules', article: '86' }
  const place = placeOf(await ports.law.library(), bar, t('第（四）项', '(4)'))
  return refuseAct(
    t(
      `该专利自 ${pledge.since} 起已质押（${pledge.title}），未经质权人同意不得开放许可（${place.zh}）。`,
      `The patent is pledged since ${pledge.since}; without the pledgee’s consent it cannot be licensed openly (${place.en}).`,
    ),
    t('请上传质权人同意书，或者在解除质押后再声明。', 'Hand in the consent of the pledgee, or wait for its release.'),
  )
}

const submit: (asked: Asked) => Done = guarded(reviewedEffects.submit, sound)

export const effects: EffectsOf<typeof openLicence, Ports> = {
  ...reviewedEffects,
  submit,
  correct: guarded(reviewedEffects.correct, sound),
  grant: guarded(reviewedEffects.grant, stillFree),
}
