import { type Text, t } from '../text.ts'

/** What a person may hold a post as. `operator` is whoever runs `zq` on the machine itself; `clock` is a due date acting. */
export type Role =
  | 'office'
  | 'lead'
  | 'reporter'
  | 'county'
  | 'leader'
  | 'auditor'
  | 'administrator'
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
  public: t('公众', 'Public'),
  operator: t('本机运维', 'Machine operator'),
  clock: t('到期自动处理', 'Due date'),
}

/**
 * How far a verb reaches: the whole city, what is released inside the city, things one's region or unit takes part in,
 * things one's unit leads, what the public may see, or everything on the machine.
 */
export type Scope = 'machine' | 'city' | 'inside' | 'region' | 'unit' | 'lead' | 'public'

/** Of the verbs on one noun: which role may, how far. A noun keeps its own file under `nouns/`. */
export type NounGrants = Readonly<Record<string, Readonly<Partial<Record<Role, Scope>>>>>
