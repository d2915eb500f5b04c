import { type Allowed, type Text, type Thing, t } from '@zhiqiang/kernel'

/** 会签 is the co-units' own: the lead reports, others have no part. */
export function coUnitOnly(thing: Thing, as: Allowed): Text | null {
  if (thing.units.some((u) => u.part === 'co' && u.unitId === as.unitId)) return null
  return t('会签由配合单位办理，牵头单位请报送进展', 'Co-units add their part; the lead reports progress')
}

/** One request for an extension at a time. */
export function extensionWaits(thing: Thing): Text | null {
  return thing.data.extension
    ? t('已有一份延期申请等办公室答复', 'A request for an extension waits for the office')
    : null
}

/** There is something to grant or refuse. */
export function extensionAsked(thing: Thing): Text | null {
  return thing.data.extension ? null : t('没有待答复的延期申请', 'No extension was asked for')
}
