import uPlot from 'uplot'
import {h} from './dom.js'

const HEIGHT = 180 // px

/** A bar plot over named bins. Its numbers stand in its label, for those who do not see it. */
export function barPlot(title: string, bins: readonly string[], values: readonly number[], unit: string): HTMLElement {
  const host = h('div', {class: 'plot', role: 'img', 'aria-label': `${title}. ${bins.map((bin, index) => `${bin}: ${values[index]} ${unit}`).join('; ')}`})
  const figure = h('figure', {}, h('figcaption', {}, title), host)
  let plot: uPlot | undefined
  const draw = (): void => {
    plot?.destroy()
    if (host.clientWidth > 0) plot = new uPlot(options(bins, values, host.clientWidth), [bins.map((_, index) => index), [...values]], host)
  }
  const observer = new ResizeObserver(() => {
    if (!plot || !host.isConnected || plot.width !== host.clientWidth) draw()
  })
  observer.observe(host)
  addEventListener('kempt-theme', draw)
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw)
  return figure
}

function options(bins: readonly string[], values: readonly number[], width: number): uPlot.Options {
  const colours = getComputedStyle(document.documentElement)
  const [ink, grid, fill] = ['--muted', '--line', '--accent'].map((name) => colours.getPropertyValue(name)) as [string, string, string]
  const axis = {stroke: ink, grid: {stroke: grid, width: 1}, ticks: {stroke: grid, width: 1}, font: '12px system-ui, sans-serif'}
  const every = Math.ceil((bins.length * 44) / Math.max(width - 60, 44))
  return {
    width,
    height: HEIGHT,
    legend: {show: false},
    cursor: {show: false},
    scales: {x: {time: false, range: [-0.6, bins.length - 0.4]}, y: {range: [0, Math.max(1, ...values) * 1.08]}},
    axes: [
      {...axis, grid: {show: false}, splits: () => bins.flatMap((_, index) => (index % every === 0 ? [index] : [])), values: (_, splits) => splits.map((index) => bins[index] ?? '')},
      {...axis, size: 56, values: (_, splits) => splits.map((value) => (Number.isInteger(value) ? value.toLocaleString('en-US') : ''))}
    ],
    series: [{}, {fill, stroke: fill, width: 0, paths: uPlot.paths.bars!({size: [0.8, 60]}), points: {show: false}}]
  }
}
