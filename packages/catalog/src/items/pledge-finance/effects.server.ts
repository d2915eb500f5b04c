import type { EffectsOf } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'
import { plain } from '../../presets/asked.server.ts'
import { matchingEffects } from '../../presets/matching.server.ts'
import { heldAlready } from '../../shared/pledge-finance/claims.server.ts'
import { fitOf, type Need, type ProductTerms } from '../../shared/pledge-finance/fit.ts'
import { handoverEffects } from '../../shared/pledge-finance/handover.server.ts'
import type { PledgedRight } from '../../shared/pledge-finance/rights.ts'
import type { pledgeFinance } from './item.ts'

const matching = matchingEffects({
  answer: 'pledge-loan',
  product: 'bank-product',
  // Both were checked by their forms.
  fit: (need, product) => fitOf(need as unknown as Need, product as unknown as ProductTerms),
  named: ({ banks }) => (banks as readonly { readonly bank: string }[] | undefined)?.map(({ bank }) => bank) ?? null,
  need: ({ amount, months, purpose, repay, rights, alone, other }) =>
    plain({ amount, months, purpose, repay, rights, alone, other }),
  fault: ({ answers, ports, thing }) => heldAlready(ports, answers.rights as readonly PledgedRight[], thing.id),
})

// biome-ignore lint/nursery/noMisusedPromises: the effects are a plain object; only what they answer is promised
export const effects: EffectsOf<typeof pledgeFinance, Ports> = { ...handoverEffects, ...matching }
