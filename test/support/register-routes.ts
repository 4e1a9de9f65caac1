import {
  applyImport,
  importRows,
  keepUpload,
  startImport,
  suggestMapping,
} from '../../src/domain/learners/index.ts'
import { NOW } from './policy.ts'
import { FILE_BYTES } from './register-bytes.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'
import { addLearner } from './small-trust.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

const HEAD = 'MIS ID,Forename,Surname,Date of birth,Class'

/** The dry run of a file with these rows. @returns its id */
async function dryRunIn(world: RouteWorld, rows: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode([HEAD, ...rows].join('\r\n'))
  const { mapping } = suggestMapping(HEAD.split(','))
  const command = { schoolId: world.schoolId, fileName: 'register.csv', bytes, mapping }
  const started = await world.database.write(world.trustId, (db) =>
    startImport(db, world.office, command, NOW),
  )
  if (!started.ok) throw new Error(started.message)
  return started.importId
}

/** The dry run of a file with somebody new. */
async function importIn(world: RouteWorld): Promise<string> {
  return dryRunIn(world, [`${crypto.randomUUID()},Mali,Rosser,04/03/2014,7A`])
}

/** A dry run that asks whom a row is about. */
async function questionIn(
  world: RouteWorld,
): Promise<{ readonly importId: string; readonly line: number; readonly candidate: string }> {
  const misId = crypto.randomUUID()
  const known = await dryRunIn(world, [`${misId},Mali,Rosser,04/03/2014,7A`])
  await world.database.write(world.trustId, (db) =>
    applyImport(db, world.office, { importId: known }, NOW),
  )
  const importId = await dryRunIn(world, [`${misId},Gwen,Vale,01/02/2013,8C`])
  const { rows } = await world.database.read(world.trustId, (db) =>
    importRows(db, importId, { change: 'ask' }),
  )
  const [row] = rows
  if (!row) throw new Error('The import asks nothing.')
  return { importId, line: row.line, candidate: row.data.candidates?.[0] ?? '' }
}

async function fileIn(world: RouteWorld): Promise<string> {
  const upload = { schoolId: world.schoolId, fileName: 'register.csv', bytes: FILE_BYTES }
  const kept = await world.database.write(world.trustId, (db) =>
    keepUpload(db, world.office, upload, NOW),
  )
  if (!kept.ok) throw new Error(kept.message)
  return kept.fileId
}

const at = (world: RouteWorld, path: string) => ({
  path: `/schools/${world.slug}/register${path}`,
  as: world.office,
})

/** Every address of the register. A new one must be added here. */
export const REGISTER_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /schools/:slug/register': async (world) => at(world, ''),
  'GET /schools/:slug/register/import': async (world) => at(world, '/import'),
  'POST /schools/:slug/register/import': async (world) => {
    const files = [new File([FILE_BYTES], 'register.csv', { type: 'text/csv' })]
    return { ...at(world, '/import'), sent: { form: [], files, filesAs: 'file' } }
  },
  'GET /schools/:slug/register/files/:file': async (world) =>
    at(world, `/files/${await fileIn(world)}`),
  'POST /schools/:slug/register/files/:file': async (world) => {
    const columns = {
      misId: 'MIS ID',
      forename: 'Legal first name',
      surname: 'Legal last name',
      dateOfBirth: 'Date of birth',
    }
    const form = Object.entries(columns).map(([key, name]) => [`column-${key}`, name] as const)
    const sent = { form: [...form, ['name', 'Ours'] as const] }
    return { ...at(world, `/files/${await fileIn(world)}`), sent }
  },
  'GET /schools/:slug/register/imports/:import': async (world) =>
    at(world, `/imports/${await importIn(world)}`),
  'POST /schools/:slug/register/imports/:import/answer': async (world) => {
    const { importId, line, candidate } = await questionIn(world)
    const sent = { form: [['line', String(line)] as const, ['is', candidate] as const] }
    return { ...at(world, `/imports/${importId}/answer`), sent }
  },
  'POST /schools/:slug/register/imports/:import/apply': async (world) => ({
    ...at(world, `/imports/${await importIn(world)}/apply`),
    sent: { form: [] },
  }),
  'POST /schools/:slug/register/imports/:import/discard': async (world) => ({
    ...at(world, `/imports/${await importIn(world)}/discard`),
    sent: { form: [] },
  }),
  'GET /schools/:slug/register/leavers': async (world) => at(world, '/leavers'),
  'POST /schools/:slug/register/leavers': async (world) => {
    const proposed = { status: 'leaver_proposed' } as const
    const learnerId = await addLearner(world.database, world, proposed)
    const form = [['learnerIds', learnerId] as const, ['how', 'left'] as const]
    return { ...at(world, '/leavers'), sent: { form } }
  },
}
