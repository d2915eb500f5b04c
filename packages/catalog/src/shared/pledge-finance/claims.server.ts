import { refuseAct, refuseInput, t } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { matterOf, type PledgedRight } from './rights.ts'

/** What speaks against pledging rights now: named twice, or in pledge already; null where nothing does. */
export async function heldAlready(ports: Pick<Ports, 'claims'>, rights: readonly PledgedRight[], own: string) {
  const matters = rights.map(({ number }) => matterOf(number))
  const twice = rights.find(({ number }, at) => matters.indexOf(matterOf(number)) !== at)
  if (twice) return refuseInput(t(`${twice.number.number} 写了两次`, `${twice.number.number} stands there twice`))
  for (const { number } of rights) {
    const holders = await ports.claims.holders(matterOf(number))
    const pledge = holders.find(({ sort, thingId }) => sort === 'pledge' && thingId !== own)
    if (!pledge) continue
    return refuseAct(
      t(`${number.number} 自 ${pledge.since} 起已出质。`, `${number.number} has been in pledge since ${pledge.since}.`),
      t('请在解除质押以后再用，或者换用其他权利。', 'Use it after its release, or take another right.'),
    )
  }
  return null
}
