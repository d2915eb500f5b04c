import { article, defineKind, field, t } from '@zhiqiang/kernel'
import { matching } from '../../presets/matching.ts'
import { tellApplicant } from '../../presets/tells.ts'
import { rightsField } from '../../shared/pledge-finance/rights.ts'

const lifecycle = matching({
  form: {
    amount: field.money(t('需要的金额（元）', 'Amount wanted (yuan)'), { min: 100 }),
    months: field.number(t('期限（个月）', 'Term (months)'), { min: 1, max: 360, whole: true }),
    purpose: field.longText(t('资金用途', 'What it is for'), { max: 1000 }),
    repay: field.longText(t('还款来源', 'What it is repaid from'), { max: 1000 }),
    rights: rightsField,
    alone: field.yesNo(t('是否只用知识产权质押', 'Do the rights alone secure it')),
    other: field.when({ field: 'alone', is: false }, field.text(t('其他担保', 'Other security'), { max: 300 })),
    certificates: field.files(t('权利证书', 'Certificates of the rights'), { maxFiles: 20 }),
    sharing: field.choice(t('提供给哪些银行', 'Which banks may see it'), {
      fitting: t('产品条件符合的银行', 'All whose products fit'),
      named: t('只提供给我指定的银行', 'Only those I name'),
    }),
    banks: field.when(
      { field: 'sharing', is: 'named' },
      field.group(
        t('指定的银行', 'The banks'),
        { bank: field.record(t('银行', 'Bank'), 'bank') },
        { min: 1, max: 10, row: t('银行', 'Bank') },
      ),
    ),
    agree: field.consent(
      t('信息提供授权', 'Consent'),
      t(
        '同意将本需求的内容、名称和联系方式提供给上述银行，用于对接。权利证书不提供。',
        'The need, the name and the contact may be shown to these banks for this purpose. The certificates are not.',
      ),
      '1',
    ),
    outside: field.optional(
      field.consent(
        t('外部平台授权（可不选）', 'Consent to outside platforms (may be left out)'),
        t(
          '同意把本需求的内容、名称和联系方式转给外部金融服务平台。转给谁、何时收到、怎样答复，都在本件中显示。',
          'The need, the name and the contact may be handed to outside finance platforms. To whom, when it was received and what was answered stands with this case.',
        ),
        '1',
      ),
    ),
  },
  others: t('银行', 'banks'),
  performing: t('已放款', 'Lent'),
  done: t('已解除质押', 'Pledge released'),
})

/** 知识产权质押融资需求: a firm's need matched with the products of banks, up to the release of the pledge. */
export const pledgeFinance = defineKind({
  kind: 'pledge-finance',
  version: 1,
  title: t('知识产权质押融资对接', 'Loans against rights'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: 'use',
    words: ['质押', '融资', '贷款', '银行', '知识产权质押', '专利贷款', '商标贷款', '资金', '质押登记'],
    guide: {
      summary: t(
        '用专利、商标等知识产权质押贷款：提出需求，逐条对照银行产品，收到方案后选定一家。',
        'A loan against patents, trade marks and other rights: see which products fit, get offers, choose one.',
      ),
      audience: ['firm'],
      basis: [article('pledge-measures')],
      conditions: [
        t('申请人在本市登记，是出质权利的权利人', 'The applicant is of this city and holds the rights'),
        t('权利有效，没有出质，没有权属争议', 'The rights are in force, not in pledge and not in dispute'),
        t('资金用于生产经营', 'The money is for the business'),
      ],
      materials: [
        {
          id: 'certificates',
          name: t('权利证书', 'Certificates of the rights'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t('号码和权利人与填写的一致', 'Numbers and holder as filled in'),
          basis: null,
        },
      ],
      result: t('银行融资方案', 'Offers of banks'),
      sort: 'promised',
      fee: { free: true, basis: null },
      questions: [
        {
          ask: t('银行会看到我的全部材料吗？', 'Do banks see all my papers?'),
          answer: t(
            '不会。只有您同意的银行看到需求内容和联系方式；证书等材料由您在尽职调查时直接提供。',
            'No. The banks you agreed to see the need and the contact; papers you hand them yourself.',
          ),
        },
        {
          ask: t('银行之间看得到对方的方案吗？', 'Does a bank see another’s offer?'),
          answer: t('看不到。每家银行只看到自己的方案和贷款。', 'No. Each sees its own offer and its own loans.'),
        },
        {
          ask: t('质押登记在哪里办？', 'Where is the pledge registered?'),
          answer: t(
            '专利、商标向国家知识产权局办理，著作权向国家版权局的登记机构办理。登记号由银行在这里填写，您可以看到。',
            'At the national offices. The bank enters the number here, and you see it.',
          ),
        },
      ],
    },
    apply: {
      step: 'submit',
      pages: [
        { title: t('资金需求', 'The need'), fields: ['amount', 'months', 'purpose', 'repay'] },
        { title: t('质押的权利', 'The rights'), fields: ['rights', 'alone', 'other', 'certificates'] },
        { title: t('提供给谁', 'Who may see it'), fields: ['sharing', 'banks', 'agree', 'outside'] },
      ],
    },
    answers: 'pledge-loan',
    series: '质融',
    remedies: [],
    archive: { years: 10, basis: null },
  },
  ...lifecycle,
  steps: {
    ...lifecycle.steps,
    handOver: {
      from: ['accepted', 'matching'],
      to: 'stay',
      can: 'case.handle',
      label: t('转给外部融资平台', 'Hand it to an outside platform'),
      consequence: t(
        '生成有本市签名的需求包，下载后交给平台；申请人看得到去向',
        'A package with the city’s signature is made, to be handed to the platform; the applicant sees where it went',
      ),
      form: { platform: field.text(t('平台名称', 'Name of the platform'), { max: 100 }) },
      does: 'handOver',
      tells: [tellApplicant(t('您的需求已转给外部融资平台', 'Your need was handed to an outside platform'))],
    },
    takeAnswer: {
      from: ['accepted', 'matching', 'following', 'performing'],
      to: 'stay',
      can: 'case.handle',
      label: t('登记外部平台的回执、答复', 'Record what the platform answered'),
      consequence: t('申请人随即看到', 'The applicant sees it at once'),
      form: {
        content: field.longText(t('回执、答复文件的内容', 'Content of its file'), {
          max: 5000,
          hint: t('平台返回的 JSON 文件，原样粘贴', 'The JSON file of the platform, pasted as it is'),
        }),
      },
      does: 'takeAnswer',
      tells: [tellApplicant(t('外部融资平台有了回执或者答复', 'The outside platform answered'))],
    },
  },
})
