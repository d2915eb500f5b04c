import { type Audience, type Material, type Text, t } from '@zhiqiang/kernel'
import type { Visit } from '../parts/visit.ts'

/** Words that the pages of the hall share. */
export const words = {
  home: t('首页', 'Home'),
  services: t('办事服务', 'Services'),
  finder: t('帮我找事项', 'Find my service'),
  progress: t('查询办件进度', 'Follow an application'),
  register: t('注册申请账号', 'Register to apply'),
  registers: t('登记公示', 'Public registers'),
  advice: t('知识产权问答', 'Questions and answers'),
  charter: t('服务承诺公示', 'Service charter'),
  benefits: t('政策匹配', 'Find benefits'),
  publicity: t('公示公告', 'Lists and notices'),
}

export const audiences: Readonly<Record<Audience, Text>> = {
  person: t('个人', 'individuals'),
  firm: t('企业', 'firms'),
  university: t('高等院校', 'universities'),
  institute: t('科研机构', 'research institutes'),
  agency: t('服务机构', 'agencies'),
}

export const forms: Readonly<Record<Material['form'], Text>> = {
  original: t('原件', 'original'),
  copy: t('复印件', 'copy'),
  electronic: t('电子件', 'electronic file'),
}

export const sources: Readonly<Record<Material['source'], Text>> = {
  applicant: t('申请人自备', 'provided by the applicant'),
  agency: t('服务机构出具', 'issued by an agency'),
  government: t('政府部门核发', 'issued by the government'),
}

/** Where the services of a city are listed. */
export function servicesPath(city: string): string {
  return `/c/${city}/services`
}

/** Where three questions lead to a service. */
export function finderPath(city: string): string {
  return `/c/${city}/finder`
}

/** What the city promises for its services, and how it was kept. */
export function charterPath(city: string): string {
  return `/c/${city}/charter`
}

/** Where a firm finds what the policies give it. */
export function benefitsPath(city: string): string {
  return `/c/${city}/benefits`
}

/** Where a service is applied for, with what is known already filled in; whoever is not signed in does that first. */
export function applyPath(visit: Visit, offering: string, known: Readonly<Record<string, unknown>>): string {
  const fill = Object.keys(known).length === 0 ? '' : `?fill=${encodeURIComponent(JSON.stringify(known))}`
  const path = `/app/services/${offering}/apply${fill}`
  return visit.signedIn ? path : `/sign-in?next=${encodeURIComponent(path)}`
}

/** What the city shows to the public and where it is objected to. */
export function publicityPath(city: string): string {
  return `/c/${city}/publicity`
}

/** Where known answers are looked up. */
export function advicePath(city: string): string {
  return `/c/${city}/advice`
}
