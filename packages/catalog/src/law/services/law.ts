import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'

const ratingsFrom = '2019-12-03'

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
    {
      id: 'service-ratings',
      title: t(
        '国务院办公厅关于建立政务服务“好差评”制度提高政务服务水平的意见',
        'Opinions on Rating Government Services and Improving Them',
      ),
      versions: [{ id: '2019', from: ratingsFrom, number: '国办发〔2019〕51号', mark: 'unconfirmed' }],
      articles: {},
      note: t('文号和日期待与原文核对', 'number and date are to be compared with the official text'),
    },
  ],
  terms: [
    {
      id: 'rating.followUp',
      what: t('差评的回访、核实和整改答复', 'Follow up a bad rating: find out, put right, answer'),
      since: t('收到差评', 'the bad rating arrives'),
      versions: [
        {
          from: ratingsFrom,
          ...lasts(5, 'workday'),
          basis: article('service-ratings'),
          mark: 'unconfirmed',
          note: t(
            '原文没有核对到具体天数，暂按五个工作日，由本市按实际承诺修改',
            'no number of days was found in the text; five working days stand until the city enters its own promise',
          ),
        },
      ],
    },
  ],
})
