import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { PACKS, PACKS_FOLDER, packNamed } from '../../../test/support/policy.ts'
import { loadPack, loadPacks, PackError, validatePack } from './load-pack.ts'
import { formatProblem } from './problem.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A copy of the maesteg pack in which one file was changed. */
function spoilt(file: string, change: (text: string) => string): string {
  const root = mkdtempSync(join(tmpdir(), 'gatepost-pack-'))
  folders.push(root)
  const dir = join(root, 'maesteg')
  cpSync(join(PACKS_FOLDER, 'maesteg'), dir, { recursive: true })
  const path = join(dir, file)
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(path, after)
  return dir
}

/** The problems of a spoilt pack as printed, from the file's name on. */
function complaints(dir: string): string[] {
  return validatePack(dir).map((problem) => formatProblem(problem).slice(dir.length + 1))
}

/** The line, counted from 1, on which a text first stands in a spoilt pack's file. */
function lineOf(dir: string, file: string, text: string): number {
  const lines = readFileSync(join(dir, file), 'utf8').split('\n')
  return lines.findIndex((line) => line.includes(text)) + 1
}

test('every clause of the five policies is in its pack', () => {
  const counts = Object.fromEntries(PACKS.map((pack) => [pack.id, pack.clauses.length]))
  expect(counts).toEqual({ cambrian: 119, oldchurch: 176, maesteg: 102, lwlat: 76, societas: 88 })
  expect(PACKS.flatMap((pack) => pack.clauses)).toHaveLength(561)
})

test('the five packs have nothing wrong with them', () => {
  for (const pack of PACKS) expect(validatePack(join(PACKS_FOLDER, pack.id))).toEqual([])
})

test('a pack is plain data that survives being stored', () => {
  for (const pack of PACKS) expect(JSON.parse(JSON.stringify(pack))).toEqual(pack)
})

test('everything that a checklist lists stands on a clause of its own', () => {
  for (const pack of PACKS) {
    const listed = [pack.parameters.pre_post_gate?.value ?? []].flat()
    for (const item of listed) expect(pack.topics[String(item)], `${pack.id} ${item}`).toBeDefined()
  }
})

test('an unknown control is named with its file, line and clause, and with the known ones', () => {
  const dir = spoilt('clauses.yaml', (text) => text.replace('consent-gate', 'consent-gait'))
  const line = lineOf(dir, 'clauses.yaml', 'consent-gait')
  const [complaint] = complaints(dir)
  expect(complaint).toMatch(new RegExp(`^clauses\\.yaml:${line} maesteg:`))
  expect(complaint).toContain("unknown control 'consent-gait'; the known ones are consent-gate,")
})

test('a clause that stands twice is named on its second line', () => {
  const dir = spoilt('clauses.yaml', (text) => text.replace('maesteg:intro.1', 'maesteg:front.1'))
  expect(complaints(dir).join('\n')).toMatch(
    /clauses\.yaml:\d+ maesteg:front\.1: this clause stands twice; it is on line \d+ already/,
  )
})

test('a clause under another pack’s name is refused', () => {
  const dir = spoilt('clauses.yaml', (text) => text.replace('maesteg:purp.1', 'lwlat:purp.1'))
  expect(complaints(dir).join('\n')).toContain(
    "lwlat:purp.1: a clause of this pack begins with 'maesteg:'",
  )
})

test('a clause needs controls or a reason for none, and cannot have both', () => {
  const neither = spoilt('clauses.yaml', (text) =>
    text.replace(/ {2}controls: \[[^\]]+\]/, '  controls: []'),
  )
  expect(complaints(neither).join('\n')).toContain('say under `none` why it has none')
  const both = spoilt('clauses.yaml', (text) =>
    text.replace(/( {2}controls: \[[^\]]+\])/, '$1\n  none: Information only.'),
  )
  expect(complaints(both).join('\n')).toContain('it cannot also have a reason for none')
})

test('an unknown key is named', () => {
  const dir = spoilt('clauses.yaml', (text) => text.replace('  kind:', '  sort: duty\n  kind:'))
  expect(complaints(dir)).toEqual([
    expect.stringMatching(/^clauses\.yaml:\d+ maesteg:front\.1: unknown key 'sort'$/),
  ])
})

test('a parameter that is missing or unknown is named', () => {
  const dir = spoilt('parameters.yaml', (text) => text.replace('photo_device:', 'photo_devise:'))
  expect(complaints(dir)).toEqual([
    "parameters.yaml:1 'photo_device' is missing; write it even where the policy is silent",
    expect.stringMatching(/^parameters\.yaml:\d+ photo_devise: no parameter is called that/),
  ])
})

/** The pack with one parameter written anew. */
function withParameter(key: string, body: string): string {
  return spoilt('parameters.yaml', (text) =>
    text.replace(new RegExp(`^${key}:\\n(?: .*\\n)+`, 'm'), `${key}:\n${body}`),
  )
}

