import { type Json, ok, type Result, refuseInput, type ThingData, t } from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { cityThing, officeUnit } from './store.ts'

/** What stands above, below and around the text of a city's papers. */
export interface Letterhead {
  readonly cityThing: string
  readonly cityName: string
  /** 发文机关, which also signs and prints. */
  readonly issuer: string
  /** 机关代字; without one nothing can be issued. */
  readonly prefix: string | null
  readonly addressee: string
  readonly copyTo: string | null
  /** Address by which the public reaches the verify page. */
  readonly site: string | null
}

/** The letterhead the administrator set; until then the office's own unit signs. */
export async function readLetterhead(tx: Tx, city: string): Promise<Result<Letterhead>> {
  const thing = city === '' ? undefined : await cityThing(tx, city)
  if (!thing) {
    return refuseInput(t('请指明是哪座城市', 'say which city it is'))
  }
  const set = ((thing.data as ThingData).letterhead ?? {}) as ThingData
  return ok({
    cityThing: thing.id,
    cityName: thing.name,
    issuer: words(set.issuer) ?? (await officeUnit(tx, city)) ?? `${thing.name}人民政府`,
    prefix: words(set.prefix),
    addressee: words(set.addressee) ?? '各县（市、区）人民政府，联席会议各成员单位',
    copyTo: words(set.copyTo),
    site: words(set.site),
  })
}

function words(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
