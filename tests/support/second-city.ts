import { zq } from './zq.ts'

/** An account of the second city. */
export interface Official {
  readonly login: string
  readonly password: string
}

/** The second city of an installation: as empty as a new customer's, but for two units and an officer. */
export const secondCity = { code: '990300', name: '望海市', bureau: '望海市市场监督管理局' } as const

/** Adds the second city from the command line beside the running server, and gives its office's account. */
export async function addSecondCity(dataDir: string): Promise<Official> {
  const inCity = <T>(...args: readonly string[]): Promise<T> => zq<T>(dataDir, '--city', secondCity.code, ...args)
  await zq(dataDir, 'city', 'add', secondCity.code, secondCity.name, '--sample')
  const office = '望海市知识产权战略实施工作联席会议办公室'
  await inCity('unit', 'add', office, '--from', '2020-01-01')
  await inCity('unit', 'add', secondCity.bureau, '--short', '市市场监管局', '--from', '2020-01-01')
  const login = 'wanghai-office'
  const made = await inCity<{ readonly reply: { readonly password: string } }>('person', 'add', login, '陆望海')
  await inCity('post', 'add', '办公室主任', '--unit', office, '--role', 'office', '--holder', login)
  return { login, password: made.reply.password }
}
