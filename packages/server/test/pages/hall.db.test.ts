import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { registerSubject } from '../../src/core/hall/subjects/register.ts'
import { nobody } from '../../src/core/sessions/nobody.ts'
import { must } from '../support/must.ts'
import { aSite, password, wordsOf } from './site.ts'

const site = await aSite()
const { open, take, machine } = site
const { engine } = site.app
const [here, there] = ['990100', '990200']
await site.city(here, '云岭市')
await site.city(there, '海晏市')
const bureau = await site.unit(here, '市市场监管局')
const office = site.person(here, 'office', bureau)
const own = {
  unit: bureau,
  place: '市民中心二楼<b>12</b> & 14 号窗口',
  hours: '工作日 9:00—17:00',
  phone: '0390-5550100',
  complaints: '12345',
  accept: 3,
  decide: 10,
}
const { id } = (await open(office, here, 'offering', 'offer', { item: 'enforcement-aid', ...own })).thing
const guide = `/c/${here}/services/${id}`
const page = (url: string) => site.browser().get(url)

test('a service that is not published is on no page', async () => {
  expect((await page(guide)).status).toBe(404)
  const list = wordsOf((await page(`/c/${here}/services`)).body)
  expect(list).not.toContain('知识产权维权援助')
  expect(list).toMatch(/还没有可以申办的事项：.*申报注册.*维权援助.*普及教育/s)
})

