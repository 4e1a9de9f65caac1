import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { LintFinding } from '../../policy/index.ts'
import { PACKS_FOLDER } from '../packs.ts'
import { runCommandLine } from '../program.ts'

const folder = mkdtempSync(join(tmpdir(), 'gatepost-lint-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...args: string[]): Promise<{ out: string; code: number | undefined }> {
  const said = { out: '', code: undefined as number | undefined }
  const write = (text: string) => {
    said.out += text
  }
  const exit = (code: number) => {
    said.code = code
  }
  await runCommandLine(
    ['lint', '--on', '2026-11-20', ...args],
    {},
    { out: write, err: write, exit },
  )
  return said
}

test('names the faults of all five policies, and ends with 1 as some are grave', async () => {
  const { out, code } = await run()
  expect(code).toBe(1)
  for (const pack of ['cambrian', 'oldchurch', 'maesteg', 'lwlat', 'societas']) {
    expect(out).toMatch(new RegExp(`^${pack}:$`, 'm'))
  }
  expect(out).toContain('Mend now')
  expect(out).toContain('    Mend: Have somebody else approve the next version')
})

test('gives one object for each policy', async () => {
  const { out } = await run('--pack', 'cambrian', '--json')
  const [policy, ...more]: { pack: string; findings: LintFinding[] }[] = JSON.parse(out)
  expect(more).toEqual([])
  expect(policy?.findings.map((finding) => finding.rule)).toContain('author_approves')
  expect(policy?.findings.every((finding) => finding.mend !== '')).toBe(true)
})

test('looks at a policy in a folder of one’s own, whatever it is called', async () => {
  const dir = join(folder, 'maesteg')
  cpSync(join(PACKS_FOLDER, 'maesteg'), dir, { recursive: true })
  const path = join(dir, 'clauses.yaml')
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(
      'This policy binds everybody',
      '[Insert name] binds everybody',
    ),
  )
  expect((await run('--pack', dir)).out).toContain('intro.1: Something of a template is left')
})

test('takes only a day that there is', async () => {
  const { out, code } = await run('--on', '2026-02-30')
  expect(out).toContain('Write a day as 2026-11-20.')
  expect(code).toBe(64)
})

test('ends with 0 where nothing is grave', async () => {
  const dir = join(folder, 'oldchurch')
  cpSync(join(PACKS_FOLDER, 'oldchurch'), dir, { recursive: true })
  const path = join(dir, 'parameters.yaml')
  const from = readFileSync(path, 'utf8')
  const at = from.indexOf('safeguarding_report_route:')
  const changed = from.slice(at).replace('[head, appropriate_authorities]', '[dsl, head]')
  writeFileSync(path, from.slice(0, at) + changed)
  const { out, code } = await run('--pack', dir)
  expect(out).not.toContain('Mend now')
  expect(code).toBe(0)
})
