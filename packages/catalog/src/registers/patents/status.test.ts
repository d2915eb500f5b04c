import { expect, test } from 'vitest'
import { statusSaid } from './status.ts'

test.each([
  ['授权', 'valid'],
  ['有权-许可合同备案', 'valid'],
  ['实质审查的生效', 'pending'],
  ['公开', 'pending'],
  ['发明专利申请公布后的驳回', 'refused'],
  ['发明专利申请公布后的视为撤回', 'withdrawn'],
  ['未缴年费专利权终止', 'lapsed'],
  ['专利权有效期届满', 'expired'],
  ['期限届满', 'expired'],
  ['专利权全部无效', 'invalid'],
  ['专利权部分无效', 'valid'],
  ['Granted', 'valid'],
  ['Abandoned', 'withdrawn'],
  ['著录事项变更', null],
  ['', null],
])('“%s” says %s', (wording, status) => expect(statusSaid(wording)).toBe(status))
