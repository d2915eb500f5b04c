import { fill, type Text, t } from './text.ts'

interface ProblemKind {
  readonly status: number
  readonly message: Text
  readonly fix: Text
}

const kinds = {
  E_SIGN_IN: {
    status: 401,
    message: t('您还没有登录，或登录已过期。', 'You are not signed in, or your session has ended.'),
    fix: t('请登录后再试，已填写的内容会保留。', 'Sign in and try again; what you typed is kept.'),
  },
  E_WRONG_PASSWORD: {
    status: 401,
    message: t('用户名或密码不对。', 'The user name or the password is wrong.'),
    fix: t(
      '请核对后重新输入；忘记密码请联系管理员。',
      'Check both and try again; ask an administrator if you forgot the password.',
    ),
  },
  E_LOCKED: {
    status: 429,
    message: t('连续多次输错密码，账号已临时锁定。', 'Too many wrong passwords; the account is locked for a while.'),
    fix: t('请在 {until} 之后再试，或请管理员解锁。', 'Try again after {until}, or ask an administrator to unlock it.'),
  },
  E_SECOND_FACTOR: {
    status: 401,
    message: t('这个账号还要验证码。', 'This account also asks for a code.'),
    fix: t(
      '请输入验证器里的六位数字，或一个恢复码。',
      'Enter the six digits of your authenticator, or a recovery code.',
    ),
  },
  E_WRONG_CODE: {
    status: 401,
    message: t('验证码不对，或已经用过。', 'The code is wrong, or was used already.'),
    fix: t(
      '请等下一个六位数字再输入，或用一个恢复码；设备丢失请联系管理员。',
      'Wait for the next six digits, or use a recovery code; ask an administrator if the device is lost.',
    ),
  },
  E_IDENTITY: {
    status: 502,
    message: t('统一身份平台没有确认这次登录。', 'The identity provider did not confirm this sign-in.'),
    fix: t('请重试，或改用用户名和密码登录。', 'Try again, or sign in with user name and password.'),
  },
  E_NOT_BOUND: {
    status: 403,
    message: t(
      '您在统一身份平台的账号还没有绑定到这里的账号。',
      'Your account at the identity provider is not bound to an account here.',
    ),
    fix: t(
      '请把这两项交给系统管理员绑定：{issuer}　{subject}',
      'Give these two to an administrator to bind: {issuer} {subject}',
    ),
  },
  E_FAIR_USE: {
    status: 429,
    message: t(
      '{who}每{minutes}分钟至多调用{most}次，这一次没有办理。',
      '{who} may call this {most} times in {minutes} minutes; this call was not done.',
    ),
    fix: t('请在 {until} 之后再试{more}。', 'Try again after {until}{more}.'),
  },
  E_SHEET_TOO_LARGE: {
    status: 422,
    message: t(
      '这个数据集有 {rows} 条，Excel 文件至多装 {most} 条。',
      'This set has {rows} records; a spreadsheet holds at most {most}.',
    ),
    fix: t('请下载 CSV 或 JSON。', 'Download it as CSV or JSON.'),
  },
  E_TOO_OFTEN: {
    status: 429,
    message: t(
      '同一网络地址短时间内提交的次数太多，这一次没有受理。',
      'Too many attempts came from one network address; this one was not taken.',
    ),
    fix: t(
      '请在 {until} 之后再试；急办的，请致电承办单位或到窗口办理。',
      'Try again after {until}; if it is urgent, telephone the unit or come to the counter.',
    ),
  },
  E_CSRF: {
    status: 403,
    message: t('请求没有通过来源校验。', 'The request did not pass the origin check.'),
    fix: t('请刷新页面后再试。', 'Reload the page and try again.'),
  },
  E_FORBIDDEN: {
    status: 403,
    message: t('您的岗位没有这项权限。', 'Your post does not carry this permission.'),
    fix: t(
      '如确有需要，请联系本市管理员调整岗位。',
      'If you need it, ask the administrator of your city to change your post.',
    ),
  },
  E_NOT_FOUND: {
    status: 404,
    message: t('没有找到，或您无权查看。', 'Not found, or not yours to see.'),
    fix: t('请核对链接，或从列表重新打开。', 'Check the link, or open it again from its list.'),
  },
  E_INPUT: {
    status: 400,
    message: t('填写的内容有误：{what}', 'Something entered is not right: {what}'),
    fix: t('请按提示改正后重新提交。', 'Mend what is marked and submit again.'),
  },
  E_NOT_OFFERED: {
    status: 409,
    message: t('当前状态“{state}”下不能“{step}”。', 'In the state “{state}”, “{step}” is not possible.'),
    fix: t('请刷新，看看现在可以做什么。', 'Reload to see what can be done now.'),
  },
  E_STALE: {
    status: 409,
    message: t('您看到的已不是最新：{changes}。', 'What you saw is out of date: {changes}.'),
    fix: t('请刷新后确认，再重新提交。', 'Reload, check, and submit again.'),
  },
  E_GUARD: {
    status: 409,
    message: t('{why}', '{why}'),
    fix: t('{how}', '{how}'),
  },
  E_REQUEST_REUSED: {
    status: 422,
    message: t('同一个请求编号被用于不同的内容。', 'One request id was used for different contents.'),
    fix: t('请换一个请求编号重新提交。', 'Submit again with a new request id.'),
  },
  E_DUPLICATE: {
    status: 409,
    message: t('已经有了：{what}', 'It exists already: {what}'),
    fix: t('请打开已有的记录，或改用别的名称。', 'Open the existing record, or choose another name.'),
  },
  E_DOCUMENT: {
    status: 422,
    message: t('{why}', '{why}'),
    fix: t('{how}', '{how}'),
  },
  E_SECRET: {
    status: 422,
    message: t(
      '文件标有密级“{mark}”，不能进入本系统，内容没有保存。',
      'The document is marked “{mark}”; it may not enter this system and nothing was stored.',
    ),
    fix: t('涉密文件请在涉密设备上办理。', 'Handle classified documents on classified equipment.'),
  },
  E_TOO_LARGE: {
    status: 413,
    message: t('文件太大：最多 {limit}。', 'The file is too large: at most {limit}.'),
    fix: t('请拆分或压缩后再上传。', 'Split or compress it and upload again.'),
  },
  E_FILE_TYPE: {
    status: 415,
    message: t('不接受这种文件：{why}', 'This kind of file is not accepted: {why}'),
    fix: t('请换成 PDF、Word、Excel、图片或文本文件。', 'Use PDF, Word, Excel, picture or text files.'),
  },
  E_BUSY: {
    status: 503,
    message: t('系统正忙，请求没有执行。', 'The system is busy; nothing was done.'),
    fix: t('请稍后重试。', 'Try again shortly.'),
  },
  E_CITY: {
    status: 422,
    message: t(
      '区划代码 {code} 不属于本系统中的任何城市。',
      'Division code {code} belongs to no city in this installation.',
    ),
    fix: t(
      '现有城市：{cities}。新增城市：zq city add 代码 名称。',
      'Cities here: {cities}. Add one with: zq city add CODE NAME.',
    ),
  },
  E_ONLY_SAMPLE: {
    status: 403,
    message: t('只有示例城市可以移动日期。', 'Only a sample city may move its date.'),
    fix: t('正式城市的日期就是真实日期。', 'In a real city today is the real date.'),
  },
  E_INTERNAL: {
    status: 500,
    message: t('系统出错，操作没有生效。', 'Something failed here; nothing was changed.'),
    fix: t(
      '请重试；仍然出错时，把编号 {ref} 告诉管理员。',
      'Try again; if it fails again, give the number {ref} to your administrator.',
    ),
  },
} as const satisfies Record<string, ProblemKind>

