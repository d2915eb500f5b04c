/** Writes `value` (1 or more) in one of the number formats of Word (ECMA-376 part 1, 17.18.59 ST_NumberFormat). */
export function numeral(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'chineseCounting':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
      return value < 100 ? chineseThousand(value) : chineseDigits(value)
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
      return chineseThousand(value)
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
    case 'koreanDigital2':
      return chineseDigits(value)
    case 'chineseLegalSimplified':
      return chineseThousand(value, '零壹贰叁肆伍陆柒捌玖', '拾佰仟', true)
    case 'ideographLegalTraditional':
      return chineseThousand(value, '零壹貳參肆伍陸柒捌玖', '拾佰仟', true)
    case 'ideographTraditional':
      return cyclic(value, '甲乙丙丁戊己庚辛壬癸')
    case 'ideographZodiac':
      return cyclic(value, '子丑寅卯辰巳午未申酉戌亥')
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(value, 0x2460)
    case 'decimalEnclosedParen':
      return enclosed(value, 0x2474)
    case 'decimalEnclosedFullstop':
      return enclosed(value, 0x2488)
    case 'ideographEnclosedCircle':
      return value <= 10 ? String.fromCharCode(0x327f + value) : String(value)
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letters(value)
    case 'lowerLetter':
      return letters(value).toLowerCase()
    default:
      return String(value)
  }
}

const plain = '〇一二三四五六七八九'

function chineseDigits(value: number): string {
  return [...String(value)].map((digit) => plain[Number(digit)] ?? '').join('')
}

/** 十一, 二十, 一百零一; past 9,999 as digits, which no clause number reaches. */
function chineseThousand(value: number, digits = '零一二三四五六七八九', units = '十百千', formal = false): string {
  if (value > 9999 || value < 1) return chineseDigits(Math.max(0, value))
  let text = ''
  let gap = false
  const written = String(value)
  for (const [i, digit] of [...written].entries()) {
    const power = written.length - 1 - i
    if (digit === '0') {
      gap = text !== ''
      continue
    }
    // 十一, not 一十一, for numbers below twenty; formal numerals always write the one.
    const one = digit === '1' && power === 1 && text === '' && !formal
    text += `${gap ? digits[0] : ''}${one ? '' : digits[Number(digit)]}${power > 0 ? units[power - 1] : ''}`
    gap = false
  }
  return text
}

function cyclic(value: number, signs: string): string {
  return signs[(value - 1) % signs.length] ?? ''
}

function enclosed(value: number, first: number): string {
  return value <= 20 ? String.fromCharCode(first + value - 1) : String(value)
}

function letters(value: number): string {
  // Word repeats the letter past Z: AA, BB, CC.
  const times = Math.min(10, Math.ceil(value / 26))
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(times)
}

function roman(value: number): string {
  const steps = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  let rest = Math.min(value, 3999)
  let text = ''
  for (const [amount, sign] of steps) {
    while (rest >= amount) {
      text += sign
      rest -= amount
    }
  }
  return text
}
