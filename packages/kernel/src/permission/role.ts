import { type Text, t } from '../text.ts'

/**
 * As what somebody acts. Most are held with a post of a unit; `applicant` comes with a mandate for a subject of the hall;
 * `operator` is whoever runs `zq` on the machine itself; `clock` is a due date acting.
 */
export type Role =
  | 'office'
  | 'lead'
  | 'reporter'
  | 'county'
  | 'leader'
  | 'auditor'
  | 'administrator'
  | 'officer'
  | 'expert'
  | 'mediator'
  | 'partner'
  | 'applicant'
  | 'public'
  | 'operator'
  | 'clock'

export const roleNames: Readonly<Record<Role, Text>> = {
  office: t('联席会议办公室', 'Joint-conference office'),
  lead: t('单位负责人', 'Head of unit'),
  reporter: t('单位填报员', 'Unit reporter'),
  county: t('县（市、区）专员', 'County officer'),
  leader: t('市领导', 'City leader'),
  auditor: t('审计员', 'Auditor'),
  administrator: t('系统管理员', 'Administrator'),
  officer: t('窗口经办人', 'Case officer'),
  expert: t('专家', 'Expert'),
  mediator: t('调解员', 'Mediator'),
  partner: t('服务机构经办人', 'Officer of a partner institution'),
  applicant: t('申请人', 'Applicant'),
  public: t('公众', 'Public'),
  operator: t('本机运维', 'Machine operator'),
  clock: t('到期自动处理', 'Due date'),
}

/** The roles a post of a unit may be held in. */
export const postRoles = [
  'office',
  'lead',
  'reporter',
  'county',
  'leader',
  'auditor',
  'administrator',
  'officer',
  'expert',
  'mediator',
  'partner',
] as const

/**
 * How far a verb reaches: the whole city, what is released inside the city, things one's region or unit takes part in,
 * things one's unit leads, cases one's subject applied for or is another party of, things one is named for oneself, what
 * the public may see, or everything on the machine.
 */
export type Scope =
  | 'machine'
  | 'city'
  | 'inside'
  | 'region'
  | 'unit'
  | 'lead'
  | 'applied'
  | 'party'
  | 'named'
  | 'public'

/** Of the verbs on one noun: which role may, how far. A noun keeps its own file under `nouns/`. */
export type NounGrants = Readonly<Record<string, Readonly<Partial<Record<Role, Scope>>>>>