test.each([
  ['  status: silent\n  value: school\n  clauses: []\n', 'there can be no value; write null'],
  ['  status: unreadable\n  value: school\n  clauses: []\n', 'there can be no value; write null'],
  ["  status: stated\n  value: null\n  clauses: ['maesteg:photo.1']\n", 'so write its value'],
  ['  status: stated\n  value: school\n  clauses: []\n', 'name the clause that says so'],
  [
    "  status: stated\n  value: school\n  clauses: ['maesteg:photo.9']\n",
    "there is no clause 'maesteg:photo.9'",
  ],
  [
    "  status: stated\n  value: any\n  clauses: ['maesteg:photo.1']\n",
    "'any' is not among school, school_or_pre_approved",
  ],
  ['  status: maybe\n  value: null\n  clauses: []\n', 'photo_device.status'],
])('a parameter that does not hold together is refused: %j', (body, complaint) => {
  const dir = withParameter('photo_device', body)
  const line = lineOf(dir, 'parameters.yaml', 'photo_device:')
  const found = validatePack(dir)
  expect(found.map(formatProblem).join('\n')).toContain(complaint)
  for (const problem of found) expect(problem.line).toBeGreaterThanOrEqual(line)
})

test('a parameter cannot rest on text that is missing from the document alone', () => {
  const dir = spoilt('clauses.yaml', (text) =>
    text.replace(/(- id: '?maesteg:photo\.1'?\n(?: .*\n)*? {2}text: )readable/, '$1missing'),
  )
  expect(complaints(dir).join('\n')).toContain(
    'photo_device: it rests only on text that is missing from the document; mark it unreadable',
  )
})

test('roles, clauses and dates of a pack must be known', () => {
  const role = spoilt('pack.yaml', (text) => text.replace('role: deputy_head', 'role: deputy'))
  expect(complaints(role).join('\n')).toMatch(/pack\.yaml:\d+ roles\.role:/)
  const clause = spoilt('pack.yaml', (text) => text.replace('maesteg:pers.2', 'maesteg:pers.20'))
  expect(complaints(clause).join('\n')).toContain(
    "there is no clause 'maesteg:pers.20' in this pack",
  )
  const date = spoilt('pack.yaml', (text) =>
    text.replace('lastReview: null', 'lastReview: 2026-13'),
  )
  expect(complaints(date).join('\n')).toContain('write a date as 2026, 2026-01 or 2026-01-31')
  const order = spoilt('pack.yaml', (text) =>
    text
      .replace('lastReview: null', 'lastReview: 2026-01')
      .replace('nextReview: null', 'nextReview: 2025-01'),
  )
  expect(complaints(order).join('\n')).toContain(
    'the next review (2025-01) is not after the last one (2026-01)',
  )
  const id = spoilt('pack.yaml', (text) => text.replace('id: maesteg', 'id: masteg'))
  expect(complaints(id).join('\n')).toContain(
    "calls itself 'masteg' and lies in the folder 'maesteg'",
  )
})

test('a topic names a checklist item and clauses of the pack', () => {
  const topic = spoilt('topics.yaml', (text) => text.replace('confidential:', 'secret:'))
  expect(complaints(topic).join('\n')).toContain("'secret' is no checklist item")
  const clause = spoilt('topics.yaml', (text) => text.replace('maesteg:rel.c', 'maesteg:rel.z'))
  expect(complaints(clause).join('\n')).toContain(
    "confidential: there is no clause 'maesteg:rel.z'",
  )
})

test('what is not YAML is said to be so, and a file that is not there is missed', () => {
  const broken = spoilt('pack.yaml', (text) => text.replace('title:', 'title: "'))
  expect(complaints(broken)[0]).toMatch(/^pack\.yaml:\d+ this is not YAML: /)
  const lost = spoilt('pack.yaml', () => '')
  rmSync(join(lost, 'pack.yaml'))
  expect(complaints(lost)[0]).toBe('pack.yaml:1 there is no such file')
})

test('loading a pack with problems throws them all', () => {
  const dir = spoilt('parameters.yaml', (text) => text.replace('photo_device:', 'photo_devise:'))
  expect(() => loadPack(dir)).toThrow(PackError)
  expect(() => loadPacks(join(dir, '..'))).toThrow(/photo_device.*\n.*photo_devise/)
})

test('a pack reads as what its files say', () => {
  const pack = packNamed('maesteg')
  expect(pack.terms.learner).toBe('pupil')
  expect(pack.parameters.consent_model).toMatchObject({
    value: 'opt_in',
    clauses: ['maesteg:prot.1'],
  })
  expect(pack.clauses.find((clause) => clause.id === 'maesteg:prot.1')?.controls).toContain(
    'consent-gate',
  )
})
