import { article, defineLaw, lasts, t } from '@zhiqiang/kernel'

const memory = t(
  '凭记忆录入，日期、条号和原文尚未核对',
  'entered from memory; dates, numbers of articles and text are unchecked',
)
const rules = { basis: article('retention-rules'), mark: 'unconfirmed', note: memory } as const
const since = t('案件办结之日', 'the day the case is closed')
const from = '2006-12-18'

/** 档案: how long the files of cases are kept once they are closed. */
export const archives = defineLaw({
  area: 'archives',
  title: t('档案保管', 'Keeping of files'),
  instruments: [
    {
      id: 'archives-act',
      title: t('中华人民共和国档案法', 'Archives Act'),
      versions: [{ id: '2020', from: '2021-01-01', number: null, mark: 'unconfirmed', note: memory }],
      articles: {},
    },
    {
      id: 'retention-rules',
      title: t(
        '机关文件材料归档范围和文书档案保管期限规定',
        'Provisions on What Agencies File and How Long Documents Are Kept',
      ),
      versions: [{ id: '2006', from, number: '国家档案局令第8号', mark: 'unconfirmed', note: memory }],
      articles: {},
    },
    {
      id: 'accounting-archives',
      title: t('会计档案管理办法', 'Measures for Accounting Archives'),
      versions: [
        { id: '2015', from: '2016-01-01', number: '财政部 国家档案局令第79号', mark: 'unconfirmed', note: memory },
      ],
      articles: {},
      note: t(
        '资金拨付的账目不随案卷销毁，按会计档案另行保管',
        'the books of payments are not destroyed with a case; they are kept as accounting archives',
      ),
    },
  ],
  terms: [
    {
      id: 'archive.ten',
      what: t('定期保管（较短）', 'Kept for the shorter term'),
      since,
      versions: [{ from, ...lasts(10, 'year'), ...rules }],
    },
    {
      id: 'archive.thirty',
      what: t('定期保管（较长）', 'Kept for the longer term'),
      since,
      versions: [{ from, ...lasts(30, 'year'), ...rules }],
    },
  ],
})
