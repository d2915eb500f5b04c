import { field, type IpNumber, patentSortOf, type Text, t } from '@zhiqiang/kernel'

/** What a bank may take in pledge: sorts of right. */
export const rightSorts = {
  invention: t('发明专利', 'Patents of invention'),
  utility: t('实用新型专利', 'Utility models'),
  design: t('外观设计专利', 'Designs'),
  trademark: t('注册商标', 'Trade marks'),
  software: t('软件著作权', 'Software copyright'),
  work: t('作品著作权', 'Copyright of works'),
  layout: t('集成电路布图设计', 'Layout designs'),
  variety: t('植物新品种权', 'Plant varieties'),
} as const satisfies Readonly<Record<string, Text>>
type RightSort = keyof typeof rightSorts

/** The field that takes rights by their numbers, each with what it is called. */
export const rightsField = field.group(
  t('出质的知识产权', 'Rights in pledge'),
  {
    number: field.ipNumber(t('登记号', 'Number'), {
      sorts: ['patent', 'trademark', 'software', 'work', 'layout', 'variety'],
    }),
    name: field.text(t('名称', 'Title'), { max: 200 }),
  },
  { min: 1, max: 50, row: t('权利', 'Right') },
)

/** A right as {@link rightsField} gives it. */
export interface PledgedRight {
  readonly number: IpNumber
  readonly name: string
}

/** The sort of a right, told by its number. */
export function sortOfRight({ sort, number }: IpNumber): RightSort {
  return sort === 'patent' ? (patentSortOf(number) ?? 'invention') : sort
}

/** The key by which a right is held by one pledge at a time. */
export function matterOf({ sort, number }: IpNumber): string {
  return `${sort}:${number}`
}
