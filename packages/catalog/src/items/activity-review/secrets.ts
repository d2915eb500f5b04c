import { listIn, type Text, type ThingData, t } from '@zhiqiang/kernel'
import { type Activity, activities } from '../../shared/activity-review/activities.ts'
import { sumInWords } from '../../shared/activity-review/trigger.ts'

/** What of a project its owner may keep from the public, field by field. */
export const secretFields = {
  applicant: t('项目单位名称', 'Who runs it'),
  project: t('项目名称', 'Name of the project'),
  content: t('项目内容', 'What it is about'),
  investment: t('总投资', 'Investment'),
  government: t('财政性资金和国有资本', 'Public money'),
  technologies: t('主要技术', 'Technologies'),
  counterpart: t('合作方', 'Counterpart'),
} as const satisfies Readonly<Record<string, Text>>

type SecretField = keyof typeof secretFields

/** A paragraph of a report as the unit writes it. */
export interface Paragraph {
  readonly heading: string
  readonly text: string
  readonly secret: boolean
}

const kept = '不公开'

/** What the public is told of a project, by field; what was marked says that it is not public. */
export function openFacts(answers: ThingData, applicant: string): Readonly<Record<SecretField, string>> {
  const secret = new Set(listIn<string>(answers.secrets))
  const told = wordsOf(answers, applicant)
  const open = Object.entries(told).map(([name, words]) => [name, secret.has(name) && words !== '' ? kept : words])
  return Object.fromEntries(open) as Readonly<Record<SecretField, string>>
}

/** The public version of a report: its open paragraphs, and how many are not public. */
export function openReport(paragraphs: readonly Paragraph[]): string {
  const open = paragraphs.filter(({ secret }) => !secret).map(({ heading, text }) => `${heading}：${text}`)
  const hidden = paragraphs.length - open.length
  return [...open, ...(hidden === 0 ? [] : [`另有 ${hidden} 段涉及秘密，不公开。`])].join('\n')
}

/** The first marked thing that an open paragraph names all the same; null where none does. */
export function leakIn(
  paragraphs: readonly Paragraph[],
  answers: ThingData,
  applicant: string,
): { readonly heading: string; readonly what: Text } | null {
  for (const name of listIn<SecretField>(answers.secrets)) {
    const words = namesOf(name, answers, applicant)
    const found = paragraphs.find(
      ({ secret, heading, text }) => !secret && words.some((one) => `${heading}${text}`.includes(one)),
    )
    if (found) return { heading: found.heading, what: secretFields[name] }
  }
  return null
}

/** What was written in sentences, each as a paragraph that is open unless it was marked. */
export function openWords(answers: ThingData): readonly Paragraph[] {
  const marked = listIn<string>(answers.secrets)
  return (['project', 'content'] as const).map((name) => ({
    heading: secretFields[name].zh,
    text: String(answers[name]),
    secret: marked.includes(name),
  }))
}

function wordsOf(answers: ThingData, applicant: string): Readonly<Record<SecretField, string>> {
  return {
    applicant,
    project: String(answers.project),
    content: String(answers.content),
    investment: sumInWords(Number(answers.investment)).zh,
    government: sumInWords(Number(answers.government)).zh,
    technologies: listIn<{ readonly name: string; readonly ipc: readonly string[] }>(answers.technologies)
      .map(({ name, ipc }) => `${name}（${ipc.join('、')}）`)
      .join('；'),
    counterpart: String(answers.counterpart ?? ''),
  }
}

/** The words by which a marked field would be known. Sums are compared as they are written here. */
function namesOf(name: SecretField, answers: ThingData, applicant: string): readonly string[] {
  const words =
    name === 'technologies'
      ? listIn<{ readonly name: string }>(answers.technologies).map((one) => one.name)
      : [wordsOf(answers, applicant)[name]]
  return words.filter((one) => one.trim() !== '')
}

/** What sort of activity was handed in, in Chinese. */
export function activityOf({ sort }: ThingData): string {
  return activities[sort as Activity].zh
}
