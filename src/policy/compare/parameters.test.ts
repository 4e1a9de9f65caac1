import { expect, test } from 'vitest'
import { type PackId, packNamed } from '../../../test/support/policy.ts'
import { PARAMETERS } from '../parameters/registry.ts'
import { compareParameters } from './parameters.ts'

const side = (...ids: readonly PackId[]) =>
  compareParameters(ids.map((id) => ({ pack: packNamed(id), overrides: {} })))
const rowOf = (key: string, ...ids: readonly PackId[]) =>
  side(...ids).find((row) => row.key === key)

test('every question stands once, with an answer for each policy', () => {
  const rows = side('cambrian', 'maesteg', 'lwlat')
  expect(rows.map((row) => row.key)).toEqual(PARAMETERS.map((parameter) => parameter.key))
  for (const { key, answers } of rows) expect(answers, key).toHaveLength(3)
})

/** Where the five are known to part from one another. */
test.each([
  ['lado_timing', ['oldchurch', 'cambrian']],
  ['misuse_report_route', ['lwlat', 'maesteg', 'societas', 'oldchurch']],
  ['consent_model', ['maesteg', 'lwlat', 'cambrian']],
  ['parent_friending', ['oldchurch', 'cambrian', 'societas', 'maesteg']],
  ['ex_pupil_min_age', ['cambrian', 'societas', 'maesteg']],
  ['employer_name_in_profile', ['oldchurch', 'maesteg', 'societas']],
  ['governors_route', ['cambrian', 'oldchurch', 'maesteg']],
  ['takedown_owner_role', ['cambrian', 'maesteg', 'lwlat']],
] as const)('%s differs between %j', (key, ids) => {
  const row = rowOf(key, ...ids)
  expect(row?.differs).toBe(true)
  const said = row?.answers.map((answer) => `${answer.status} ${String(answer.stated)}`)
  expect(new Set(said).size).toBeGreaterThan(1)
})

test('a policy beside itself differs in nothing, and in what its school tightened alone', () => {
  expect(side('maesteg', 'maesteg').filter((row) => row.differs)).toEqual([])
  const pack = packNamed('maesteg')
  const rows = compareParameters([
    { pack, overrides: {} },
    { pack, overrides: { consent_cycle_months: 6 } },
  ])
  expect(rows.filter((row) => row.differs).map((row) => row.key)).toEqual(['consent_cycle_months'])
})

test('what a silent policy does not say is not taken from its neighbour', () => {
  const [, silent] = rowOf('consent_list_holder', 'lwlat', 'maesteg')?.answers ?? []
  expect(silent).toMatchObject({ status: 'silent', stated: null, value: null })
})
