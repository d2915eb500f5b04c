import { tokens } from '@zhiqiang/kernel'
import { lazy, Suspense, useMemo } from 'react'
import type { Shapes } from '../cockpit/county-map-chart.tsx'

const Chart = lazy(async () => ({ default: (await import('../cockpit/county-map-chart.tsx')).CountyMapChart }))

/** A map with names and no figures, as it is looked at before it is used. */
export function PlainMap({ shapes, title }: { readonly shapes: Shapes; readonly title: string }) {
  const looks = useMemo(
    () =>
      new Map(
        shapes.map(({ code, name }) => [code, { fill: tokens.colour.blueSoft, label: [name], tip: [name, code] }]),
      ),
    [shapes],
  )
  return (
    <Suspense fallback={<div className="zq-chart zq-map" />}>
      <Chart shapes={shapes} looks={looks} title={title} />
    </Suspense>
  )
}
