/**
 * Sees that the house's own rules bite: plants each fault in a copy of a file, in a copy of the tree,
 * and holds that Biome refuses it there and accepts the untouched copy. A rule that is switched off,
 * misspelt or aimed at the wrong folder refuses nothing and looks just like a house in order.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, extname, join, relative } from 'node:path'
import { moduleFile, ROOT, requireProjectNode } from '../setup/project.js'
import { run } from '../setup/run.js'
import { FAULTS } from './house/faults.js'

const CYCLE = 'lint/suspicious/noImportCycles'

/** What the house's rules let through, or refuse without cause. @returns {Promise<string[]>} */
export async function findHoles(config = readConfig(), faults = FAULTS) {
  return [...foldersWithoutRule(config), ...(await plantAll(config, faults))]
}

/** Biome's own settings for this project. */
export function readConfig() {
  return JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'))
}

async function plantAll(config, faults) {
  const tree = mkdtempSync(join(tmpdir(), 'gatepost-house-'))
  try {
    const planted = faults.map((fault, index) => plant(tree, fault, index))
    const untouched = [...new Set(faults.map((fault) => fault.file))].map((file) =>
      copy(tree, file, file, ''),
    )
    const circle = plantCircle(tree)
    const refusals = await lint(tree, config)
    const refused = (path, rule) => refusals.some((one) => one.path === path && one.rule === rule)
    return [
      ...planted
        .filter(({ path, rule }) => !refused(path, rule))
        .map(({ file, line }) => `Not refused in ${file}: ${line}`),
      ...untouched
        .filter((path) => refusals.some((one) => one.path === path))
        .map((path) => `Refused without cause: ${path}`),
      ...circle
        .filter((path) => !refused(path, CYCLE))
        .map((path) => `A circle of imports is not refused: ${path}`),
    ]
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
}

function plant(tree, { file, rule, line }, index) {
  const extension = extname(file)
  const name = `${basename(file, extension)}-planted-${index}${extension}`
  return { file, rule, line, path: copy(tree, file, join(dirname(file), name), `${line}\n`) }
}

function copy(tree, from, to, before) {
  const target = join(tree, to)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, before + readFileSync(join(ROOT, from), 'utf8'))
  return to
}

function plantCircle(tree) {
  const files = ['src/domain/posts/round-one.ts', 'src/domain/posts/round-two.ts']
  const bodies = [
    "import { two } from './round-two.ts'\nexport const one = () => two\n",
    "import { one } from './round-one.ts'\nexport const two = () => one\n",
  ]
  files.forEach((file, index) => {
    writeFileSync(join(tree, file), bodies[index] ?? '')
  })
  return files
}

async function lint(tree, config) {
  const alone = { ...config, vcs: { enabled: false }, root: true }
  writeFileSync(join(tree, 'biome.json'), JSON.stringify(alone))
  const rules = ['noRestrictedImports', 'noProcessEnv'].map((rule) => `--only=style/${rule}`)
  const { output } = await run(
    requireProjectNode(),
    [
      moduleFile('@biomejs/biome/bin/biome'),
      'lint',
      ...rules,
      '--only=suspicious/noImportCycles',
      '--reporter=github',
      '--max-diagnostics=none',
      '--no-errors-on-unmatched',
      tree,
    ],
    { show: 'none', cwd: tree },
  )
  return [...output.matchAll(/^::error title=([^,]+),file=([^,]+),/gm)].map(([, rule, path]) => ({
    rule,
    path: relative(tree, path),
  }))
}

/** Every folder of src and every module of the domain is named in the rules. */
function foldersWithoutRule(config) {
  const options = config.overrides.flatMap((override) => {
    const rule = override.linter?.rules?.style?.noRestrictedImports
    return rule ? [{ includes: override.includes, text: JSON.stringify(rule.options) }] : []
  })
  const zones = foldersOf('src')
    .filter((zone) => !options.some(({ includes }) => includes.includes(`src/${zone}/**`)))
    .map((zone) => `src/${zone} has no import zone in biome.json.`)
  const domain = options.find(({ includes }) => includes.includes('src/domain/**'))?.text ?? ''
  const names = new Set([...domain.matchAll(/[{,]([a-z-]+)(?=[},])/g)].map(([, name]) => name))
  const modules = foldersOf('src/domain')
    .filter((name) => !names.has(name))
    .map((name) => `The module src/domain/${name} is not named in biome.json.`)
  return [...zones, ...modules]
}

function foldersOf(path) {
  return readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

if (process.argv[1] === import.meta.filename) {
  const holes = await findHoles()
  for (const hole of holes) console.error(hole)
  if (holes.length > 0) process.exitCode = 1
}
