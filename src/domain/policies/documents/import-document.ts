import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Writer } from '../../../db/handles.ts'
import { clauseIdOf, type Pack, packOfDocument } from '../../../policy/index.ts'
import { londonDate } from '../../london-time.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { type Refusal, refuse, refuseRole } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { appendEntry } from '../../trail/index.ts'
import { policyDigest, startPolicyDraft } from '../life/index.ts'
import { policyInForce } from '../policy-in-force.ts'
import type { ReadyDocument } from './read-for-import.ts'
import type { Reading } from './reading.ts'

const pack = promisify(gzip)

/** As many as a draft may have; five policies of real schools have 76 to 176. */
const MOST_CLAUSES = 2_000

export interface ImportDocument {
  readonly school: { readonly schoolId: string; readonly slug: string; readonly name: string }
  readonly fileName: string
  /** What changes with it and why, for the change log; empty where nothing was said. */
  readonly why: string
  /** The file as it came in. */
  readonly bytes: Uint8Array
  readonly document: ReadyDocument
  /** Whether its words were read off pictures of its pages. @default false */
  readonly scanned?: boolean
}

/**
 * Begin a draft of a policy from a school's own document. The document is kept as it came in, beside
 * its clauses. No clause does anything, and no question is answered, until a person says so.
 */
export async function importDocument(
  db: Writer,
  actor: Actor,
  command: ImportDocument,
  now: Date,
): Promise<{ readonly ok: true; readonly draftId: string } | Refusal> {
  const { school, fileName, why, bytes, document, scanned = false } = command
  if (!may(actor, 'policy.write', school.schoolId)) return refuseRole('policy.write')
  const refusal = refuseWords(document)
  if (refusal) return refusal
  const { pack: before } = await policyInForce(db, school.schoolId, londonDate(now))
  const owner = { id: school.slug, school: school.name, jurisdiction: before.jurisdiction }
  const policy = packOfDocument(document.clauses, { ...owner, title: before.title })
  const started = await startPolicyDraft(
    db,
    actor,
    {
      schoolIds: [school.schoolId],
      summary: why || `The school’s own document, “${fileName}”`.slice(0, 300),
      source: { from: 'document', pack: policy },
    },
    now,
  )
  if (!started.ok) return { ...started, field: started.field === 'summary' ? 'why' : 'document' }
  const { draftId } = started
  const fileSha256 = createHash('sha256').update(bytes).digest('hex')
  await db
    .insertInto('policy_documents')
    .values({
      trust_id: actor.trustId,
      draft_id: draftId,
      file_name: fileName,
      file_sha256: fileSha256,
      format: document.format,
      pages: document.pages,
      packed: await pack(bytes),
      reading: JSON.stringify({ ...readingOf(document, policy), scanned }),
      imported_by: actor.personId,
      imported_at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'policy_document.imported',
    schoolId: school.schoolId,
    subject: `policy_draft:${draftId}`,
    facts: {
      file: fileSha256,
      sha256: policyDigest(policy),
      clauses: policy.clauses.length,
      format: document.format,
    },
  })
  return { ok: true, draftId }
}

function refuseWords({ clauses }: ReadyDocument): Refusal | undefined {
  const { passages } = clauses
  if (passages.length === 0) {
    return refuse(
      'No clause was found in this document. Look whether it is the policy.',
      'document',
    )
  }
  if (passages.length > MOST_CLAUSES) {
    return refuse(
      `This document has ${passages.length} passages, and a policy can have at most ${MOST_CLAUSES} clauses. Save the policy on its own and choose that copy.`,
      'document',
    )
  }
  const words = passages.flatMap(({ section, wording }) => [section, wording])
  return refusePasswordText([clauses.title ?? '', ...words].join('\n'), 'document')
}

function readingOf({ clauses, suggestions, leftOut }: ReadyDocument, policy: Pack): Reading {
  const passages = clauses.passages.map((passage, at) => ({
    clauseId: clauseIdOf(policy.id, passage),
    wording: passage.wording,
    page: passage.page,
    suggestion: suggestions[at] ?? null,
  }))
  return { passages, leftOut }
}
