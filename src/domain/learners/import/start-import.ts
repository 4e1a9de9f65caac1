import { createHash, randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { londonDate } from '../../london-time.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'
import { diffRegister, type RegisterDiff } from '../register-file/diff.ts'
import { faultsInMapping, type Mapping } from '../register-file/mapping.ts'
import { openRegisterFile } from '../register-file/open-register-file.ts'
import { type RegisterReading, readRegister } from '../register-file/read-register.ts'
import { registerKeptBy } from '../register-kept-by.ts'
import { answeredContacts } from './answered-contacts.ts'
import { comparedFields } from './compared-fields.ts'
import { registeredLearners } from './registered-learners.ts'
import type { ImportReport } from './report.ts'
import { stageRows } from './stage-rows.ts'
import { stagedRows } from './staged-row.ts'

export interface StartImport {
  readonly schoolId: string
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly mapping: Mapping
  /** The upload that the bytes come from, when it is kept. */
  readonly fileId?: string | undefined
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
  const kept = await registerKeptBy(db, actor, command.schoolId)
  if (!kept.ok) return kept
  const file = openRegisterFile(command.bytes)
  if (file.kind === 'refused') return refuse(`${file.reason} ${file.mend}`)
  const faults = faultsInMapping(file.columns, command.mapping)
  if (faults.length > 0) return refuse(faults.join(' '))
  const { mapping, schoolId } = command
  const reading = await readRegister(file, mapping, londonDate(now))
  const diff = diffRegister(await registeredLearners(db, schoolId, mapping), {
    learners: answeredContacts(reading.learners, mapping),
    fields: comparedFields(mapping),
    faultyRows: reading.errors.length + reading.unread.length,
  })
  const report = reportOf(reading, diff, file.encoding)
  const importId = await keepImport(db, actor, { command, report, revision: kept.revision, now })
  await stageRows(db, { trustId: actor.trustId, importId }, stagedRows(reading, diff))
  return { ok: true, importId, report }
}

function reportOf(reading: RegisterReading, diff: RegisterDiff, encoding: string): ImportReport {
  const staged = [...diff.added, ...diff.changed.filter(hasNewTick)]
  const ticks = (answer: 'given' | 'refused') =>
    staged.filter(({ learner }) => learner.consentSocialMedia === answer).length
  return {
    encoding,
    rows: reading.learners.length + reading.errors.length + reading.unread.length,
    added: diff.added.length,
    changed: diff.changed.length,
    unchanged: diff.unchanged.length,
    leavers: diff.leavers.length,
    errors: reading.errors.length + reading.unread.length + diff.duplicates.length,
    questions: diff.questions.length,
    notes: reading.notes.length,
    notLearners: reading.notLearners,
    leftBefore: diff.leftBefore.length,
    ticksGiven: ticks('given'),
    ticksRefused: ticks('refused'),
    leaversWithheld: diff.leaversWithheld,
    ignored: reading.ignored.map((column) => ({ ...column })),
  }
}

function hasNewTick({ changes }: RegisterDiff['changed'][number]): boolean {
  return changes.some(({ field }) => field === 'consentSocialMedia')
}

async function keepImport(
  db: Writer,
  actor: Actor,
  made: {
    readonly command: StartImport
    readonly report: ImportReport
    readonly revision: number
    readonly now: Date
  },
): Promise<string> {
  const { command, report, now } = made
  const importId = randomUUID()
  const sha256 = createHash('sha256').update(command.bytes).digest('hex')
  await db
    .insertInto('learner_imports')
    .values({
      trust_id: actor.trustId,
      import_id: importId,
      school_id: command.schoolId,
      file_id: command.fileId ?? null,
      file_name: command.fileName,
      file_sha256: sha256,
      mapping: JSON.stringify(command.mapping),
      report: JSON.stringify(report),
      state: 'dry_run',
      register_revision: String(made.revision),
      created_by: actor.personId,
      created_at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'register.dry_run',
    schoolId: command.schoolId,
    subject: `import:${importId}`,
    facts: { file: sha256, rows: report.rows, errors: report.errors },
  })
  return importId
}
