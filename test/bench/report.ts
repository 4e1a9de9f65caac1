import { type Figure, isMet } from './figure.ts'
import type { Machine } from './machine.ts'

export interface Report {
  readonly at: string
  readonly machine: Machine
  /** The load when the last figure was taken. */
  readonly loadAtEnd: number
  readonly figures: readonly Figure[]
}

/** The report as a person reads it. */
export function reportText({ at, machine, loadAtEnd, figures }: Report): string {
  const missed = figures.filter((figure) => isMet(figure) === false).length
  return [
    `Gatepost on ${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}`,
    `${at}; load ${machine.load} at the start, ${loadAtEnd} at the end`,
    ...groups(figures).flatMap(([name, own]) => ['', name, ...own.map(line)]),
    '',
    missed === 0 ? 'Every promise is kept.' : `${missed} promises are not kept.`,
  ].join('\n')
}

/** The report for programs: what could not be measured is null. */
export function reportJson(report: Report): string {
  return JSON.stringify({
    ...report,
    figures: report.figures.map((figure) => ({ ...figure, met: isMet(figure) ?? null })),
  })
}

function groups(figures: readonly Figure[]): [string, Figure[]][] {
  return [...new Set(figures.map((figure) => figure.group))].map((name) => [
    name,
    figures.filter((figure) => figure.group === name),
  ])
}

function line(figure: Figure): string {
  const { what, value, unit, note } = figure
  const met = isMet(figure)
  const shown = Number.isNaN(value) ? '-' : `${rounded(value)} ${unit}`.trim()
  const verdict = met === undefined ? '' : met ? 'kept' : 'MISSED'
  const promise = promiseOf(figure).padStart(16)
  const cells = [what.padEnd(46), shown.padStart(11), promise, verdict.padEnd(6)]
  return `  ${cells.join('  ')}  ${note ?? ''}`.trimEnd()
}

function promiseOf({ target, least, unit }: Figure): string {
  if (least !== undefined) return `at least ${least} ${unit}`.trim()
  return target === undefined ? '' : `at most ${target} ${unit}`.trim()
}

function rounded(value: number): string {
  if (value >= 10) return value.toFixed(value >= 100 ? 0 : 1)
  return value.toFixed(value >= 0.1 || value <= 0 ? 2 : 3)
}
