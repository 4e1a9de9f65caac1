import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'
import { changesIn } from '../register-file/field-changes.ts'
import type { RegisterEntry } from '../register-file/index.ts'
import { registerKeptBy } from '../register-kept-by.ts'
import { comparedFields } from './compared-fields.ts'
import { findImport, NO_SUCH_IMPORT, type StoredImport } from './find-import.ts'
import { registeredLearners } from './registered-learners.ts'
import { stagedData } from './staged-row.ts'

export interface AnswerQuestion {
  readonly importId: string
  readonly line: number
  /** The learner on the register whom the row is about, or that it is about nobody there. */
  readonly is: string
}

/** The answer that a row is about somebody new. */
export const SOMEBODY_NEW = 'new'

/**
 * Settle a row of a dry run about which a person was asked. An identifier that is somebody else's on
 * the register stays theirs, whatever the row says.
 */
export async function answerQuestion(
  db: Writer,
  actor: Actor,
  command: AnswerQuestion,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const found = await findImport(db, command.importId)
  if (!found) return NO_SUCH_IMPORT
  const kept = await registerKeptBy(db, actor, found.schoolId, NO_SUCH_IMPORT)
  if (!kept.ok) return kept
  const staged = await findImport(db, command.importId)
  const row = await askedRow(db, command)
  if (staged?.state !== 'dry_run' || !row?.learner) {
    return refuse('This question is settled already. Look at the dry run again.')
  }
  const isNew = command.is === SOMEBODY_NEW
  if (!isNew && !row.candidates?.includes(command.is)) {
    return refuse('That is not one of those whom this row may be about. Choose again.')
  }
  await (isNew ? settleAsNew : settleAs)(db, staged, command, row.learner)
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'register.question_answered',
    schoolId: staged.schoolId,
    subject: `import:${staged.importId}`,
    facts: { line: command.line, is: command.is },
  })
  return { ok: true }
}

async function askedRow(db: Writer, { importId, line }: AnswerQuestion) {
  const row = await db
    .selectFrom('learner_import_rows')
    .select('data')
    .where('import_id', '=', importId)
    .where('line', '=', line)
    .where('change', '=', 'ask')
    .executeTakeFirst()
  return row && stagedData.parse(row.data)
}

async function settleAsNew(
  db: Writer,
  staged: StoredImport,
  command: AnswerQuestion,
  row: RegisterEntry,
): Promise<void> {
  const learner = await withoutTakenIds(db, staged.schoolId, row)
  await settle(db, staged, command, { change: 'added', id: randomUUID(), data: { learner } })
}

async function settleAs(
  db: Writer,
  staged: StoredImport,
  command: AnswerQuestion,
  row: RegisterEntry,
): Promise<void> {
  const known = (await registeredLearners(db, [command.is], staged.mapping)).get(command.is)
  if (!known) throw new Error(`Learner ${command.is} is asked about but not on the register.`)
  const learner = await withoutTakenIds(db, staged.schoolId, row, command.is)
  const { changes, after } = changesIn(known, learner, comparedFields(staged.mapping))
  const change = changes.length > 0 ? 'changed' : 'unchanged'
  const data = { learner: after, changes: [...changes] }
  await settle(db, staged, command, { change, id: command.is, data })
}

/** The row without a UPN or MIS id that somebody on the register has, other than this learner. */
async function withoutTakenIds(
  db: Writer,
  schoolId: string,
  row: RegisterEntry,
  exceptId?: string,
): Promise<RegisterEntry> {
  const holders = await db
    .selectFrom('learners')
    .select(['learner_id', 'upn', 'mis_id'])
    .where('school_id', '=', schoolId)
    .where((where) =>
      where.or([where('upn', '=', row.upn ?? null), where('mis_id', '=', row.misId ?? null)]),
    )
    .execute()
  const others = holders.filter((one) => one.learner_id !== exceptId)
  const { upn, misId } = row
  return {
    ...row,
    upn: others.some((one) => one.upn === upn) ? undefined : upn,
    misId: others.some((one) => one.mis_id === misId) ? undefined : misId,
  }
}

async function settle(
  db: Writer,
  staged: StoredImport,
  { importId, line }: AnswerQuestion,
  as: {
    readonly change: 'added' | 'changed' | 'unchanged'
    readonly id: string
    readonly data: object
  },
): Promise<void> {
  await db
    .updateTable('learner_import_rows')
    .set({ change: as.change, learner_id: as.id, data: JSON.stringify(as.data) })
    .where('import_id', '=', importId)
    .where('line', '=', line)
    .where('change', '=', 'ask')
    .execute()
  const { report } = staged
  const counted = { questions: report.questions - 1, [as.change]: report[as.change] + 1 }
  await db
    .updateTable('learner_imports')
    .set({ report: JSON.stringify({ ...report, ...counted }) })
    .where('import_id', '=', importId)
    .execute()
}
