import { defineLaw, t } from '@zhiqiang/kernel'

/** Papers that services of the hall rest on besides the laws of the other areas. None has been read in the official text. */
export const services = defineLaw({
  area: 'services',
  title: t('公共服务', 'Public services'),
  instruments: [
    {
      id: 'aid-guidance',
      title: t(
        '关于进一步加强知识产权维权援助工作的指导意见',
        'Guiding Opinions on Further Strengthening Aid in Enforcing Intellectual Property Rights',
      ),
      versions: [{ id: '2020', from: '2020-06-01', number: '国知发保字〔2020〕22号', mark: 'unconfirmed' }],
      articles: {},
      note: t('文号和日期待与原文核对', 'number and date are to be compared with the official text'),
    },
  ],
  terms: [],
})
