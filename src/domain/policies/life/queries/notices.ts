import type { Reader } from '../../../../db/handles.ts'
import type { Pack } from '../../../../policy/index.ts'
import { packOf } from '../../policy-in-force.ts'
import { inForceForDraft } from '../in-force-for-draft.ts'
import { readDraft } from '../stored-draft.ts'

/** How far the notice of a version has come. */
export interface NoticeReach {
  readonly told: number
  /** To how many a mail with it went out. */
  readonly mailed: number
  readonly seen: number
}

/** To how many people a draft's notice went, to how many of them by mail, and how many opened it. */
export async function noticeReach(db: Reader, draftId: string): Promise<NoticeReach> {
  const row = await db
    .selectFrom('policy_notices')
    .select(({ fn }) => [
      fn.countAll<string>().as('told'),
      fn.count<string>('mailed_at').as('mailed'),
      fn.count<string>('seen_at').as('seen'),
    ])
    .where('draft_id', '=', draftId)
    .executeTakeFirstOrThrow()
  return { told: Number(row.told), mailed: Number(row.mailed), seen: Number(row.seen) }
}

/** A version that is coming, as those whom it will bind are told of it. */
export interface ComingPolicy {
  readonly draftId: string
  readonly summary: string
  readonly inForceOn: string
  readonly seen: boolean
}

/** The versions that a person has been given notice of and that are not yet in force. */
export async function comingFor(db: Reader, personId: string): Promise<ComingPolicy[]> {
  const rows = await db
    .selectFrom('policy_notices as n')
    .innerJoin('policy_drafts as d', 'd.draft_id', 'n.draft_id')
    .select(['d.draft_id', 'd.summary', 'd.in_force_on', 'n.seen_at'])
    .where('n.person_id', '=', personId)
    .where('d.state', '=', 'noticed')
    .orderBy('d.in_force_on')
    .execute()
  return rows.flatMap((row) =>
    row.in_force_on === null
      ? []
      : [
          {
            draftId: row.draft_id,
            summary: row.summary,
            inForceOn: row.in_force_on,
            seen: row.seen_at !== null,
          },
        ],
  )
}

/** A version that is coming, with the one that it was made from. */
export interface ComingNotice {
  readonly summary: string
  readonly inForceOn: string
  readonly before: Pack
  readonly after: Pack
}

/** What a person was told of: undefined where they were not, or it is no longer coming. */
export async function comingNotice(
  db: Reader,
  personId: string,
  draftId: string,
  now: Date,
): Promise<ComingNotice | undefined> {
  const coming = await comingFor(db, personId)
  const told = coming.find((one) => one.draftId === draftId)
  const draft = told && (await readDraft(db, draftId))
  if (!draft) return undefined
  const before = draft.basedOn
    ? await packOf(db, draft.basedOn)
    : (await inForceForDraft(db, draft, now)).pack
  return { summary: told.summary, inForceOn: told.inForceOn, before, after: draft.pack }
}
