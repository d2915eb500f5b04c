import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'

const memory = t('凭记忆录入，尚未核对', 'entered from memory; the article has not been read')

/** 技术合同: their classes in the Civil Code, and how they are registered. Entered from memory. */
export const technologyContracts = defineLaw({
  area: 'technology-contracts',
  title: t('技术合同', 'Technology contracts'),
  instruments: [
    {
      id: 'technology-contract-registration',
      title: t('技术合同认定登记管理办法', 'Measures on the Registration of Technology Contracts'),
      versions: [
        { id: '2000', from: '2000-02-16', number: '国科发政字〔2000〕063号', mark: 'unconfirmed', note: memory },
      ],
      articles: {},
    },
  ],
  terms: [
    {
      id: 'technology-contract.register',
      what: t('技术合同认定登记', 'Recognise and register a technology contract'),
      since: t('受理', 'acceptance'),
      versions: [
        {
          from: '2000-02-16',
          ...lasts(30, 'day'),
          basis: article('technology-contract-registration'),
          mark: 'unconfirmed',
          note: memory,
        },
      ],
    },
  ],
})
