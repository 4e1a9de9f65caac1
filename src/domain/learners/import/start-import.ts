import { createHash, randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { londonDate } from '../../london-time.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'
import {
  diffRegister,
  faultsInMapping,
  ignoredColumns,
  type Mapping,
  openRegisterFile,
  type RegisterDiff,
} from '../register-file/index.ts'
import { registerKeptBy } from '../register-kept-by.ts'
import { type Compared, compareStaged } from './compare-staged.ts'
import { countTicks } from './count-ticks.ts'
import { disputedRows, unclaimedLearners } from './disputed.ts'
import { type FileRead, readAndStage } from './read-and-stage.ts'
import type { ImportReport } from './report.ts'
import { settleStaged } from './settle-staged.ts'
import { sortUndisputed, type Undisputed } from './sort-undisputed.ts'
import { overWholeSets } from './whole-sets.ts'

export interface StartImport {
  readonly schoolId: string
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly mapping: Mapping
  /** The upload that the bytes come from, when it is kept. */
  readonly fileId?: string | undefined
  /** SHA-256 of the file as it came in, where `bytes` are only what was kept of it. */
  readonly sha256?: string | undefined
}

export interface StartedImport {
  readonly ok: true
  readonly importId: string
  readonly report: ImportReport
}

/**
 * Read a register file and keep what it would change, without changing anything yet: a dry run.
 * Whoever applies it later applies exactly this, or is told that the register has changed since.
 */
export async function startImport(
  db: Writer,
  actor: Actor,
  command: StartImport,
  now: Date,
): Promise<StartedImport | Refusal> {
  const { mapping, schoolId } = command
  const kept = await registerKeptBy(db, actor, schoolId)
  if (!kept.ok) return kept
  const file = openRegisterFile(command.bytes)
  if (file.kind === 'refused') return refuse(`${file.reason} ${file.mend}`)
  const faults = faultsInMapping(file.columns, mapping)
  if (faults.length > 0) return refuse(faults.join(' '))
  const importId = randomUUID()
  await keepImport(db, actor, { ...command, importId, revision: kept.revision }, now)
  const staging = { trustId: actor.trustId, importId }
  const read = await readAndStage(db, staging, file, { mapping, today: londonDate(now) })
  const sorted = await overWholeSets(db, () => sortUndisputed(db, staging, schoolId))
  const diff = diffRegister(await unclaimedLearners(db, schoolId, staging), {
    learners: await disputedRows(db, staging),
    fields: new Set(['upn', 'misId', 'dateOfBirth']),
    faultyRows: read.faultyRows,
  })
  await settleStaged(db, staging, diff, mapping)
  const compared = await overWholeSets(db, () => compareStaged(db, staging, mapping))
  const report: ImportReport = {
    ...reportOf({ read, sorted, diff, compared }),
    ...(await countTicks(db, staging)),
    encoding: file.encoding,
    ignored: ignoredColumns(file.columns, mapping).map((column) => ({ ...column })),
  }
  await keepReport(db, actor, { ...command, importId, report }, now)
  return { ok: true, importId, report }
}

function reportOf(found: {
  readonly read: FileRead
  readonly sorted: Undisputed
  readonly diff: RegisterDiff
  readonly compared: Compared
}): Omit<ImportReport, 'encoding' | 'ignored' | 'ticksGiven' | 'ticksRefused'> {
  const { read, sorted, diff, compared } = found
  return {
    rows: read.learners + read.faultyRows,
    added: sorted.added + diff.added.length,
    changed: compared.changed,
    unchanged: compared.unchanged,
    leavers: diff.leavers.length,
    errors: read.faultyRows + diff.duplicates.length,
    questions: diff.questions.length,
    notes: read.notes,
    notLearners: read.notLearners,
    leftBefore: sorted.leftBefore + diff.leftBefore.length,
    leaversWithheld: diff.leaversWithheld,
  }
}

type Kept = StartImport & { readonly importId: string }

async function keepImport(
  db: Writer,
  actor: Actor,
  kept: Kept & { readonly revision: number },
  now: Date,
): Promise<void> {
  await db
    .insertInto('learner_imports')
    .values({
      trust_id: actor.trustId,
      import_id: kept.importId,
      school_id: kept.schoolId,
      file_id: kept.fileId ?? null,
      file_name: kept.fileName,
      file_sha256: digestOf(kept),
      mapping: JSON.stringify(kept.mapping),
      report: '{}',
      state: 'dry_run',
      register_revision: String(kept.revision),
      created_by: actor.personId,
      created_at: now,
    })
    .execute()
}

async function keepReport(
  db: Writer,
  actor: Actor,
  kept: Kept & { readonly report: ImportReport },
  now: Date,
): Promise<void> {
  const { importId, report } = kept
  await db
    .updateTable('learner_imports')
    .set({ report: JSON.stringify(report) })
    .where('import_id', '=', importId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'register.dry_run',
    schoolId: kept.schoolId,
    subject: `import:${importId}`,
    facts: { file: digestOf(kept), rows: report.rows, errors: report.errors },
  })
}

function digestOf({ sha256, bytes }: StartImport): string {
  return sha256 ?? createHash('sha256').update(bytes).digest('hex')
}
