import { safeguardingBook, schoolBook, type TrailReport } from '../../domain/trail/index.ts'
import type { Installation } from '../../installation.ts'
import type { Answer } from '../context.ts'
import { trustsNamed } from './find-trust.ts'
import { reportLines, uncountedLines } from './report-text.ts'

/** Check both books of each trust, or of the one with this short name, in the database as it is. */
export async function verifyLive(
  installation: Installation,
  slug: string | undefined,
): Promise<Answer> {
  const { trail, now } = installation
  const reports: TrailReport[] = []
  const answers: LiveAnswer[] = []
  for (const trust of await trustsNamed(installation, slug)) {
    const report = await trail.check(schoolBook(trust.trustId), now())
    const closed = await trail.check(safeguardingBook(trust.trustId), now())
    reports.push(report, closed)
    const safeguarding = { ok: closed.ok, says: uncountedLines(closed) }
    answers.push({ trust: trust.slug, ...report, says: reportLines(report), safeguarding })
  }
  const text = answers.flatMap(linesOf).join('\n')
  return {
    exitCode: exitCodeFor(reports),
    json: { trusts: answers },
    text: text || 'No trust yet.',
  }
}

interface LiveAnswer extends TrailReport {
  readonly trust: string
  readonly says: readonly string[]
  readonly safeguarding: { readonly ok: boolean; readonly says: readonly string[] }
}

function linesOf({ trust, says, safeguarding }: LiveAnswer): string[] {
  return [`${trust}:`, ...says, `${trust}, safeguarding:`, ...safeguarding.says]
}

/** 0 when every report is sound, 2 when one is not. */
export function exitCodeFor(reports: readonly TrailReport[]): Answer['exitCode'] {
  return reports.every((report) => report.ok) ? 0 : 2
}
