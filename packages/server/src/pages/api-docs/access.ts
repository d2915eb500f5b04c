import type { Access } from '@zhiqiang/contract'
import { grants, type Role, roleNames, type Scope, type Text, t } from '@zhiqiang/kernel'

const scopes: Readonly<Record<Scope, Text>> = {
  machine: t('全部城市', 'every city'),
  city: t('本市', 'the whole city'),
  inside: t('已在本市范围内发布的', 'what is released inside the city'),
  region: t('本县（市、区）', 'the own county'),
  unit: t('本单位参与的', 'what the own unit takes part in'),
  named: t('指定给本人的', 'named for it oneself'),
  lead: t('本单位牵头的', 'what the own unit leads'),
  applied: t('自己申请的', 'what one applied for'),
  party: t('自己作为另一方的', 'what one is another party of'),
  public: t('已公开的', 'what is public'),
}

const words = {
  everybody: t('任何人，不需要登录', 'anybody, without signing in'),
  signedIn: t('任何已登录的人', 'anybody signed in'),
}

/** Who may call an endpoint, in words: from the one table that every check reads. */
export function whoMayCall(access: Access): readonly Text[] {
  if (access === 'public') return [words.everybody]
  if (access === 'signed-in') return [words.signedIn]
  return (Object.keys(grants) as Role[]).flatMap((role) => {
    const scope = grants[role][access]
    return scope === undefined
      ? []
      : [t(`${roleNames[role].zh}（${scopes[scope].zh}）`, `${roleNames[role].en} (${scopes[scope].en})`)]
  })
}
