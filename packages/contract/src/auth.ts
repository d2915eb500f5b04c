import { postRoles, t } from '@zhiqiang/kernel'
import { z } from 'zod'
import { Day, endpoint, Id, Instant, pageOf, pageQuery } from './endpoint.ts'

/** Of posts and mandates. */
export const RoleName = z.enum([...postRoles, 'applicant'])

export const PostView = z.object({
  postId: Id,
  role: RoleName,
  title: z.string(),
  unitId: Id,
  unitName: z.string(),
  region: z.string(),
  through: z
    .object({ unitId: Id, unitName: z.string(), items: z.array(z.string()).nullable() })
    .nullable()
    .describe('the agency by whose mandate the caller acts for this subject'),
})

export const CityView = z
  .object({
    code: z.string(),
    name: z.string(),
    nameEn: z.string().nullable(),
    brandColour: z.string(),
    sample: z.boolean(),
    today: Day,
    daysAhead: z.int().describe('how far a sample city runs ahead of the real date'),
  })
  .meta({ id: 'City' })

export const Me = z
  .object({
    id: Id,
    login: z.string(),
    name: z.string(),
    city: CityView,
    posts: z.array(PostView),
    verbs: z.array(z.string()).describe('verbs some post of this person carries'),
    secondFactorDue: z
      .boolean()
      .describe('a role asks for a second factor and there is none: no post counts until then'),
    csrf: z.string().describe('send back as the header x-zq-csrf with every change'),
  })
  .meta({ id: 'Me' })

export const auth = {
  'session.open': endpoint({
    method: 'POST',
    path: '/api/session',
    summary: t('登录', 'Sign in'),
    can: 'public',
    body: z.object({
      login: z.string().min(1).max(64),
      password: z.string().min(1).max(200),
      code: z.string().max(40).optional().describe('of a second factor, once the answer was E_SECOND_FACTOR'),
    }),
    ok: Me,
  }),
  'session.me': endpoint({
    method: 'GET',
    path: '/api/session',
    summary: t('我是谁', 'Who am I'),
    can: 'signed-in',
    ok: Me,
  }),
  'session.close': endpoint({
    method: 'DELETE',
    path: '/api/session',
    summary: t('退出', 'Sign out'),
    can: 'signed-in',
    ok: z.object({ closed: z.boolean() }),
  }),
  'sessions.list': endpoint({
    method: 'GET',
    path: '/api/sessions',
    summary: t('我的登录设备', 'My sessions'),
    can: 'signed-in',
    query: z.object(pageQuery),
    ok: pageOf(
      z.object({
        id: Id,
        openedAt: Instant,
        seenAt: Instant,
        address: z.string(),
        agent: z.string(),
        current: z.boolean(),
      }),
    ),
  }),
  'sessions.close': endpoint({
    method: 'DELETE',
    path: '/api/sessions/:id',
    summary: t('结束一个登录', 'End a session'),
    can: 'signed-in',
    params: z.object({ id: Id }),
    ok: z.object({ closed: z.boolean() }),
  }),
  'password.change': endpoint({
    method: 'POST',
    path: '/api/password',
    summary: t('修改密码', 'Change my password'),
    can: 'signed-in',
    body: z.object({ old: z.string().min(1).max(200), new: z.string().min(10).max(200) }),
    ok: z.object({ changed: z.boolean() }),
  }),
  'secondFactor.get': endpoint({
    method: 'GET',
    path: '/api/second-factor',
    summary: t('我的第二因素', 'My second factor'),
    can: 'signed-in',
    ok: z.object({ on: z.boolean(), since: Instant.nullable(), recoveryLeft: z.int() }),
  }),
  'secondFactor.begin': endpoint({
    method: 'POST',
    path: '/api/second-factor',
    summary: t('开始设置第二因素（密钥只显示一次）', 'Begin to set up a second factor (its secret is shown once)'),
    can: 'signed-in',
    body: z.object({ password: z.string().min(1).max(200) }),
    ok: z.object({ secret: z.string(), uri: z.string(), svg: z.string().describe('the address as a QR code') }),
  }),
  'secondFactor.confirm': endpoint({
    method: 'POST',
    path: '/api/second-factor/confirm',
    summary: t(
      '用第一个验证码启用（恢复码只显示一次）',
      'Switch it on with a first code (recovery codes are shown once)',
    ),
    can: 'signed-in',
    body: z.object({ code: z.string().min(1).max(40) }),
    ok: z.object({ recovery: z.array(z.string()) }),
  }),
  'secondFactor.end': endpoint({
    method: 'POST',
    path: '/api/second-factor/end',
    summary: t('关闭第二因素', 'End the second factor'),
    can: 'signed-in',
    body: z.object({ password: z.string().min(1).max(200), code: z.string().min(1).max(40) }),
    ok: z.object({ ended: z.boolean() }),
  }),
  'tokens.make': endpoint({
    method: 'POST',
    path: '/api/tokens',
    summary: t('生成接口令牌（只显示一次）', 'Make an API token (shown once)'),
    can: 'signed-in',
    body: z.object({ name: z.string().min(1).max(80), days: z.int().min(1).max(366) }),
    ok: z.object({ id: Id, token: z.string(), expiresAt: Instant }),
  }),
  'setup.open': endpoint({
    method: 'POST',
    path: '/api/setup',
    summary: t(
      '用控制台给出的一次性口令建立首位管理员',
      'Create the first administrator with the one-time token from the console',
    ),
    can: 'public',
    body: z.object({
      token: z.string().min(8).max(100),
      cityCode: z.string().regex(/^\d{6}$/),
      cityName: z.string().min(2).max(40),
      unitName: z.string().min(2).max(60),
      login: z.string().regex(/^[a-z][a-z0-9.-]{2,31}$/),
      name: z.string().min(1).max(40),
      password: z.string().min(10).max(200),
    }),
    ok: z.object({ login: z.string() }),
  }),
}
