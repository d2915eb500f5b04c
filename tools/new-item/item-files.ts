import { areas } from '@zhiqiang/kernel'

/** What somebody says of a new service item before it is written. */
export interface ItemWords {
  readonly kind: string
  readonly title: string
  readonly english: string
  readonly series: string
  readonly area: string
  readonly basis: string
}

/** What is wrong with the words of a new item, one sentence a fault; empty where nothing is. */
export function wordFaults({ kind, title, english, series, area }: ItemWords): readonly string[] {
  return [
    ...(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kind) ? [] : ['KIND is lower case, with words joined by hyphens']),
    ...(/^\p{Script=Han}[^'\n]*$/u.test(title) ? [] : ['--title is its Chinese title']),
    ...(/^[^\p{Script=Han}'\n]+$/u.test(english) ? [] : ['--english is its title in English, without apostrophes']),
    ...(/^\p{Script=Han}{1,4}$/u.test(series) ? [] : ['--series is one to four Chinese characters']),
    ...(Object.hasOwn(areas, area) ? [] : [`--area is none of ${Object.keys(areas).join(', ')}`]),
  ]
}

/** A service item as a beginning: it works as it stands, on the reviewed lifecycle, with one question and one material. */
export function itemFiles(words: ItemWords): Readonly<Record<string, string>> {
  const name = words.kind.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  return { 'item.ts': declaration(name, words), 'effects.server.ts': effects(name, words.kind) }
}

function declaration(name: string, { kind, title, english, series, area, basis }: ItemWords): string {
  return `import { article, defineKind, field, t } from '@zhiqiang/kernel'
import { reviewed } from '../../presets/reviewed.ts'

const lifecycle = reviewed({
  form: {
    matter: field.longText(t('申请事项', 'What is applied for'), { max: 2000 }),
    proof: field.files(t('证明材料', 'Proof'), { maxFiles: 10 }),
  },
  decision: {
    result: field.longText(t('办理结果', 'Result'), { max: 2000 }),
  },
  grant: {
    label: t('准予', 'Grant'),
    consequence: t('申请人收到决定书', 'The applicant gets the decision'),
    state: t('已准予', 'Granted'),
  },
})

/** ${title}: ${english}. */
export const ${name} = defineKind({
  kind: '${kind}',
  version: 1,
  title: t('${title}', '${english}'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: '${area}',
    words: ['${title}'],
    guide: {
      summary: t('办理${title}。', 'Applying for: ${english}.'),
      audience: ['person', 'firm'],
      basis: [article('${basis}')],
      conditions: [t('申请人在本市登记或居住', 'The applicant is registered or lives in this city')],
      materials: [
        {
          id: 'proof',
          name: t('证明材料', 'Proof'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t('扫描件或照片，字迹清楚', 'A legible scan or photograph'),
          basis: null,
        },
      ],
      result: t('${title}决定书', 'Decision'),
      sort: 'promised',
      fee: { free: true, basis: null },
      questions: [],
    },
    apply: {
      step: 'submit',
      pages: [{ title: t('申请事项', 'The matter'), fields: ['matter', 'proof'] }],
    },
    series: '${series}',
    archive: { years: 10, basis: null },
  },
  ...lifecycle,
})
`
}

function effects(name: string, kind: string): string {
  return `import type { EffectsOf } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { reviewedEffects } from '../../presets/reviewed.server.ts'
import type { ${name} } from './item.ts'

/** ${kind} has no effects of its own yet. */
export const effects: EffectsOf<typeof ${name}, Ports> = reviewedEffects
`
}
