import { article, type Requirement, t } from '@zhiqiang/kernel'

/** What whoever asks for pre-examination declares of the application. */
export const requires: readonly Requirement[] = [
  {
    id: 'no-secret',
    words: t(
      '不涉及国家安全或者重大利益，不需要保密',
      'it need not be kept secret for national security or vital interests',
    ),
    mend: t(
      '需要保密的，不得在网上提交，请按保密专利的规定办理',
      'what is to be kept secret is not handed in here; file it as a secret patent',
    ),
    basis: article('patent-law', '4'),
    holds: { field: 'secret', is: false },
  },
  {
    id: 'abroad',
    words: t('准备向外国申请的，同时请求保密审查', 'secrecy examination is requested where it will be filed abroad'),
    mend: t('提交正式申请时一并请求保密审查，并在这里声明', 'request it together with the filing, and declare so here'),
    basis: article('patent-law', '19'),
    holds: { field: 'secrecyAsked', is: true },
    when: {
      all: [
        { field: 'sort', in: ['invention', 'utility'] },
        { field: 'abroad', is: true },
      ],
    },
  },
  {
    id: 'ordinary-filing',
    words: t('不是分案申请，也不是国际申请进入国家阶段', 'it is neither divisional nor an international application'),
    mend: t('请按普通途径向国家知识产权局申请', 'file it by the ordinary route'),
    basis: article('pre-examination'),
    holds: { field: 'route', is: 'first' },
  },
]