describe('a published service', () => {
  beforeAll(async () => {
    await take(office, id, 'publish')
  })

  test('stands under its area, and areas without one are said to be not open yet', async () => {
    const list = await page(`/c/${here}/services`)
    const words = wordsOf(list.body)
    expect(list.status).toBe(200)
    expect(words).toMatch(/维权援助\s+知识产权维权援助/)
    expect(words).toContain('承办：市市场监管局')
    expect(words).toMatch(/还没有可以申办的事项：.*申报注册、专利预审/s)
    expect(list.body).toContain(`href="${guide}"`)
    const home = await page(`/c/${here}`)
    expect(home.body).toContain(`href="/c/${here}/services"`)
    expect(home.body).toContain(`href="/c/${here}/progress"`)
    expect(home.body).toContain(`href="/c/${here}/services#aid"`)
    expect(wordsOf(home.body)).toMatch(/维权援助\s+知识产权维权援助/)
    expect(home.body).toContain(`href="${guide}"`)
  })

  test('is found by what people call it, and a search without a hit shows the way on', async () => {
    const search = async (q: string) => wordsOf((await page(`/c/${here}/services?q=${encodeURIComponent(q)}`)).body)
    expect(await search('我被侵权了')).toContain('找到 1 项服务')
    const home = await page(`/c/${here}?q=${encodeURIComponent('我被侵权了')}`)
    expect(home.body).toContain(`href="${guide}"`)
    const none = await search('"><script>alert(1)</script>')
    expect(none).toContain('没有找到这样的事项')
    expect(none).not.toContain('知识产权维权援助')
    expect((await page(`/c/${here}/services?q=%3Cscript%3E`)).body).not.toContain('<script>"')
  })

  test('is found by three questions; what fits none goes on to questions and answers', async () => {
    const finder = `/c/${here}/finder`
    expect((await page(`/c/${here}/services`)).body).toContain(`href="${finder}"`)
    expect((await page(finder)).body).toContain(`href="${finder}?who=firm"`)
    const second = await page(`${finder}?who=firm`)
    expect(wordsOf(second.body)).toMatch(/权利被侵犯，或者和别人有纠纷\s+知识产权维权援助/)
    expect(second.body).toContain(`href="${finder}?who=firm&amp;what=trouble"`)
    const third = await page(`${finder}?who=firm&what=trouble`)
    expect(third.body).toContain(`href="${guide}"`)
    expect(third.body).toContain(`href="/c/${here}/advice?q=${encodeURIComponent('我是企业，权利被侵犯')}`)
    const agency = wordsOf((await page(`${finder}?who=agency&what=trouble`)).body)
    expect(agency).toContain('现在没有开办的')
    expect(agency).not.toContain('知识产权维权援助')
    expect(wordsOf((await page(`${finder}?who=%3Cscript%3E&what=trouble`)).body)).toContain('第 1 题')
  })

  test('stands beside the answers to a question that its guide may answer', async () => {
    const asked = await page(`/c/${here}/advice?q=${encodeURIComponent('我的专利被侵权了找谁')}`)
    expect(wordsOf(asked.body)).toContain('办事指南里有')
    expect(asked.body).toContain(`href="${guide}"`)
    expect(wordsOf((await page(`/c/${here}/advice`)).body)).not.toContain('办事指南里有')
  })

  test('has a guide with every element of the national structure and the way to apply', async () => {
    const answer = await page(guide)
    const words = wordsOf(answer.body)
    for (const element of [
      '服务对象',
      '设定依据',
      '受理条件',
      '申请材料',
      '受理标准',
      '3 个工作日内受理',
      '受理后 10 个工作日内办结',
      '工作日 9:00—17:00',
      '0390-5550100',
      '监督投诉',
      '不收费',
      '维权援助决定书',
      '市市场监管局',
      '专利证书、商标注册证、作品登记证书等，载明权利人',
    ])
      expect(words).toContain(element)
    expect(answer.body).toContain(`href="/c/${here}/law/instruments/aid-guidance"`)
    const next = encodeURIComponent(`/app/services/${id}/apply`)
    expect(answer.body).toContain(`href="/sign-in?next=${next}"`)
    expect((await page(`/sign-in?next=${next}`)).body).toContain(`value="/app/services/${id}/apply"`)
  })

  test('says where a basis was not read in the official text', async () => {
    const { library } = await site.read(machine, '2026-03-02', ({ tx }) => engine.law(tx, here))
    const version = library.instruments.get('aid-guidance')?.versions.at(-1)
    const marked = wordsOf((await page(guide)).body).includes('未核实')
    expect(marked).toBe(version?.mark === 'unconfirmed')
  })

  test('escapes what the city wrote', async () => {
    const { body } = await page(guide)
    expect(body).toContain('市民中心二楼&lt;b&gt;12&lt;/b&gt; &amp; 14 号窗口')
  })

  test('is not found in another city, nor is a malformed one', async () => {
    for (const url of [`/c/${there}/services/${id}`, `/c/${here}/services/none`, `/c/${here}/services/${bureau}`]) {
      expect((await page(url)).status).toBe(404)
    }
    expect(wordsOf((await page(`/c/${there}/services`)).body)).not.toContain('知识产权维权援助')
    expect((await page('/c/000000/services')).status).toBe(404)
  })

  test('reads in English, what the city wrote staying marked as Chinese', async () => {
    for (const url of [guide, `/c/${here}/services`, `/c/${here}/progress`, `/c/${here}/register`]) {
      const { body } = await page(`${url}?lang=en`)
      const unmarked = body.replace(/<(\w+)[^>]* lang="zh-CN"[^>]*>.*?<\/\1>/gs, '').replace(/<title>.*?<\/title>/s, '')
      expect(wordsOf(unmarked).replace(/云岭市/g, '')).not.toMatch(/\p{Script=Han}/u)
    }
  })

  test('says so while it is suspended and offers no form', async () => {
    await take(office, id, 'suspend', { why: '系统升级' })
    const { body } = await page(guide)
    expect(wordsOf(body)).toMatch(/暂停办理.*系统升级/s)
    expect(body).not.toContain('/sign-in?next=')
    await take(office, id, 'publish')
  })
})

