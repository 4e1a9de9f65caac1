import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { machinePath, moduleFile, ROOT, requireProjectNode, SetupError } from './project.js'
import { run } from './run.js'

/**
 * Pack the gate alone: the same import as in the whole product, and nothing else to install. It is
 * compiled without the types of Node and of browsers, so it can need neither.
 * @param {string} folder where the archive is put
 * @returns {Promise<string>} the archive's path
 * @throws SetupError when it cannot be compiled or packed; the reasons were shown
 */
export async function packGate(folder) {
  const stage = mkdtempSync(join(tmpdir(), 'gatepost-gate-'))
  try {
    await compile(join(stage, 'dist'))
    writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`)
    copyFileSync(join(ROOT, 'LICENSE'), join(stage, 'LICENSE'))
    copyFileSync(join(ROOT, 'docs/guides/gate-library.md'), join(stage, 'README.md'))
    return await pack(stage, folder)
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

async function compile(folder) {
  const args = [moduleFile('typescript/bin/tsc'), '-p', 'tsconfig.gate.json', '--outDir', folder]
  const { code } = await run(requireProjectNode(), args, { show: 'errors' })
  if (code !== 0) throw new SetupError('The gate could not be compiled; the reasons are above.')
}

/** The product's own, less all that the gate does without. */
function manifest() {
  const product = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const { name, version, license, type, exports } = product
  // The product brings its own Node; here the caller's must know what the gate is written in.
  const engines = { node: '>=22' }
  const description = 'Finds the learners whom a draft post would name. Needs nothing else.'
  return { name, version, description, license, type, sideEffects: false, engines, exports }
}

async function pack(stage, folder) {
  mkdirSync(folder, { recursive: true })
  const args = ['pack', '--ignore-scripts', '--pack-destination', folder]
  const env = { PATH: machinePath() }
  const { code, output } = await run('npm', args, { cwd: stage, show: 'none', env })
  if (code !== 0) throw new SetupError(`The gate could not be packed.\n\nnpm says:\n${output}`)
  const { name, version } = manifest()
  return join(folder, `${name}-${version}.tgz`)
}
