import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runsOutBy, type TrainingRecordDates, trainingStanding } from './index.ts'

const TODAY = '2026-11-20'
const record = (runsOutOn: string | null, confirmed = true): TrainingRecordDates => ({
  runsOutOn,
  confirmed,
})

test.each([
  ['nothing', [], { state: 'none' }],
  ['an unconfirmed one', [record('2027-01-01', false)], { state: 'unconfirmed' }],
  ['an unconfirmed one that ran out', [record('2026-11-19', false)], { state: 'none' }],
  ['one without end', [record(null)], { state: 'trained', until: null }],
  ['one that counts', [record('2027-01-01')], { state: 'trained', until: '2027-01-01' }],
  ['one that runs out today', [record(TODAY)], { state: 'trained', until: TODAY }],
  ['one that ran out yesterday', [record('2026-11-19')], { state: 'ran_out', on: '2026-11-19' }],
  [
    'one that ran out and a new one that waits',
    [record('2026-11-19'), record('2027-11-18', false)],
    { state: 'unconfirmed' },
  ],
  [
    'one that counts and a longer one that waits',
    [record('2026-12-01'), record(null, false)],
    { state: 'trained', until: '2026-12-01' },
  ],
  [
    'two that ran out',
    [record('2024-01-01'), record('2025-01-01')],
    { state: 'ran_out', on: '2025-01-01' },
  ],
] as const)('with %s somebody stands as they should', (_, records, standing) => {
  expect(trainingStanding(records, TODAY)).toEqual(standing)
})

test('nobody stands worse for one record more that is confirmed, nor by the order of records', () => {
  const day = fc.date({
    min: new Date('2020-01-01'),
    max: new Date('2035-12-31'),
    noInvalidDate: true,
  })
  const one = fc.record({
    runsOutOn: fc.option(day.map((at) => at.toISOString().slice(0, 10))),
    confirmed: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(one), one, (records, more) => {
      expect(trainingStanding([...records].reverse(), TODAY)).toEqual(
        trainingStanding(records, TODAY),
      )
      const before = trainingStanding(records, TODAY)
      const after = trainingStanding([...records, more], TODAY)
      if (before.state === 'trained') expect(after.state).toBe('trained')
      if (!more.confirmed) expect(after.state === 'trained').toBe(before.state === 'trained')
    }),
  )
})

test.each([
  ['2026-11-20', true],
  ['2026-12-20', true],
  ['2026-12-21', false],
] as const)('training until %s runs out by 20 December: %s', (until, soon) => {
  expect(runsOutBy({ state: 'trained', until }, '2026-12-20')).toBe(soon)
})

test('what runs out no more is not about to', () => {
  expect(runsOutBy({ state: 'trained', until: null }, '2026-12-20')).toBe(false)
  expect(runsOutBy({ state: 'ran_out', on: '2026-11-19' }, '2026-12-20')).toBe(false)
})
