import type { Lang } from '@zhiqiang/kernel'

const digits = '零壹贰叁肆伍陆柒捌玖'
const places = ['', '拾', '佰', '仟']

/**
 * Fen as a bill writes them: 1234567 → 壹万贰仟叁佰肆拾伍元陆角柒分. Whole yuan and whole jiao end in 整, so that nothing
 * can be added behind them (支付结算办法, annex 1: how bills are written).
 */
export function yuanInCapitals(fen: number): string {
  const sign = fen < 0 ? '负' : ''
  const all = Math.abs(fen)
  const yuan = Math.floor(all / 100)
  const jiao = Math.floor((all % 100) / 10)
  const rest = all % 10
  if (all === 0) return '零元整'
  const head = yuan === 0 ? '' : `${upTo16(yuan)}元`
  const gap = yuan > 0 && jiao === 0 && rest > 0 ? '零' : ''
  const tail = `${jiao > 0 ? `${digits[jiao]}角` : ''}${gap}${rest > 0 ? `${digits[rest]}分` : ''}`
  return `${sign}${head}${tail}${rest === 0 ? '整' : ''}`
}

function upTo16(n: number): string {
  return joined(n, 100_000_000, '亿', upTo8)
}

function upTo8(n: number): string {
  return joined(n, 10_000, '万', upTo4)
}

/** The part above a unit, the unit, and what is left; 零 where a place between them is empty. */
function joined(n: number, unit: number, name: string, spell: (part: number) => string): string {
  const high = Math.floor(n / unit)
  const low = n % unit
  if (high === 0) return spell(low)
  if (low === 0) return `${spell(high)}${name}`
  return `${spell(high)}${name}${low < unit / 10 ? '零' : ''}${spell(low)}`
}

function upTo4(n: number): string {
  let spelt = ''
  let empty = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10
    if (digit === 0) {
      empty = spelt !== ''
      continue
    }
    spelt += `${empty ? '零' : ''}${digits[digit]}${places[place]}`
    empty = false
  }
  return spelt
}

/** Fen with thousands: 1234567 → 12,345.67. */
export function yuanInDigits(fen: number, lang: Lang = 'zh'): string {
  const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  return new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', two).format(fen / 100)
}

/** Yuan as somebody types them (12,345.67, ￥500, 1.2万) in fen; null when that is no sum or finer than a fen. */
export function fenOf(typed: string): number | null {
  const plain = typed.normalize('NFKC').replace(/[\s,¥元]|人民币/g, '')
  const read = /^(-?)(\d+)(?:\.(\d+))?(万|亿)?$/.exec(plain)
  if (!read) return null
  const [, sign = '', whole = '', part = '', unit] = read
  const shift = 2 + (unit === '万' ? 4 : 0) + (unit === '亿' ? 8 : 0)
  const kept = part.replace(/0+$/, '')
  if (kept.length > shift) return null
  const fen = Number(`${sign}${whole}${kept.padEnd(shift, '0')}`)
  return Number.isSafeInteger(fen) ? fen : null
}
