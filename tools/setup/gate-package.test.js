import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packGate } from './gate-package.js'
import { moduleFile, ROOT, requireProjectNode } from './project.js'
import { run } from './run.js'

const GUIDE = readFileSync(join(ROOT, 'docs/guides/gate-library.md'), 'utf8')
const quiet = { show: 'none' }
let folder
let installed

/** What npm would make of the archive in an empty project: it depends on nothing. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gatepost-stranger-'))
  installed = join(folder, 'node_modules/gatepost')
  mkdirSync(installed, { recursive: true })
  const archive = await packGate(folder)
  await run('tar', ['-xzf', archive, '-C', installed, '--strip-components=1'], quiet)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fenced(language) {
  return new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(GUIDE)?.[1] ?? ''
}

function scripts() {
  return readdirSync(join(installed, 'dist'), { recursive: true })
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(installed, 'dist', file), 'utf8'))
}

describe('the gate as a package', () => {
  test('runs the guide’s example in an empty project and prints what the guide says', async () => {
    writeFileSync(join(folder, 'look.js'), fenced('js'))
    const { code, output } = await run(requireProjectNode(), ['look.js'], { ...quiet, cwd: folder })
    expect(output).toBe(fenced('text'))
    expect(output).toContain('learner_name_possible')
    expect(code).toBe(0)
  })

  test('names no other package and nothing of Node in any import', () => {
    const sources = scripts()
    const imports = sources.flatMap((source) =>
      [...source.matchAll(/^(?:import|export) (?:[^'"]*? from )?['"]([^'"]+)['"];$/gm)].map(
        ([, from]) => from,
      ),
    )
    expect(imports.length).toBeGreaterThan(sources.length)
    expect(imports.filter((from) => !from.startsWith('.'))).toEqual([])
    expect(sources.filter((source) => /\bimport\(|\brequire\(|\bprocess\./.test(source))).toEqual(
      [],
    )
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
    expect(Object.keys(manifest)).not.toContain('dependencies')
  })

  test('holds nothing of the server, the policies or the photos', () => {
    expect(readdirSync(join(installed, 'dist')).sort()).toEqual(['gate'])
    expect(readdirSync(join(installed, 'dist/gate'))).not.toContain('photo')
  })

  test('has types that a strict compiler takes, and that refuse a draft without a text', async () => {
    writeFileSync(
      join(folder, 'typed.ts'),
      `import { buildGateIndex, inspect, type Observation, type Register } from 'gatepost/gate'
const lists = { learners: [], adults: [], schoolDomains: [], publicContacts: [] }
const register: Register = { ...lists, knownTerms: [], confidentialTerms: [] }
const seen: Observation[] = inspect({ text: '', photos: [], named: [] }, buildGateIndex(register))
export const kinds: string[] = seen.map((one) => one.kind)
// @ts-expect-error: without its text a draft is none.
inspect({ photos: [], named: [] }, buildGateIndex(register))
`,
    )
    const strict = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022']
    const alone = ['--types', '', '--skipLibCheck', 'false', 'typed.ts']
    const args = [moduleFile('typescript/bin/tsc'), ...strict, ...alone]
    const compiled = await run(requireProjectNode(), args, { ...quiet, cwd: folder })
    expect(compiled.output).toBe('')
    expect(compiled.code).toBe(0)
  })
})

test('the whole product exports the gate from where it is built, and packs it', () => {
  const { exports, files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  expect(exports['./gate']).toEqual({
    types: './dist/gate/index.d.ts',
    default: './dist/gate/index.js',
  })
  expect(files).toContain('dist')
})
