import { fill, type Text, t } from '@zhiqiang/kernel'

const kinds = {
  empty: {
    message: t('这个文件是空的，没有文字。', 'The file is empty: it holds no text.'),
    fix: t('请核对是否选错了文件，再重新上传。', 'Check that you chose the right file and upload it again.'),
  },
  binary: {
    message: t('这个文件是二进制数据，不是文字。', 'The file is binary data, not text.'),
    fix: t('请上传 Word、PDF、网页或文本格式的规划文件。', 'Upload the plan as Word, PDF, HTML or text.'),
  },
  'too-large': {
    message: t('文件太大：{size}，最多 {limit}。', 'The file is too large: {size}; the limit is {limit}.'),
    fix: t(
      '请去掉图片后另存，或拆成正文和附件分别上传。',
      'Save it without pictures, or upload the plan and its annexes as separate files.',
    ),
  },
  'too-complex': {
    message: t(
      '文件结构过于复杂，在限定的时间或空间内读不完。',
      'The file is too complex to be read within the limits.',
    ),
    fix: t('请在 Word 中打开，另存为新的 .docx 后再上传。', 'Open it in Word, save it as a new .docx and upload that.'),
  },
  'scanned-pdf': {
    message: t('这份 PDF 是扫描图片，没有文字层。', 'This PDF is a scan: it has pictures of pages and no text layer.'),
    fix: t(
      '请上传起草时的 Word 文件，或先用文字识别软件转换。',
      'Upload the Word file it was drafted in, or convert it with text recognition first.',
    ),
  },
  'garbled-pdf': {
    message: t(
      '这份 PDF 的文字层没有可识别的编码，读出来是乱码。',
      'The text layer of this PDF has no usable encoding; it reads as gibberish.',
    ),
    fix: t(
      '请上传起草时的 Word 文件，或重新导出 PDF。',
      'Upload the Word file it was drafted in, or export the PDF again.',
    ),
  },
  'encrypted-pdf': {
    message: t('这份 PDF 设有打开密码。', 'This PDF needs a password to be opened.'),
    fix: t('请先去掉密码另存，再上传。', 'Save it without the password and upload it again.'),
  },
  'encrypted-word': {
    message: t('这份 Word 文件设有打开密码。', 'This Word file needs a password to be opened.'),
    fix: t('请先去掉密码另存，再上传。', 'Save it without the password and upload it again.'),
  },
  damaged: {
    message: t('这个 {format} 文件已损坏，打不开。', 'This {format} file is damaged and cannot be opened.'),
    fix: t('请重新下载或另存一份，再上传。', 'Download it again or save a new copy, then upload that.'),
  },
  unsupported: {
    message: t('这是 {what}，暂不能直接读取。', 'This is {what}; it cannot be read directly.'),
    fix: t('{how}', '{how}'),
  },
  'zip-bomb': {
    message: t('文件解压后大得异常，已停止读取。', 'The file inflates to an abnormal size; reading was stopped.'),
    fix: t('请在 Word 中打开，另存为新的 .docx 后再上传。', 'Open it in Word, save it as a new .docx and upload that.'),
  },
  'not-text': {
    message: t('读不出文字：编码无法识别。', 'No text could be read: its encoding is not recognised.'),
    fix: t(
      '请另存为 UTF-8 或 GB18030 编码的文本，再上传。',
      'Save it as text in UTF-8 or GB18030 and upload it again.',
    ),
  },
} as const satisfies Record<string, { readonly message: Text; readonly fix: Text }>

export type DocumentProblemCode = keyof typeof kinds

/** Why a file could not be read, in both languages: what it is, and what to do. */
export interface DocumentProblem {
  readonly code: DocumentProblemCode
  readonly message: Text
  readonly fix: Text
}

/** Builds a {@link DocumentProblem}; `values` fill the `{places}` of its texts. */
export function documentProblem(
  code: DocumentProblemCode,
  values: Readonly<Record<string, string | Text>> = {},
): DocumentProblem {
  const put = (text: Text): Text => {
    const by = (lang: 'zh' | 'en') =>
      Object.fromEntries(Object.entries(values).map(([k, v]) => [k, typeof v === 'string' ? v : v[lang]]))
    return { zh: fill(text, by('zh')).zh, en: fill(text, by('en')).en }
  }
  return { code, message: put(kinds[code].message), fix: put(kinds[code].fix) }
}
