import { brandOf, tokens } from '@zhiqiang/kernel'
import type { ThemeConfig } from 'antd'

const { colour, font, leading, radius, size, shadow } = tokens

/** antd's theme from the tokens, with the city's brand; motion goes when the visitor asked for less. */
export function themeOf(brandColour: string, calm: boolean): ThemeConfig {
  const brand = brandOf(brandColour)
  return {
    token: {
      colorPrimary: brand,
      colorLink: brand,
      colorInfo: brand,
      colorError: colour.vermilion,
      colorWarning: colour.amber,
      colorSuccess: colour.green,
      colorTextBase: colour.ink,
      colorTextSecondary: colour.inkSoft,
      colorTextTertiary: colour.inkFaint,
      colorTextDescription: colour.inkFaint,
      colorTextPlaceholder: colour.inkFaint,
      colorBorder: '#c9cdd3',
      colorBorderSecondary: colour.line,
      colorBgLayout: colour.surface,
      fontFamily: font.sans,
      fontFamilyCode: font.mono,
      fontSize: size.work,
      lineHeight: leading.table,
      borderRadius: radius,
      borderRadiusLG: radius,
      borderRadiusSM: radius - 1,
      boxShadow: shadow,
      boxShadowSecondary: shadow,
      motionDurationFast: '60ms',
      motionDurationMid: `${tokens.motionMs}ms`,
      motionDurationSlow: `${tokens.motionMs}ms`,
      motion: !calm,
      wireframe: false,
    },
    components: {
      Table: {
        headerBg: colour.mist,
        headerColor: colour.inkSoft,
        rowHoverBg: colour.mist,
        rowSelectedBg: colour.blueSoft,
        rowSelectedHoverBg: colour.blueSoft,
        cellPaddingBlockSM: 6,
      },
      Select: { optionSelectedBg: colour.blueSoft, optionActiveBg: colour.mist },
      Segmented: { trackBg: colour.mist },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    },
  }
}

/** The tokens as CSS variables for the page's own stylesheet. */
export function cssVariables(brandColour: string): string {
  const colours = Object.entries({ ...colour, brand: brandOf(brandColour) }).map(
    ([name, value]) => `--zq-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`,
  )
  const rest = [
    `--zq-sans:${font.sans}`,
    `--zq-serif:${font.serif}`,
    `--zq-mono:${font.mono}`,
    `--zq-shadow:${shadow}`,
    `--zq-radius:${radius}px`,
    `--zq-motion:${tokens.motionMs}ms`,
  ]
  return `:root{${[...colours, ...rest].join(';')}}`
}
