import type { Writer } from '../../db/handles.ts'
import { type SealedFile, sendInEvidence } from '../evidence/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { SealingKeys } from '../sealing/index.ts'
import type { HandIn } from './forms.ts'
import { hearReporter } from './hear-reporter.ts'
import { refuseSecrets } from './refuse-secrets.ts'
import { tellKnowers } from './tell-knowers.ts'

/**
 * Put the pictures and files of a reporter on record as evidence of their concern, sent by nobody but "whoever
 * reported it" (domain-facts M11, M14). Only after a clear no to the stop question; a closed concern is new again.
 * @param command.files files that `sealFile` has put in the store
 */
export async function handInFiles(
  db: Writer,
  command: HandIn & {
    readonly trustId: string
    readonly concernId: string
    readonly files: readonly SealedFile[]
  },
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly ok: true } | Refusal> {
  const { trustId, concernId, once, description, files } = command
  const secret = refuseSecrets({ description })
  if (secret) return secret
  const row = await db
    .selectFrom('concerns')
    .select(['school_id as schoolId', 'state', 'stop_answer'])
    .where('concern_id', '=', concernId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const refusal = refuseFiles(row.stop_answer, files)
  if (refusal) return refusal
  const { schoolId } = row
  const sent = await sendInEvidence(
    db,
    { trustId, schoolId, matterId: concernId, once, description, files },
    { keys, now },
  )
  if (!sent.ok || !sent.evidenceId) return sent
  await hearReporter(db, { concernId, state: row.state }, now)
  const told = { trustId, schoolId, concernId, but: null, occasion: sent.evidenceId }
  await tellKnowers(db, told, now)
  return { ok: true }
}

function refuseFiles(answer: string | null, files: readonly SealedFile[]): Refusal | undefined {
  if (answer !== 'no') {
    return refuse('No file can be sent here. Say in words what it is, and nothing more.', 'files')
  }
  return files.length === 0 ? refuse('Choose the picture or file first.', 'files') : undefined
}
