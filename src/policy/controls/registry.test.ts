import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packNamed } from '../../../test/support/policy.ts'
import { clauseOn, clausesFor } from './clauses-for.ts'
import { CONTROLS, findControl } from './registry.ts'

const ROOT = new URL('../../../', import.meta.url)

function isThere(path: string): boolean {
  return existsSync(new URL(path, ROOT))
}

test('every control stands once and says in whole sentences what it does', () => {
  expect(new Set(CONTROLS.map((control) => control.id)).size).toBe(CONTROLS.length)
  for (const { id, does } of CONTROLS) expect(does, id).toMatch(/^[A-Z].*\.$/)
})

test('the code and tests that a built control names are there', () => {
  for (const { id, code, tests } of CONTROLS) {
    for (const path of [...code, ...tests]) expect(isThere(path), `${id}: ${path}`).toBe(true)
  }
})

test('a control with code has tests, and what it names as tests are tests', () => {
  for (const { id, code, tests } of CONTROLS) {
    expect(tests.length > 0, id).toBe(code.length > 0)
    for (const path of tests) expect(path, id).toMatch(/\.test\.tsx?$/)
    for (const path of code) expect(path, id).not.toMatch(/\.test\.tsx?$/)
  }
})

test('a planned control claims nothing', () => {
  for (const control of CONTROLS.filter((one) => one.status === 'planned')) {
    expect([control.code, control.tests], control.id).toEqual([[], []])
  }
})

test('a control is found by its id alone', () => {
  expect(findControl('consent-gate')?.title).toBe('Consent before publication')
  expect(findControl('consent')).toBeUndefined()
})

test('the clauses of a control come in the order of the document', () => {
  const ids = clausesFor(packNamed('maesteg'), 'consent-gate').map((clause) => clause.id)
  expect(ids).toContain('maesteg:prot.1')
  expect(clausesFor(packNamed('maesteg'), 'unheard-of')).toEqual([])
})

test('a topic is looked up in the order asked, past those that the policy is silent on', () => {
  expect(clauseOn(packNamed('lwlat'), ['confidential', 'consent'])).toEqual({
    kind: 'clause',
    clause: 'lwlat:10.3b',
  })
  expect(clauseOn(packNamed('lwlat'), ['confidential'])).toBeUndefined()
})
