import { z } from 'zod'
import { VERDICTS, type Verdict } from '../../../vocabulary/verdicts.ts'
import type { StoredRoute } from '../stored-post.ts'
import type { Made, MadeOfPost } from './judge-under-each.ts'

/** How many of the findings that decide are kept of one post. */
const MOST_FINDINGS = 5

/** A finding that decides, in words for whoever may read the post. */
export const decidingFinding = z.object({
  control: z.string(),
  title: z.string(),
  why: z.string(),
})
export type DecidingFinding = z.infer<typeof decidingFinding>

/** What is otherwise about a post under the second of two policies. */
export interface DecidedOtherwise {
  readonly verdicts: { readonly before: Verdict; readonly after: Verdict }
  /** Only where the ways part. */
  readonly routes: { readonly before: StoredRoute; readonly after: StoredRoute } | null
  /** The findings of the graver verdict that make it so; none where the verdict stays. */
  readonly findings: readonly DecidingFinding[]
}

/**
 * What the second policy makes otherwise of a post: its verdict, or who approves and publishes it. On
 * which clause a way of approval rests is no difference.
 * @returns undefined where both decide alike
 */
export function decidedOtherwise({ before, after }: MadeOfPost): DecidedOtherwise | undefined {
  const otherWay = wayOf(before.route) !== wayOf(after.route)
  const otherVerdict = before.verdict !== after.verdict
  if (!otherWay && !otherVerdict) return undefined
  const graver = weight(after) > weight(before) ? after : before
  return {
    verdicts: { before: before.verdict, after: after.verdict },
    routes: otherWay ? { before: before.route, after: after.route } : null,
    findings: otherVerdict ? decidingIn(graver) : [],
  }
}

function decidingIn({ verdict, findings }: Made): DecidingFinding[] {
  return findings
    .filter((finding) => finding.severity === verdict)
    .slice(0, MOST_FINDINGS)
    .map(({ control, title, why }) => ({ control, title, why }))
}

function weight({ verdict }: Made): number {
  return VERDICTS.indexOf(verdict)
}

function wayOf({ kind, steps, publishers }: StoredRoute): string {
  const roles = steps.map((step) => [...step.anyOf].sort())
  return JSON.stringify([kind, roles, [...publishers].sort()])
}
