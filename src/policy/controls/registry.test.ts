import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packNamed } from '../../../test/support/policy.ts'
import { clauseOn, clausesFor } from './clauses-for.ts'
import { CONTROLS, type Control, findControl } from './registry.ts'

const ROOT = new URL('../../../', import.meta.url)

function isThere(path: string): boolean {
  return existsSync(new URL(path, ROOT))
}

test('every control stands once and says in whole sentences what it does', () => {
  expect(new Set(CONTROLS.map((control) => control.id)).size).toBe(CONTROLS.length)
  for (const { id, does } of CONTROLS) expect(does, id).toMatch(/^[A-Z].*\.$/)
})

const BUILT = CONTROLS.filter((control) => control.status === 'built')
const EXPORT = /^export (?:async )?(?:function|const|class) (\w+)/gm

function textOf(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8')
}

/** What a test of this control could mention: its id, or anything that its code exports. */
function marksOf({ id, code }: Control): readonly string[] {
  return [id, ...code.flatMap((path) => [...textOf(path).matchAll(EXPORT)].map((m) => m[1] ?? ''))]
}

test.each(BUILT)('$id names code and tests that are there', ({ code, tests }) => {
  expect(code).not.toEqual([])
  expect(tests).not.toEqual([])
  for (const path of [...code, ...tests]) expect(isThere(path), path).toBe(true)
  for (const path of tests) expect(path).toMatch(/\.test\.tsx?$/)
  for (const path of code) expect(path).not.toMatch(/\.test\.tsx?$/)
  expect(new Set([...code, ...tests]).size).toBe(code.length + tests.length)
})

test.each(BUILT)('a test of $id speaks of it or of a command of its code', (control) => {
  const mark = new RegExp(`\\b(?:${marksOf(control).join('|')})\\b`)
  expect(control.tests.filter((path) => mark.test(textOf(path)))).not.toEqual([])
})

test('a planned control claims nothing', () => {
  const planned = CONTROLS.filter((one) => one.status === 'planned')
  expect(planned.flatMap(({ code, tests }) => [...code, ...tests])).toEqual([])
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
