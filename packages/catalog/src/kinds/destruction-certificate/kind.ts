import { defineKind, field, t } from '@zhiqiang/kernel'

/** 档案销毁证明: the paper that says which files were destroyed; anybody can check it by its code. */
export const destructionCertificate = defineKind({
  kind: 'destruction-certificate',
  version: 1,
  title: t('档案销毁证明', 'Certificate of destruction'),
  read: 'archive.read',
  states: {
    made: { label: t('制作中', 'Being written'), tone: 'wait' },
    issued: { label: t('已出具', 'Issued'), final: true, tone: 'good' },
  },
  steps: {
    make: {
      from: [],
      to: 'made',
      can: 'archive.manage',
      label: t('制作证明', 'Make the certificate'),
      consequence: t('编号，内容不再变', 'It gets its number; its words change no more'),
      form: { certificate: field.data(t('证明', 'Certificate')) },
      does: 'make',
      internal: true,
    },
    write: {
      from: ['made'],
      to: 'issued',
      can: 'archive.manage',
      label: t('生成文件', 'Write the files'),
      consequence: t('可以下载和核验', 'It can be downloaded and checked'),
      form: { document: field.data(t('文件', 'Files')) },
      does: 'write',
      internal: true,
    },
  },
})
