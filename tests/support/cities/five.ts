import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sharedFolder } from '../shared.ts'
import { zq } from '../zq.ts'

/** One of five cities that share an installation, each with its real plan, a name and a colour of its own. */
export interface OneCity {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly colour: string
  readonly plan: string
  /** First character of its people's names, so that no two cities have a person in common. */
  readonly family: string
}

export const fiveCities: readonly OneCity[] = [
  {
    code: '411200',
    name: '三门峡市',
    nameEn: 'Sanmenxia',
    colour: '#7a1f1f',
    plan: 'sanmenxia-2014',
    family: '祁',
  },
  { code: '410700', name: '新乡市', nameEn: 'Xinxiang', colour: '#1f4d7a', plan: 'xinxiang-2024', family: '骆' },
  { code: '441500', name: '汕尾市', nameEn: 'Shanwei', colour: '#0b5a4a', plan: 'shanwei-2016', family: '欧' },
  { code: '430400', name: '衡阳市', nameEn: 'Hengyang', colour: '#5a3a7a', plan: 'hengyang-2010', family: '向' },
  { code: '411500', name: '信阳市', nameEn: 'Xinyang', colour: '#6a4a12', plan: 'xinyang-2021', family: '桂' },
]

/** Who works in each city: role as the list of people writes it, given name, post. */
const staff = {
  office: ['联席会议办公室', '办清', '办公室主任'],
  administrator: ['系统管理员', '管宁', '平台管理岗'],
  auditor: ['审计员', '审言', '监督岗'],
  leader: ['市领导', '领之', '分管领导岗'],
  lead: ['单位负责人', '牵川', '知识产权科科长岗'],
  reporter: ['单位填报员', '报禾', '知识产权科科员岗'],
  county: ['县（市、区）专员', '县白', '县区专员岗'],
} as const

export type Post = keyof typeof staff
export const posts = Object.keys(staff) as readonly Post[]

export interface Login {
  readonly login: string
  readonly password: string
}

const regionsFile = fileURLToPath(new URL('../../../db/seed/regions/gbt2260.tsv', import.meta.url))

/** Its divisions by GB/T 2260: code and name, the city itself first. */
export function divisionsOf(code: string): readonly (readonly [code: string, name: string])[] {
  return readFileSync(regionsFile, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(code.slice(0, 4)))
    .map((line) => line.split('\t'))
    .map(([at = '', name = '']) => [at, name] as const)
}

/** The text of its real plan. */
export function planText(city: OneCity): string {
  return readFileSync(resolve(sharedFolder, 'policies', `${city.plan}.txt`), 'utf8')
}

/** The list of units and people that the city brings: what `zq people import` reads. */
export function staffList(city: OneCity): string {
  const [, county] = divisionsOf(city.code)
  const conference = [`${city.name}知识产权战略实施工作联席会议办公室`, '市联席办', '']
  const market = [`${city.name}市场监督管理局`, '市市场监管局', '']
  const home = {
    lead: market,
    reporter: market,
    county: [`${city.name}${county?.[1]}人民政府`, '', county?.[0]],
  } as const
  const rows = posts.map((post) => {
    const [role, given, title] = staff[post]
    const unit = post === 'lead' || post === 'reporter' || post === 'county' ? home[post] : conference
    return [...unit, `${city.family}${given}`, loginOf(city, post), `${city.name}${title}`, role, '2020-01-01'].join(
      ',',
    )
  })
  return ['单位全称,单位简称,区划,姓名,用户名,岗位,角色,自', ...rows].join('\n')
}

function loginOf(city: OneCity, post: Post): string {
  return `${city.nameEn.toLowerCase()}-${post}`
}

/** Adds a city as its guide says: from the divisions of the whole country and a list of units and people, without code. */
export async function settle(dataDir: string, city: OneCity): Promise<Readonly<Record<Post, Login>>> {
  await zq(dataDir, 'city', 'add', city.code, city.name, '--name-en', city.nameEn, '--colour', city.colour)
  const list = join(dataDir, `${city.code}.csv`)
  writeFileSync(list, staffList(city))
  const { reply } = await zq<{ readonly reply: { readonly passwords: readonly Login[] } }>(
    dataDir,
    '--city',
    city.code,
    'people',
    'import',
    list,
  )
  const find = (post: Post): Login => {
    const found = reply.passwords.find(({ login }) => login === loginOf(city, post))
    if (!found) throw new Error(`no account for ${loginOf(city, post)}`)
    return found
  }
  return Object.fromEntries(posts.map((post) => [post, find(post)])) as Record<Post, Login>
}
