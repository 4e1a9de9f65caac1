import { fileURLToPath } from 'node:url'
import { loadPacks } from '../../src/policy/index.ts'
import { commandsDocument } from './commands.ts'
import { coverageDocument } from './coverage.ts'
import { lifecycleDocument } from './lifecycle.ts'
import { parametersDocument } from './parameters.ts'
import { permissionsDocument } from './permissions.ts'
import { routesDocument } from './routes.ts'

const PACKS = fileURLToPath(new URL('../../packs', import.meta.url))

/** Every document that is made without a database: file name → whole text. */
export function makeDocuments(): ReadonlyMap<string, string> {
  const packs = loadPacks(PACKS)
  return new Map([
    ['lifecycle.md', lifecycleDocument()],
    ['permissions.md', permissionsDocument()],
    ['coverage.md', coverageDocument(packs)],
    ['parameters.md', parametersDocument(packs)],
    ['routes.md', routesDocument()],
    ['commands.md', commandsDocument()],
  ])
}
