import { createHash } from 'node:crypto'
import { brandOf, tokens } from '@zhiqiang/kernel'
import { baseCss } from './base-css.ts'
import { documentCss } from './document-css.ts'
import { partsCss } from './parts-css.ts'

/** A file made at start, served under a name that changes with its content. */
export interface Asset {
  readonly path: string
  readonly body: string
}

/** An asset under `/assets/`, named by its content. */
export function assetOf(ending: 'css' | 'js', body: string): Asset {
  const digest = createHash('sm3').update(body).digest('hex').slice(0, 12)
  return { path: `/assets/public-${digest}.${ending}`, body }
}

/** The one stylesheet of the public pages, made from the tokens. */
export const publicSheet: Asset = assetOf('css', `${rootCss()}${baseCss}${partsCss}${documentCss}${largeCss()}`)

/** 大字版: type by three tenths larger, targets of at least 44 px; nothing else is in the way of the words. */
function largeCss(): string {
  const sizes = Object.entries(tokens.size).map(([name, px]) => `--size-${kebab(name)}:${Math.round(px * 1.3)}px`)
  return `.large{${sizes.join(';')}}
.large table,.large .lead{font-size:var(--size-read)}
.large .tools a,.large .tools button,.large .foot nav a,.large .ways a,.large .as-link,.large .crumbs a{display:inline-block;min-height:44px;line-height:44px;padding-top:0;padding-bottom:0}
.large .button{min-height:44px}
.large input:not([type=checkbox]):not([type=radio]),.large select{min-height:48px}
.large input[type=checkbox],.large input[type=radio]{width:24px;height:24px}
@media(max-width:600px){.large h1{font-size:28px}.large h1.hero{font-size:32px}.large .facts{grid-template-columns:1fr}}
`
}

/** A city's own colour as a second, tiny sheet; null where it is the default. Contrast is mended by {@link brandOf}. */
export function brandSheet(colour: string): Asset | null {
  const brand = brandOf(colour)
  if (brand === tokens.colour.brand) return null
  return { path: `/assets/brand-${brand.slice(1)}.css`, body: `:root{--brand:${brand}}\n` }
}

function rootCss(): string {
  const { colour, font, size, space, leading } = tokens
  const variables = {
    ...prefixed('', colour),
    ...prefixed('', font),
    ...prefixed('size-', size, 'px'),
    ...prefixed('space-', space, 'px'),
    ...prefixed('leading-', leading),
    measure: `${tokens.measure}em`,
    radius: `${tokens.radius}px`,
    motion: `${tokens.motionMs}ms`,
  }
  const lines = Object.entries(variables).map(([name, value]) => `  --${name}: ${value};`)
  return `:root {\n${lines.join('\n')}\n}\n`
}

function prefixed(prefix: string, values: Readonly<Record<string, string | number>>, unit = '') {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${prefix}${kebab(name)}`, `${value}${unit}`] as const),
  )
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
}
