import type { Reader } from '../../../db/handles.ts'
import type { Finding } from '../../../policy/index.ts'
import type { PublicationState } from '../../../vocabulary/post-states.ts'
import type { Verdict } from '../../../vocabulary/verdicts.ts'
import { schoolEntries } from '../../trail/index.ts'
import { type PostContent, postContent } from '../content.ts'

/** Everything that happened to a post: for whoever may see it, and for a court. */
export interface PostRecord {
  readonly versions: readonly {
    readonly version: number
    readonly content: PostContent
    readonly contentSha256: string
    readonly savedAt: Date
    readonly frozenAt: Date | null
  }[]
  readonly checks: readonly {
    readonly version: number
    readonly stage: 'submit' | 'approve' | 'publish' | 'withdrawal'
    readonly verdict: Verdict
    readonly findings: readonly Finding[]
    readonly policyVersionId: string
    readonly checkedAt: Date
  }[]
  readonly decisions: readonly {
    readonly version: number
    readonly step: number
    readonly role: string
    readonly decidedBy: string
    readonly asCover: boolean
    readonly outcome: 'approved' | 'changes_requested' | 'refused'
    readonly reason: string | null
    readonly decidedAt: Date
  }[]
  readonly publications: readonly {
    readonly publicationId: string
    readonly version: number
    readonly channelName: string
    readonly network: string
    readonly state: PublicationState
    readonly publishedBy: string | null
    readonly publishedAt: Date
    readonly address: string | null
    readonly takenDownAt: Date | null
    readonly takedownProof: string | null
  }[]
  readonly entries: readonly {
    readonly seq: number
    readonly at: Date
    readonly actor: string
    readonly action: string
    readonly hash: string
  }[]
}

/** The record of a post; the caller has checked that the person may see it. */
export async function postRecord(db: Reader, postId: string): Promise<PostRecord> {
  const [allVersions, allChecks, allDecisions, allPublications, allEntries] = await Promise.all([
    versions(db, postId),
    checks(db, postId),
    decisions(db, postId),
    publications(db, postId),
    entries(db, postId),
  ])
  return {
    versions: allVersions,
    checks: allChecks,
    decisions: allDecisions,
    publications: allPublications,
    entries: allEntries,
  }
}

async function versions(db: Reader, postId: string): Promise<PostRecord['versions']> {
  const rows = await db
    .selectFrom('post_versions')
    .select(['version', 'content', 'content_sha256', 'saved_at', 'frozen_at'])
    .where('post_id', '=', postId)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    content: postContent.parse(row.content),
    contentSha256: row.content_sha256,
    savedAt: row.saved_at,
    frozenAt: row.frozen_at,
  }))
}

async function checks(db: Reader, postId: string): Promise<PostRecord['checks']> {
  const rows = await db
    .selectFrom('post_checks')
    .select(['version', 'stage', 'verdict', 'findings', 'policy_version_id', 'checked_at'])
    .where('post_id', '=', postId)
    .orderBy('checked_at')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    stage: row.stage,
    verdict: row.verdict,
    // Written only by `recordCheck`, from findings of the judge.
    findings: row.findings as readonly Finding[],
    policyVersionId: row.policy_version_id,
    checkedAt: row.checked_at,
  }))
}

async function decisions(db: Reader, postId: string): Promise<PostRecord['decisions']> {
  const rows = await db
    .selectFrom('post_decisions as d')
    .innerJoin('people as p', 'p.person_id', 'd.decided_by')
    .select(['d.version', 'd.step', 'd.role', 'p.name', 'd.as_cover', 'd.outcome', 'd.reason'])
    .select('d.decided_at')
    .where('d.post_id', '=', postId)
    .orderBy('d.decided_at')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    step: row.step,
    role: row.role,
    decidedBy: row.name,
    asCover: row.as_cover,
    outcome: row.outcome,
    reason: row.reason,
    decidedAt: row.decided_at,
  }))
}

async function publications(db: Reader, postId: string): Promise<PostRecord['publications']> {
  const rows = await db
    .selectFrom('publications as u')
    .innerJoin('channels as c', 'c.channel_id', 'u.channel_id')
    .leftJoin('people as p', 'p.person_id', 'u.published_by')
    .leftJoin('takedowns as t', 't.publication_id', 'u.publication_id')
    .select(['u.publication_id', 'u.version', 'c.name as channel_name', 'c.network', 'u.state'])
    .select(['p.name as published_by', 'u.published_at', 'u.address', 'u.taken_down_at', 't.proof'])
    .where('u.post_id', '=', postId)
    .orderBy('u.published_at')
    .orderBy('c.name')
    .execute()
  return rows.map((row) => ({
    publicationId: row.publication_id,
    version: row.version,
    channelName: row.channel_name,
    network: row.network,
    state: row.state,
    publishedBy: row.published_by,
    publishedAt: row.published_at,
    address: row.address,
    takenDownAt: row.taken_down_at,
    takedownProof: row.proof,
  }))
}

async function entries(db: Reader, postId: string): Promise<PostRecord['entries']> {
  return schoolEntries(db)
    .select(['seq', 'at', 'actor', 'action', 'hash'])
    .where('subject', '=', `post:${postId}`)
    .orderBy('seq')
    .execute()
}
