import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { moduleFile, ROOT, requireProjectNode } from './project.js'
import { run } from './run.js'

const REPORT = join(ROOT, 'node_modules/.cache/gatepost-results.json')

/** Compile without output. @returns {Promise<string[]>} the names of what failed, none when all is well */
export async function checkTypes() {
  return failuresOf('Types', [moduleFile('typescript/bin/tsc'), '--noEmit'])
}

/** Format, lint and import zones. */
export async function checkLint() {
  return failuresOf('Lint', [moduleFile('@biomejs/biome/bin/biome'), 'check', '.'])
}

/** Every `tools/checks/*.js`, each a program that ends with 0 when the house is in order. */
export async function checkHouse() {
  const folder = join(ROOT, 'tools/checks')
  const files = existsSync(folder) ? readdirSync(folder).sort() : []
  const failures = []
  for (const file of files) {
    if (!file.endsWith('.js') || file.endsWith('.test.js')) continue
    failures.push(...(await failuresOf(`House check ${file}`, [join(folder, file)])))
  }
  return failures
}

/** Generated documents are what the sources make; skipped while there is no generator. */
export async function checkGenerated() {
  const generator = join(ROOT, 'tools/generate-docs.js')
  return existsSync(generator) ? failuresOf('Generated documents', [generator, '--check']) : []
}

async function failuresOf(name, args) {
  console.log(`\n${name} ...`)
  const { code } = await run(requireProjectNode(), args)
  console.log(code === 0 ? `${name}: well` : `${name}: FAILED`)
  return code === 0 ? [] : [name]
}

/**
 * Run every test.
 * @param {string | undefined} chromium without it the browser tests count as skipped
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runTests(chromium) {
  mkdirSync(join(ROOT, 'node_modules/.cache'), { recursive: true })
  const args = [
    moduleFile('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
  ]
  const env = { CHROME_PATH: chromium ?? 'none', NODE_ENV: 'test' }
  const { code } = await run(requireProjectNode(), args, { env })
  return countResults(readReport(), code)
}

function readReport() {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {any} report vitest's JSON, @param {number} code its exit code */
export function countResults(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  // A file that cannot even be loaded has no tests to count, and is a failure all the same.
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((t) => t.status !== 'failed'),
  ).length
  const counted = report.numFailedTests + unloaded
  return {
    passed: report.numPassedTests,
    failed: code !== 0 && counted === 0 ? 1 : counted,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** The one line that machines read. */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
