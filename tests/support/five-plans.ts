/** A target as the plan writes it: where, compared how, how much, of what, until when. */
export type Target = readonly [
  path: string,
  words: string,
  operator: string,
  value: number | { readonly min: number; readonly max: number },
  unit: string,
  period: string,
]

/** What an import of one of the five real plans must give. */
export interface RealPlan {
  readonly file: string
  readonly title: string
  readonly tasks: number
  /** Its horizon has passed: it comes in closed. */
  readonly past: boolean
  readonly targets: readonly Target[]
  /** Goals without a number: kind and words. */
  readonly goals: readonly (readonly [type: 'rank' | 'coverage' | 'direction', words: string])[]
  /** Recurring duties: unit, how many, words; `unset` waits for its period. */
  readonly duties: readonly (readonly [unit: 'year' | 'unset', n: number, words: string])[]
  /** What the document says of itself, as its page must show it. */
  readonly says: readonly (readonly [label: string, words: string])[]
}

/** The five plans with every numeric target they set, counted by hand. */
export const realPlans: readonly RealPlan[] = [
  {
    file: 'sanmenxia-2014',
    title: '三门峡市人民政府关于加快实施知识产权战略的意见',
    tasks: 22,
    past: true,
    targets: [
      ['二', '有效发明专利拥有量', '>=', 230, '件', '2015'],
      ['二', '年专利申请量', '>', 600, '件', '2015'],
      ['二', '年专利授权量', '>', 500, '件', '2015'],
      ['二', '优势区域', '>=', 5, '个', '2015'],
      ['二', '优势企业', '>=', 10, '家', '2015'],
      ['三/(二)', '消零', 'each-year', { min: 1, max: 2 }, '个', 'annual'],
    ],
    goals: [],
    duties: [['year', 1, '消零']],
    says: [
      ['文号', '三政〔2014〕61号'],
      ['主办', '市科技局'],
      ['督办', '市政府办公室科教文卫科'],
      ['抄送', '市政协办公室'],
    ],
  },
  {
    file: 'xinxiang-2024',
    title: '新乡市国家知识产权强市建设试点城市工作方案',
    tasks: 24,
    past: false,
    targets: [
      ['三/(二)', '每万人口发明专利拥有量', '>=', 12, '件', '2026'],
      ['三/(二)', '高价值发明专利拥有量', '>=', 3, '件', '2026'],
      ['三/(二)', '有效注册商标', '>=', 110_000, '件', '2026'],
      ['三/(二)', '地理标志', '>=', 22, '件', '2026'],
      ['三/(四)', '强企', '>=', 130, '家', '2026'],
      ['三/(五)', '信息公共服务网点', '>=', 10, '家', '2026'],
      ['三/(五)', '专利导航项目', '>=', 20, '项', '2026'],
    ],
    goals: [
      ['rank', '满意度'],
      ['rank', '质押融资'],
    ],
    duties: [
      ['unset', 1, '定期会商重大合作事项'],
      ['unset', 1, '定期召开专题会议'],
    ],
    says: [['发文机关', '新乡市人民政府']],
  },
  {
    file: 'shanwei-2016',
    title: '汕尾市建设引领型知识产权强市实施方案',
    tasks: 23,
    past: true,
    targets: [
      ['一/(二)', '每万人发明专利', '>=', 1.17, '件', '2020'],
      ['一/(二)', '百万人发明专利申请量', '>=', 84, '件', '2020'],
      ['二/(一)/4', '转化率', '>=', 10, '%', '2020'],
      ['二/(一)/5', '发明专利申请量', 'growth>=', 20, '%', '2020'],
      ['二/(三)/12', '密集型产业集聚区', '>=', 1, '个', '2020'],
      ['二/(三)/12', '增加值占', '>=', 5, '%', '2020'],
      ['二/(三)/13', '运营交易服务机构', '=', 2, '家', '2020'],
      ['二/(三)/13', '交易专利', '>=', 10, '项', '2020'],
      ['二/(三)/13', '质押融资', '>=', 200, '万元', '2020'],
      ['二/(三)/14', '重点产业', '>=', 2, '个', '2020'],
      ['二/(三)/14', '重点领域', '>=', 2, '个', '2020'],
    ],
    goals: [],
    duties: [],
    says: [
      ['文号', '汕府〔2016〕69号'],
      ['公开方式', '主动公开'],
      ['抄送', '汕尾军分区司令部'],
    ],
  },
  {
    file: 'hengyang-2010',
    title: '衡阳市知识产权战略实施意见',
    tasks: 37,
    past: true,
    targets: [
      ['三/(二)', '专利申请总量', '>=', 10_000, '件', '2015'],
      ['三/(二)', '国内注册商标', '>=', 11_000, '件', '2015'],
      ['三/(二)', '农产品商标', '>=', 5000, '件', '2015'],
      ['三/(二)', '版权自愿登记', '<=', 3, '名', '2015'],
      ['三/(二)', '试点示范县', '>=', 6, '个', '2015'],
      ['三/(二)', '优势企业', '>=', 20, '家', '2015'],
      ['三/(二)', '版权产业基地', '>=', 2, '个', '2015'],
    ],
    goals: [
      ['rank', '版权自愿登记'],
      ['rank', '专利申请量'],
      ['direction', '零专利'],
    ],
    duties: [
      ['year', 1, '市政府常务会议每年听取一次'],
      ['year', 3, '每三年进行一次阶段性评估'],
      ['year', 1, '每年评选一次'],
      ['unset', 1, '定期研究、部署'],
    ],
    says: [
      ['文号', '衡政发〔2010〕24号'],
      ['登记号', 'HYCR—2010—00037'],
      ['成文日期', '2010年9月29日'],
    ],
  },
  {
    file: 'xinyang-2021',
    title: '信阳市人民政府关于进一步加强知识产权工作的实施意见',
    tasks: 16,
    past: false,
    targets: [
      ['一/(二)', '商标注册', '>=', 60_000, '件', '2030'],
      ['一/(二)', '驰名商标', '>=', 30, '件', '2030'],
      ['一/(二)', '地理标志商标', '>=', 30, '件', '2030'],
      ['一/(二)', '优势示范企业', '=', 10, '家', '2030'],
      ['一/(二)', '强企', '=', 20, '家', '2030'],
      ['一/(二)', '每万人口有效发明专利', '>', 2, '件', '2030'],
      ['一/(二)', '年增长', 'growth>=', 10, '%', '2030'],
      ['二/(八)', '质押融资企业', '>=', 100, '家(次)', '2030'],
      ['二/(八)', '融资额', 'cumulative>=', 30, '亿元', '2030'],
    ],
    goals: [['coverage', '贯标']],
    duties: [['unset', 1, '定期召开会议']],
    says: [['文号', '信政〔2021〕12号']],
  },
]
