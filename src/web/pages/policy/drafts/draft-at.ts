import { z } from 'zod'
import type { SchoolName } from '../../../../domain/people/index.ts'
import {
  type ApprovalRecord,
  approvalsOf,
  type ConsultationRecord,
  consultationsOf,
  type DraftCapacity,
  draftCapacities,
  inForceForDraft,
  maySeeDraft,
  type NoticeReach,
  noticeReach,
  type PolicyInForce,
  packOf,
  readDraft,
  type StoredDraft,
} from '../../../../domain/policies/index.ts'
import type { Pack } from '../../../../policy/index.ts'
import type { PageContext } from '../../../context.ts'

/** A draft with all that its pages show of it. */
export interface DraftAt {
  readonly draft: StoredDraft
  /** Those of its schools at which the reader works. */
  readonly schools: readonly SchoolName[]
  /** What the reader may do to it. */
  readonly capacities: readonly DraftCapacity[]
  readonly inForce: PolicyInForce
  /** What it is compared with: the version that it was made from, or the one in force. */
  readonly before: Pack
  readonly consultations: readonly ConsultationRecord[]
  readonly approvals: readonly ApprovalRecord[]
  readonly reach: NoticeReach
}

const id = z.uuid()

/** The draft that the address names, for somebody who may see it. */
export async function draftAt(c: PageContext): Promise<DraftAt | undefined> {
  const draftId = id.safeParse(c.req.param('id'))
  if (!draftId.success) return undefined
  const { actor, now, installation, workplace } = c.var
  return installation.database.read(actor.trustId, async (db) => {
    const draft = await readDraft(db, draftId.data)
    if (!draft || !maySeeDraft(actor, draft)) return undefined
    const [inForce, consultations, approvals, reach] = await Promise.all([
      inForceForDraft(db, draft, now),
      consultationsOf(db, draft.draftId),
      approvalsOf(db, draft.draftId),
      noticeReach(db, draft.draftId),
    ])
    const before = draft.basedOn ? await packOf(db, draft.basedOn) : inForce.pack
    const schools = workplace.schools.filter((one) => draft.schoolIds.includes(one.schoolId))
    const capacities = draftCapacities(actor, draft, inForce)
    return { draft, schools, capacities, inForce, before, consultations, approvals, reach }
  })
}

/** Where a draft is shown. */
export function draftPath(draftId: string, page = ''): string {
  return `/policy-drafts/${draftId}${page}`
}
