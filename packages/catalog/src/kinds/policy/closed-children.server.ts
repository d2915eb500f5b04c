import type { FollowRequest } from '@zhiqiang/kernel'
import type { Ports } from '@zhiqiang/server/ports'

/** The steps that take up again what stands closed with a plan: its tasks, indicators and duties. */
export async function resumeClosed(ports: Ports, policyId: string): Promise<readonly FollowRequest[]> {
  const follow: FollowRequest[] = []
  for (const kind of ['task', 'indicator', 'duty'] as const) {
    for (const child of await ports.things.ofPolicy(policyId, kind)) {
      if (child.state === 'closed') follow.push({ thingId: child.id, step: 'resume', answers: {} })
    }
  }
  return follow
}