describe('the progress of a case', () => {
  const given = { no: '', code: '' }
  const ask = (fields: Readonly<Record<string, string>>, city = here) =>
    site.browser().post(`/c/${city}/progress`, fields)
  beforeAll(async () => {
    const subject = { sort: 'person', name: '宋晓', region: here, contact: '宋晓', phone: '0390-5550101' } as const
    const wish = { city: here, login: 'songxiao', password, subject, requestId: randomUUID() }
    const made = must(await registerSubject(engine, nobody, wish))
    const actor = site.person(here, 'applicant', made.id)
    const answers = { right: 'patent', place: 'here', matter: '仿制我的专利产品', wish: 'evidence', proof: [] }
    const applied = await open({ ...actor, id: made.account }, here, 'enforcement-aid', 'submit', answers, id)
    const { no, code } = applied.reply as typeof given
    Object.assign(given, { no, code })
  })

  test('is told by number and code: the steps and nothing of who applied', async () => {
    const answer = await ask({ no: ` ${given.no}`, code: given.code.toLowerCase() })
    const words = wordsOf(answer.body)
    expect(answer.status).toBe(200)
    expect(words).toContain(given.no)
    expect(words).toContain('知识产权维权援助')
    for (const secret of ['宋晓', '5550101', '仿制', given.code]) expect(answer.body).not.toContain(secret)
  })

  test('a wrong number, a wrong code and another city answer alike', async () => {
    const { no, code } = given
    const answers = [
      await ask({ no, code: 'AAAAAAAA' }),
      await ask({ no: '维援〔2026〕99号', code }),
      await ask({ no, code }, there),
      await ask({}),
    ]
    for (const { status, body } of answers) {
      expect(status).toBe(404)
      expect(wordsOf(body)).toContain('编号或查询码不对')
    }
    expect((await ask({ no: '"><script>x', code })).body).not.toContain('<script>x')
  })
})

describe('registering', () => {
  const fields = {
    sort: 'organisation',
    name: '云岭精工有限公司',
    code: '9111 0000 6000 3734 1l',
    contact: '何淼',
    phone: '0390-5550102',
    login: 'hemiao',
    password,
  }
  const next = `/app/services/${id}/apply`
  const register = async (over: Readonly<Record<string, string>>, url = `/c/${here}/register`) => {
    const visitor = site.browser()
    const form = await visitor.get(`${url}?next=${encodeURIComponent(next)}`)
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form.body)?.[1] ?? ''
    const kept = { form: hidden('form'), requestId: hidden('requestId'), next: hidden('next') }
    return { visitor, answer: await visitor.post(url, { ...kept, ...fields, ...over }) }
  }

  test('makes an account, leads to the sign-in and on to the application', async () => {
    const { visitor, answer } = await register({})
    const onward = `/sign-in?done=registered&next=${encodeURIComponent(next)}`
    expect([answer.status, answer.headers.location]).toEqual([303, onward])
    expect(wordsOf((await visitor.get(onward)).body)).toContain('注册成功')
    expect((await visitor.signIn('hemiao', password, next)).headers.location).toBe(next)
    expect((await visitor.get(`/c/${here}/register`)).headers.location).toBe('/app/')
  })

  test('an individual needs no credit code and no contact person', async () => {
    const person = { sort: 'person', name: '杜文清', code: '', contact: '', login: 'duwenqing' }
    expect((await register(person)).answer.status).toBe(303)
  })

  test.each([
    ['a wrong credit code', { code: '911100006000373410', login: 'other' }, 'code', '有一位不对'],
    ['a credit code that is registered', { login: 'other' }, 'code', '91110000600037341L'],
    ['a user name that is taken', { sort: 'person', code: '' }, 'login', 'hemiao'],
    ['a user name of another form', { sort: 'person', code: '', login: '1 何' }, 'login', '小写字母'],
    ['a short password', { login: 'other', password: 'short' }, 'password', '至少 10 个字符'],
    ['no name', { login: 'other', name: ' ' }, 'name', '请填写名称'],
  ])('%s is said beside its field, and all but the password stays', async (_what, over, at, said) => {
    const { answer } = await register(over)
    expect([303, 200]).not.toContain(answer.status)
    const beside = new RegExp(`id="${at}-error">([^<]*)`).exec(answer.body)?.[1]
    expect(beside).toContain(said)
    expect(answer.body).toContain('value="0390-5550102"')
    expect(answer.body).toContain(`name="next" value="${next}"`)
    expect(answer.body).not.toContain(password)
  })

  test('escapes what was typed', async () => {
    const { answer } = await register({ name: '"><script>x', password: '' })
    expect(answer.body).toContain('value="&quot;&gt;&lt;script&gt;x"')
  })

  test('refuses a form that another site posted, and knows no other city', async () => {
    expect((await site.browser().post(`/c/${here}/register`, fields)).status).toBe(403)
    expect((await page('/c/000000/register')).status).toBe(404)
  })
})
