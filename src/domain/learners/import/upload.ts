import { createHash, randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Reader, Writer } from '../../../db/handles.ts'
import { type Actor, may } from '../../people/index.ts'
import { type Refusal, refuse, refuseRole } from '../../refusal.ts'
import { openRegisterFile } from '../register-file/index.ts'
import { forgetOldImports } from './forget-old-imports.ts'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** A register file as it came in. */
export interface Upload {
  readonly fileId: string
  readonly schoolId: string
  readonly fileName: string
  readonly sha256: string
  readonly bytes: Buffer
}

/**
 * Keep a register file until its columns are chosen and its import is applied or discarded.
 * @returns the id of the upload, or why the file cannot be read
 */
export async function keepUpload(
  db: Writer,
  actor: Actor,
  file: { readonly schoolId: string; readonly fileName: string; readonly bytes: Uint8Array },
  now: Date,
): Promise<{ readonly ok: true; readonly fileId: string } | Refusal> {
  const { schoolId, fileName, bytes } = file
  if (!may(actor, 'learner.keep', schoolId)) return refuseRole('learner.keep')
  const opened = openRegisterFile(bytes)
  if (opened.kind === 'refused') return refuse(`${opened.reason} ${opened.mend}`)
  await forgetOldImports(db, now)
  const fileId = randomUUID()
  await db
    .insertInto('register_files')
    .values({
      trust_id: actor.trustId,
      file_id: fileId,
      school_id: schoolId,
      file_name: fileName,
      file_sha256: createHash('sha256').update(bytes).digest('hex'),
      packed: await pack(bytes),
      uploaded_by: actor.personId,
      uploaded_at: now,
    })
    .execute()
  return { ok: true, fileId }
}

/** The upload with this id, whole; undefined when this trust has none such. */
export async function findUpload(db: Reader, fileId: string): Promise<Upload | undefined> {
  const row = await db
    .selectFrom('register_files')
    .selectAll()
    .where('file_id', '=', fileId)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    fileId: row.file_id,
    schoolId: row.school_id,
    fileName: row.file_name,
    sha256: row.file_sha256,
    bytes: await unpack(row.packed),
  }
}
