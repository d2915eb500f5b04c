import type { CallOutput } from '@zhiqiang/contract'
import { ok, type Result } from '@zhiqiang/kernel'
import type { ReadDeps } from '../../ledger/read-deps.ts'
import { itemsOf } from '../offerings/offerings.ts'
import { helpersOf } from './figures/store.ts'

type Figures = CallOutput<'helpers.figures'>

/** `helpers.figures`: bodies that help in cases, service by service, with what came of it, as far as the caller sees the cases. */
export async function helperFigures(deps: ReadDeps): Promise<Result<Figures>> {
  const services: Figures['services'] = []
  for (const { kind, title, service, states } of itemsOf(deps)) {
    const { helped } = service
    if (!helped) continue
    const { label, by, good, bad } = helped
    const under = Object.entries(states).flatMap(([name, { final }]) =>
      final || good.includes(name) || bad.includes(name) ? [] : [name],
    )
    const helpers = await helpersOf(deps, kind, { under, good, bad })
    services.push({ item: kind, title, label, by, under, good: [...good], bad: [...bad], helpers })
  }
  return ok({ services })
}
