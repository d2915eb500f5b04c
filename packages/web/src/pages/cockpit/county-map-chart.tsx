import type { CallOutput } from '@zhiqiang/contract'
import { tokens } from '@zhiqiang/kernel'
import { MapChart } from 'echarts/charts'
import { AriaComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

echarts.use([MapChart, TooltipComponent, AriaComponent, LabelLayout, SVGRenderer])

export type Shapes = CallOutput<'maps.shapes'>['shapes']

/** How a county looks on the map: its colour, the lines written on it, the lines told when it is pointed at. */
export interface Look {
  readonly fill: string
  readonly label: readonly string[]
  readonly tip: readonly string[]
}

interface Props {
  readonly shapes: Shapes
  /** By division code. */
  readonly looks: ReadonlyMap<string, Look>
  readonly title: string
  /** On the wall: light words on a dark ground, larger. */
  readonly dark?: boolean
  readonly onOpen?: (code: string) => void
}

/** The counties in their shapes; what stands beside it says the same to those who do not see it or use keys. */
export function CountyMapChart({ shapes, looks, title, dark = false, onOpen }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const open = useRef(onOpen)
  open.current = onOpen
  useEffect(() => {
    const box = element.current
    if (!box) return
    echarts.registerMap(mapName, geoJson(shapes))
    const chart = echarts.init(box, null, { renderer: 'svg' })
    const draw = () => chart.setOption(optionOf(shapes, looks, { title, dark, box, opens: open.current !== undefined }))
    draw()
    chart.on('click', ({ name }) => open.current?.(name))
    const watch = new ResizeObserver(() => {
      chart.resize()
      draw()
    })
    watch.observe(box)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [shapes, looks, title, dark])
  // The names on it are the city's own, which stay Chinese.
  return <div ref={element} className="zq-chart zq-map" role="img" aria-label={title} lang="zh-CN" />
}

/** Only one map is drawn at a time. */
const mapName = 'counties'

function geoJson(shapes: Shapes) {
  return {
    type: 'FeatureCollection' as const,
    features: shapes.map(({ code, polygons }) => ({
      type: 'Feature' as const,
      properties: { name: code },
      geometry: { type: 'MultiPolygon' as const, coordinates: polygons },
    })),
  }
}

interface Drawing {
  readonly title: string
  readonly dark: boolean
  readonly box: HTMLElement
  readonly opens: boolean
}

function optionOf(shapes: Shapes, looks: ReadonlyMap<string, Look>, { title, dark, box, opens }: Drawing) {
  const size = dark ? 0.8 * Number.parseFloat(getComputedStyle(box).fontSize) : tokens.size.tiny
  const ink = dark ? '#f2f6f8' : tokens.colour.ink
  const line = dark ? '#6f8794' : tokens.colour.inkFaint
  const label = {
    show: true,
    color: ink,
    fontSize: size,
    lineHeight: size * 1.3,
    fontFamily: tokens.font.sans,
    formatter: ({ name }: { readonly name: string }) => (looks.get(name)?.label ?? []).join('\n'),
  }
  return {
    animation: false,
    aria: { enabled: true, label: { description: title } },
    tooltip: {
      confine: true,
      textStyle: { fontSize: size },
      formatter: ({ name }: { readonly name: string }) =>
        (looks.get(name)?.tip ?? []).map((words) => echarts.format.encodeHTML(words)).join('<br>'),
    },
    series: [
      {
        type: 'map',
        map: mapName,
        // A degree of longitude is shorter the further north.
        aspectScale: Math.cos((middle(shapes) * Math.PI) / 180),
        left: 4,
        right: 4,
        top: 4,
        bottom: 4,
        preserveAspect: 'contain',
        selectedMode: false,
        cursor: opens ? 'pointer' : 'default',
        label,
        labelLayout: { hideOverlap: true },
        itemStyle: { borderColor: line, borderWidth: 1 },
        data: shapes.map(({ code }) => {
          const areaColor = looks.get(code)?.fill ?? tokens.colour.mist
          return {
            name: code,
            itemStyle: { areaColor },
            emphasis: { label, itemStyle: { areaColor, borderColor: ink, borderWidth: 2 } },
          }
        }),
      },
    ],
  }
}

/** The latitude in the middle of the map. */
function middle(shapes: Shapes): number {
  let [south, north] = [90, -90]
  for (const { polygons } of shapes) {
    for (const [, latitude] of polygons.flat(2)) {
      south = Math.min(south, latitude)
      north = Math.max(north, latitude)
    }
  }
  return (south + north) / 2
}
