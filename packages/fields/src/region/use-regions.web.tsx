import { useEffect, useState } from 'react'
import type { FieldPorts, RegionOption } from '../facets.web.tsx'

const none: readonly RegionOption[] = []

/** The divisions of the city, once the page knows them. */
export function useRegions({ regions }: Pick<FieldPorts, 'regions'>): readonly RegionOption[] {
  const [found, setFound] = useState(none)
  useEffect(() => {
    let live = true
    void regions().then((list) => {
      if (live) setFound(list)
    })
    return () => {
      live = false
    }
  }, [regions])
  return found
}
