import { formatNumber, t, tokens } from '@zhiqiang/kernel'
import { LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../../app/language.tsx'
import type { Trajectory } from './trajectory.ts'

echarts.use([LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer])

const words = {
  actual: t('实绩', 'Actual'),
  needed: t('应达到的进度', 'Path needed'),
}

/** Actuals against the path that would reach the target, the path dotted. The table below says the same in numbers. */
export function TrajectoryChart({ trajectory, title }: { readonly trajectory: Trajectory; readonly title: string }) {
  const { lang, say } = useLanguage()
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!element.current) return
    const brand = getComputedStyle(document.documentElement).getPropertyValue('--zq-brand') || tokens.colour.brand
    const chart = echarts.init(element.current, null, { renderer: 'svg' })
    chart.setOption({
      animation: false,
      aria: { enabled: true, label: { description: title } },
      textStyle: { fontFamily: tokens.font.sans, color: tokens.colour.inkSoft },
      grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
      legend: { left: 0, top: 0, itemWidth: 20 },
      tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => spoken(value, lang) },
      xAxis: { type: 'category', data: [...trajectory.periods], boundaryGap: false },
      yAxis: { type: 'value', scale: true, splitLine: { lineStyle: { color: tokens.colour.lineSoft } } },
      series: [
        {
          name: say(words.actual),
          type: 'line',
          data: [...trajectory.actuals],
          color: brand,
          symbol: 'circle',
          symbolSize: 7,
          connectNulls: true,
        },
        {
          name: say(words.needed),
          type: 'line',
          data: [...trajectory.needed],
          color: tokens.colour.inkFaint,
          lineStyle: { type: 'dotted' },
          symbol: 'emptyCircle',
          connectNulls: true,
        },
      ],
    })
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(element.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [trajectory, title, lang, say])
  return <div ref={element} className="zq-chart" role="img" aria-label={title} />
}

function spoken(value: unknown, lang: 'zh' | 'en'): string {
  return typeof value === 'number' ? formatNumber(value, lang) : '—'
}
