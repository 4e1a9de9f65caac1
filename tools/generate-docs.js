/**
 * `npm run docs`: write docs/generated/ from the sources. With `--check` write nothing, and fail
 * where a document is not what the sources make.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'docs/generated')
const SCHEMA = 'schema.md'

/** Pages are TSX, which Node alone cannot load. */
async function withSources(work) {
  const vite = await createServer({
    root,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    return await work((path) => vite.ssrLoadModule(path))
  } finally {
    await vite.close()
  }
}

async function write(load) {
  const { makeDocuments } = await load('/tools/docs/documents.ts')
  const { schemaDocument } = await load('/tools/docs/schema.ts')
  const { onFreshDatabase } = await load('/tools/docs/fresh-database.ts')
  const documents = new Map(makeDocuments())
  documents.set(SCHEMA, await onFreshDatabase(schemaDocument))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of documents) writeFileSync(join(folder, name), text)
  console.log(`${documents.size} documents written to docs/generated.`)
}

/** The schema's document is held to its migrations' fingerprint here, and to a database by a test. */
async function check(load) {
  const { makeDocuments } = await load('/tools/docs/documents.ts')
  const { fingerprintLine } = await load('/tools/docs/schema.ts')
  const documents = makeDocuments()
  const stale = [...documents].filter(([name, text]) => onDisk(name) !== text).map(([name]) => name)
  if (!onDisk(SCHEMA).includes(fingerprintLine())) stale.push(SCHEMA)
  const known = [...documents.keys(), SCHEMA]
  const strangers = existsSync(folder) ? readdirSync(folder).filter((n) => !known.includes(n)) : []
  for (const name of stale) console.error(`docs/generated/${name} is stale.`)
  for (const name of strangers) console.error(`docs/generated/${name} is made by nothing.`)
  if (stale.length + strangers.length === 0) return
  console.error('Mend it with: npm run docs')
  process.exitCode = 1
}

function onDisk(name) {
  const path = join(folder, name)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

await withSources(process.argv.includes('--check') ? check : write)
