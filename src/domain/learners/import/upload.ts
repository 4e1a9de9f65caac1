import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGzip, gunzip } from 'node:zlib'
import type { Reader, Writer } from '../../../db/handles.ts'
import { type Actor, may } from '../../people/index.ts'
import { type Refusal, refuse, refuseRole } from '../../refusal.ts'
import { openRegisterFile, type RegisterFile, withoutSecrets } from '../register-file/index.ts'
import { forgetOldImports } from './forget-old-imports.ts'

const unpack = promisify(gunzip)

/** A register file as it is kept. */
export interface Upload {
  readonly fileId: string
  readonly schoolId: string
  readonly fileName: string
  /** Of the file as it came in, by which it can be known again. */
  readonly sha256: string
  /** The file with neither passwords nor sensitive columns, which were never kept. */
  readonly bytes: Buffer
}

/**
 * Keep a register file until its columns are chosen and its import is applied or discarded. What
 * looks like a password and what is sensitive is left out before anything is written.
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
      packed: await packed(opened),
      uploaded_by: actor.personId,
      uploaded_at: now,
    })
    .execute()
  return { ok: true, fileId }
}

async function packed(file: RegisterFile): Promise<Buffer> {
  const zip = createGzip()
  const [bytes] = await Promise.all([
    buffer(zip),
    pipeline(Readable.from(withoutSecrets(file)), zip),
  ])
  return bytes
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
