import { article, defineKind, field, t } from '@zhiqiang/kernel'
import { reviewed } from '../../presets/reviewed.ts'

const lifecycle = reviewed({
  form: {
    right: field.choice(t('涉及的权利', 'Which right'), {
      patent: t('专利', 'Patent'),
      mark: t('商标', 'Trade mark'),
      copyright: t('著作权', 'Copyright'),
      geographical: t('地理标志', 'Geographical indication'),
      layout: t('集成电路布图设计', 'Layout design'),
      secret: t('商业秘密', 'Trade secret'),
    }),
    number: field.optional(field.text(t('申请号或注册号', 'Application or registration number'), { max: 40 })),
    place: field.choice(t('纠纷发生在', 'Where it happened'), {
      here: t('本市', 'In this city'),
      elsewhere: t('国内其他地方', 'Elsewhere in China'),
      abroad: t('境外', 'Abroad'),
    }),
    matter: field.longText(t('纠纷情况', 'What happened'), {
      max: 3000,
      hint: t('对方是谁、做了什么、何时发现、造成什么影响', 'Who did what, when you found out, what came of it'),
    }),
    wish: field.choice(t('希望得到的援助', 'What aid you wish'), {
      advice: t('法律咨询', 'Legal advice'),
      evidence: t('取证和鉴定指导', 'Help with evidence'),
      mediation: t('调解', 'Mediation'),
      abroad: t('海外纠纷应对指导', 'Guidance abroad'),
      money: t('费用资助', 'Help with costs'),
    }),
    proof: field.files(t('权利证明', 'Proof of the right'), { maxFiles: 5 }),
    evidence: field.optional(field.files(t('侵权线索', 'Signs of infringement'), { maxFiles: 10 })),
  },
  decision: {
    body: field.text(t('援助机构', 'Body that helps'), { max: 100 }),
    plan: field.longText(t('援助方案', 'What will be done'), { max: 2000 }),
  },
  grant: {
    label: t('给予援助', 'Grant aid'),
    consequence: t('援助机构随即联系申请人', 'The body gets in touch with the applicant'),
    state: t('已给予援助', 'Granted'),
  },
})

/** 知识产权维权援助: advice, help with evidence, mediation or money for somebody whose right was hurt. */
export const enforcementAid = defineKind({
  kind: 'enforcement-aid',
  version: 1,
  title: t('知识产权维权援助', 'Enforcement aid'),
  read: 'case.read',
  under: 'offering',
  service: {
    area: 'aid',
    words: ['维权', '被侵权', '侵权', '打官司', '法律援助', '海外纠纷', '律师'],
    guide: {
      summary: t(
        '权利被侵犯、打不起官司或不知道怎么办时，由援助机构指导或资助。',
        'A body advises or helps with costs when your right was infringed.',
      ),
      audience: ['person', 'firm', 'university', 'institute'],
      basis: [article('aid-guidance')],
      conditions: [
        t('申请人是权利人或利害关系人', 'The applicant holds the right or has an interest in it'),
        t('申请人在本市登记、居住，或纠纷发生在本市', 'The applicant or the dispute is of this city'),
        t('有明确的事由和请求', 'There is a clear matter and request'),
      ],
      materials: [
        {
          id: 'proof',
          name: t('权利证明', 'Proof of the right'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t('专利证书、商标注册证、作品登记证书等，载明权利人', 'A certificate that names the holder'),
          basis: null,
        },
        {
          id: 'evidence',
          name: t('侵权线索', 'Signs of infringement'),
          form: 'electronic',
          copies: 1,
          source: 'applicant',
          accepted: t('照片、网页截图、实物照片或购买凭证', 'Photographs, screenshots or receipts'),
          basis: null,
        },
      ],
      result: t('维权援助决定书', 'Decision on aid'),
      sort: 'promised',
      fee: { free: true, basis: null },
      questions: [],
    },
    apply: {
      step: 'submit',
      pages: [
        { title: t('涉及的权利', 'The right'), fields: ['right', 'number', 'proof'] },
        { title: t('纠纷情况', 'The dispute'), fields: ['place', 'matter', 'evidence'] },
        { title: t('希望得到的援助', 'The aid'), fields: ['wish'] },
      ],
    },
    series: '维援',
    archive: { years: 10, basis: null },
  },
  ...lifecycle,
})