export type ProblemCode = keyof typeof kinds

/** What went wrong, in both languages, with what to do next; the same object travels over HTTP and prints in the CLI. */
export interface Problem {
  readonly code: ProblemCode
  readonly message: Text
  readonly fix: Text
  /** Field path → what is wrong with it. */
  readonly fields?: Readonly<Record<string, Text>>
  readonly details?: unknown
}

/** Builds a {@link Problem}; `values` fill the `{places}` of its texts, bilingual ones by language. */
export function problem(
  code: ProblemCode,
  values: Readonly<Record<string, string | number | Text>> = {},
  more: { fields?: Readonly<Record<string, Text>>; details?: unknown } = {},
): Problem {
  const by = (lang: 'zh' | 'en') =>
    Object.fromEntries(Object.entries(values).map(([k, v]) => [k, typeof v === 'object' ? v[lang] : v]))
  const put = (text: Text): Text => ({ zh: fill(text, by('zh')).zh, en: fill(text, by('en')).en })
  return { code, message: put(kinds[code].message), fix: put(kinds[code].fix), ...more }
}

/** The HTTP status of a problem code. */
export function statusOf(code: ProblemCode): number {
  return kinds[code].status
}

/** All codes, for the API page and its test. */
export const problemCodes = Object.keys(kinds) as readonly ProblemCode[]
