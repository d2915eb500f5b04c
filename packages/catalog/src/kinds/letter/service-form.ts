import { field, t } from '@zhiqiang/kernel'

/** What the certificate of service (送达回证) records of each way of serving. */
export const serviceForm = {
  method: field.choice(t('送达方式', 'How'), {
    hand: t('直接送达', 'By hand'),
    post: t('邮寄送达', 'By post'),
    left: t('留置送达', 'Left at the address'),
  }),
  on: field.date(t('送达日期', 'Served on')),
  place: field.optional(
    field.when({ field: 'method', in: ['hand', 'left'] }, field.text(t('送达地点', 'Where'), { max: 200 })),
  ),
  receiver: field.when(
    { field: 'method', in: ['hand', 'post'] },
    field.text(t('签收人', 'Who took it'), {
      max: 60,
      hint: t('回证或者邮件回执上的签名', 'As signed on the receipt'),
    }),
  ),
  relation: field.optional(
    field.when(
      { field: 'method', is: 'hand' },
      field.choice(t('签收人身份', 'Who that is'), {
        self: t('受送达人本人', 'the recipient'),
        head: t('法定代表人或者主要负责人', 'its legal representative or head'),
        mailroom: t('单位收发部门', 'its mail room'),
        agent: t('代理人或者指定的代收人', 'an agent, or somebody named to receive'),
        family: t('同住成年家属', 'an adult of the household'),
      }),
    ),
  ),
  receipt: field.when({ field: 'method', is: 'post' }, field.text(t('邮件号', 'Number of the mail'), { max: 60 })),
  refusal: field.when(
    { field: 'method', is: 'left' },
    field.longText(t('拒收的情况', 'How it was refused'), { max: 500 }),
  ),
  evidence: field.when(
    { field: 'method', is: 'left' },
    field.choice(t('怎样留证', 'What proves it'), {
      witness: t('见证人在场并签名', 'a witness who was there and signed'),
      recording: t('拍照、录像记录送达过程', 'pictures or a film of it'),
    }),
  ),
  witness: field.when(
    {
      all: [
        { field: 'method', is: 'left' },
        { field: 'evidence', is: 'witness' },
      ],
    },
    field.text(t('见证人姓名和单位', 'Name and work place of the witness'), { max: 200 }),
  ),
  servers: field.optional(
    field.when({ field: 'method', in: ['hand', 'left'] }, field.text(t('送达人', 'Who served it'), { max: 60 })),
  ),
  proof: field.optional(field.files(t('回证、回执的扫描件', 'Scan of the signed receipt'), { maxFiles: 5 })),
}
