/**
 * Holds that package-lock.json names every package that its packages ask for, those for other
 * kinds of computer included: `npm ci` refuses a lock file with gaps, on any computer. A registry
 * that lacks such packages makes npm leave them out. `--mend` adds what is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../setup/project.js'

const FILE = join(ROOT, 'package-lock.json')

/** Every optional package that is asked for and not named: `[asker's path, name, version]`. */
export function gapsIn(packages) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !placesFor(path, name).some((place) => place in packages))
      .map(([name, version]) => [path, name, version]),
  )
}

/** Where npm may put a package that the one at `path` asks for, nearest first. */
function placesFor(path, name) {
  const folders = path === '' ? [] : path.split('/node_modules/')
  const nested = folders.map(
    (_, index) => `${folders.slice(0, index + 1).join('/node_modules/')}/node_modules/${name}`,
  )
  return [...nested.reverse(), `node_modules/${name}`]
}

/** An entry for a package that could not be looked up, from its name and a sibling's entry. */
export function entryFor(name, version, sibling) {
  const words = name.split(/[/-]/)
  const pick = (known) => known.filter((word) => words.includes(word))
  const os = pick(['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'])
  const cpu = pick(['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'])
  const libc = os[0] === 'linux' && (words.includes('musl') ? ['musl'] : ['glibc'])
  return {
    version,
    cpu,
    ...(sibling.dev && { dev: true }),
    ...(libc && { libc }),
    ...(sibling.license && { license: sibling.license }),
    optional: true,
    os,
    ...(sibling.engines && { engines: sibling.engines }),
  }
}

function mend(lock, gaps) {
  const { '': root, ...packages } = lock.packages
  for (const [path, name, version] of gaps) {
    packages[`node_modules/${name}`] = entryFor(name, version, packages[path])
  }
  const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  const whole = { ...lock, packages: { '': root, ...sorted } }
  writeFileSync(FILE, `${JSON.stringify(whole, null, 2)}\n`)
}

if (process.argv[1] === import.meta.filename || process.argv[1]?.endsWith('lock-file.js')) {
  const lock = JSON.parse(readFileSync(FILE, 'utf8'))
  const gaps = gapsIn(lock.packages)
  if (process.argv.includes('--mend')) mend(lock, gaps)
  else if (gaps.length > 0) {
    for (const [path, name] of gaps) console.error(`${path} asks for ${name}, which is not named.`)
    console.error('Mend it with: node tools/checks/lock-file.js --mend')
    process.exitCode = 1
  }
}
