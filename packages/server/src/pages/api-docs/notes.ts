import { type Text, t } from '@zhiqiang/kernel'

/** What the contract says of members, by its own English words. */
export const noteWords: Readonly<Record<string, Text>> = Object.fromEntries(
  [
    t('ISO-8601 时间，UTC', 'ISO-8601, UTC'),
    t('日期，年-月-日', 'YYYY-MM-DD'),
    t('解析结果的完整结构，见解析约定', 'PolicyReading, see the parser contract'),
    t('示例城市的日期比真实日期晚多少天', 'how far a sample city runs ahead of the real date'),
    t('灯色是怎样得出的，用文字说明', 'how the light came about, in words'),
    t('岗位换人时随岗位移交的在办任务和报告', 'open tasks and reports that go with the post when it changes hands'),
    t('每次修改都要放在请求头 x-zq-csrf 里送回', 'send back as the header x-zq-csrf with every change'),
    t('它所属的总数', 'the whole it is a part of'),
    t('这一行计入数值；其余各行只计入总数', 'this row is counted in the value; the others only in the whole'),
    t('本人某个岗位带有的权限', 'verbs some post of this person carries'),
  ].map((text) => [text.en, text]),
)
