import { field, t } from '@zhiqiang/kernel'
import { activities } from './activities.ts'

const of = (...sorts: readonly (keyof typeof activities)[]) => ({ field: 'sort', in: sorts })
const projects = of('plan', 'investment', 'innovation')

/** What is asked of an activity wherever it is held against the rules: in a review, and in a firm's own check. */
export const activityForm = {
  sort: field.choice(t('活动类型', 'Sort of activity'), activities),
  project: field.text(t('项目（活动）名称', 'Name of the project'), { max: 200 }),
  investment: field.money(t('总投资（交易额、费用）', 'Investment, price or cost'), { min: 0 }),
  government: field.money(t('其中财政性资金和国有资本', 'Of it public money and state capital'), {
    min: 0,
    hint: t('没有的填 0', '0 where there is none'),
  }),
} as const

/** What may go wrong with an activity of each sort, asked so that both answers mean something. */
export const riskForm = {
  searched: field.when(
    projects,
    field.yesNo(t('是否检索过主要技术的专利', 'Were patents on its technologies searched')),
  ),
  repeated: field.when(
    of('plan', 'innovation'),
    field.yesNo(t('是否与已有专利或者已立项项目重复', 'Does it repeat a patent or a project under way')),
  ),
  titles: field.when(
    of('investment', 'trade', 'merger'),
    field.yesNo(t('相关知识产权的权属是否清楚并在有效期内', 'Are the rights in it clear and in force')),
  ),
  disputes: field.when(
    of('investment', 'innovation', 'merger'),
    field.yesNo(t('是否有正在进行的知识产权争议', 'Is a dispute over its rights under way')),
  ),
  catalogue: field.when(
    of('trade'),
    field.yesNo(t('是否核对过禁止和限制进出口技术目录', 'Was it held against the catalogues of controlled technology')),
  ),
  transfer: field.when(
    of('trade', 'merger'),
    field.yesNo(t('是否向境外转让专利权、专利申请权或者软件著作权', 'Are patents or software passed abroad')),
  ),
  abroad: field.when(
    of('trade', 'exhibition'),
    field.yesNo(t('是否检索过目的地的专利和商标', 'Were patents and marks of the other place searched')),
  ),
  noncompete: field.when(
    of('talent'),
    field.yesNo(t('人才与原单位是否有竞业限制约定', 'Is the person bound not to compete')),
  ),
  knowHow: field.when(
    of('talent'),
    field.yesNo(t('是否会用到原单位的技术秘密或者资料', 'Will secrets of the former employer be used')),
  ),
  inventions: field.when(
    of('talent'),
    field.yesNo(
      t('名下成果的权属是否清楚（不属于原单位职务成果）', 'Are the person’s results clearly not the former employer’s'),
    ),
  ),
  unfiled: field.when(
    of('exhibition'),
    field.yesNo(t('展品是否有还没有申请专利的新技术、新设计', 'Will anything new be shown that was not filed')),
  ),
  warned: field.when(
    of('exhibition'),
    field.yesNo(t('是否收到过针对展品的侵权警告', 'Has anybody warned of infringement')),
  ),
} as const
