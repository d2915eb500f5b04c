import { formatNumber, tokens } from '@zhiqiang/kernel'
import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../../app/language.tsx'

echarts.use([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer])

export interface Bars {
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
}

interface Props {
  readonly bars: Bars
  readonly title: string
  /** On the wall: light words on a dark ground, larger. */
  readonly dark?: boolean
  /** The categories are names of the city's own, which stay Chinese. */
  readonly names?: boolean
}

/** Bars side by side; the table beside them says the same in numbers that open. */
export function BarsChart({ bars, title, dark = false, names = false }: Props) {
  const { lang } = useLanguage()
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!element.current) return
    const brand = getComputedStyle(document.documentElement).getPropertyValue('--zq-brand') || tokens.colour.brand
    const ink = dark ? '#e8eef2' : tokens.colour.inkSoft
    const size = dark ? 22 : 12
    const chart = echarts.init(element.current, null, { renderer: 'svg' })
    chart.setOption({
      animation: false,
      aria: { enabled: true, label: { description: title } },
      color: dark
        ? ['#8fa3ad', '#4fc3d9', '#7bd19a', '#e0b15a']
        : ['#b9c3c9', brand, tokens.colour.green, tokens.colour.amber],
      textStyle: { fontFamily: tokens.font.sans, color: ink, fontSize: size },
      grid: { left: 8, right: 8, top: dark ? 56 : 32, bottom: 8, containLabel: true },
      legend: { left: 0, top: 0, textStyle: { color: ink, fontSize: size } },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value: unknown) => (typeof value === 'number' ? formatNumber(value, lang) : '—'),
      },
      xAxis: {
        type: 'category',
        data: [...bars.categories],
        axisLabel: { color: ink, fontSize: size, interval: 0, hideOverlap: true },
      },
      yAxis: {
        type: 'value',
        axisLabel: { color: ink, fontSize: size },
        splitLine: { lineStyle: { color: dark ? '#2c3a44' : tokens.colour.lineSoft } },
      },
      series: bars.series.map(({ name, values }) => ({ name, type: 'bar', data: [...values], barMaxWidth: 28 })),
    })
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(element.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [bars, title, dark, lang])
  return <div ref={element} className="zq-chart" role="img" aria-label={title} {...(names ? { lang: 'zh-CN' } : {})} />
}
