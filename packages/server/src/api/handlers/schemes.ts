import { ok, refuseInput, t } from '@zhiqiang/kernel'
import { importItems } from '../../core/ledger/schemes/items-file/import-items.ts'
import { itemListTemplate } from '../../core/ledger/schemes/items-file/item-list.ts'
import { getScheme, listPoints, listSchemes } from '../../core/ledger/schemes/schemes.ts'
import type { Handlers } from '../api.ts'
import { xlsx } from '../file-answers.ts'
import { fieldOf, handedFile, idForm } from '../parts.ts'
import { reading } from '../reading.ts'

export const schemes = {
  'schemes.list': (app, caller, { query }) => reading(app, caller, (deps) => listSchemes(deps, query)),
  'schemes.get': (app, caller, { params }) => reading(app, caller, (deps) => getScheme(deps, params)),
  'schemes.points': (app, caller, { query }) => reading(app, caller, (deps) => listPoints(deps, query)),
  'schemes.template': async () => xlsx(ok(await itemListTemplate()), 'assessment-items'),
  'schemes.import': async (app, caller, { parts }) => {
    const sheet = handedFile(parts)
    if (!sheet.ok) return sheet
    const schemeId = fieldOf(parts, 'scheme') ?? ''
    if (!idForm.test(schemeId)) return refuseInput(t('没有选择外部考评', 'no outside assessment was chosen'))
    return importItems(app.engine, caller.actor, caller.today, { ...sheet.value, schemeId })
  },
} satisfies Partial<Handlers>
