import { listIn, membersIn, type Text, type ThingData, t } from '@zhiqiang/kernel'

/** What a class asks of whoever is to get its certificate; it does not change once people enrolled. */
export interface Terms {
  /** Hours of the whole class. */
  readonly hours: number
  /** Percent of the hours that must be attended. */
  readonly share: number
  /** Pass mark of the exam; null where there is none. */
  readonly pass: number | null
}

/** A lesson that somebody attended. */
export interface Attended {
  readonly session: string
  readonly label: string
  readonly on: string
  readonly hours: number
  readonly by: 'code' | 'unit'
}

/** The terms as a class has them in its data. */
export function termsOf(data: ThingData): Terms {
  return {
    hours: Number(data.hours),
    share: Number(data.share),
    pass: data.exam === true ? Number(data.pass) : null,
  }
}

/** The lessons an enrolment attended. */
export function attendedIn(data: ThingData): readonly Attended[] {
  return listIn<Attended>(data.attended)
}

/** Hours of the lessons an enrolment attended. */
export function hoursIn(data: ThingData): number {
  return attendedIn(data).reduce((all, { hours }) => all + hours, 0)
}

/** Whether the hours of the lessons attended are as many as the class asks. */
export function attendedEnough(data: ThingData): boolean {
  const { hours, share } = membersIn(data.terms)
  return hoursIn(data) * 100 >= Number(hours) * Number(share)
}

/** Why an enrolment gets no certificate as it stands; null where nothing speaks against one. */
export function lackOf(data: ThingData): Text | null {
  const { hours, share, pass } = membersIn(data.terms)
  if (!attendedEnough(data)) {
    return t(
      `到课 ${hoursIn(data)} 学时，不足全部 ${hours} 学时的 ${share}%`,
      `${hoursIn(data)} of ${hours} hours attended, less than ${share}%`,
    )
  }
  if (typeof pass !== 'number') return null
  const { mark } = data
  if (typeof mark !== 'number') return t('考试成绩还没有登记', 'the mark of the exam is not entered yet')
  return mark >= pass
    ? null
    : t(`考试 ${mark} 分，低于合格线 ${pass} 分`, `${mark} in the exam, below the pass mark of ${pass}`)
}
