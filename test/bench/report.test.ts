import { expect, test } from 'vitest'
import { unmeasured } from './figure.ts'
import { describeMachine } from './machine.ts'
import { type Report, reportJson, reportText } from './report.ts'

const report: Report = {
  at: '2026-11-20T09:00:00.000Z',
  machine: describeMachine(),
  loadAtEnd: 0.4,
  figures: [
    { group: 'Starting', what: 'later start', value: 1.2345, unit: 's', target: 3 },
    { group: 'Pages', what: '/, p95', value: 75.2, unit: 'ms', target: 60, note: '12 a second' },
    { group: 'Pages', what: '/, without a promise', value: 5, unit: 'ms' },
    { group: 'Peers', what: 'a loop takes', value: 271.4, unit: '×', least: 150 },
    unmeasured({ group: 'Pages', what: '/trail', unit: 'ms', target: 60, note: 'Nobody may.' }),
  ],
}

test('a missed promise stands beside a kept one, with the machine it was measured on', () => {
  const text = reportText(report)
  expect(text).toMatch(/later start +1\.23 s +at most 3 s +kept/)
  expect(text).toMatch(/p95 +75\.2 ms +at most 60 ms +MISSED +12 a second/)
  expect(text).toMatch(/a loop takes +271 × +at least 150 × +kept/)
  expect(text).toMatch(/\/trail +- +at most 60 ms +MISSED +Nobody may\./)
  expect(text).toMatch(/2 promises are not kept\.$/)
  expect(text).toContain(process.version)
})

test('programs read the same, and nothing for what was not measured', () => {
  const { figures } = JSON.parse(reportJson(report))
  expect(figures.map((one: { met: boolean | null }) => one.met)).toEqual([
    true,
    false,
    null,
    true,
    false,
  ])
  expect(figures[4].value).toBeNull()
})
