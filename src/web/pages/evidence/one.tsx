import {
  type CustodyStep,
  custodyOf,
  type EvidenceSeen,
  readEvidence,
} from '../../../domain/evidence/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, NO_FAULTS } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { UUID } from '../../uuid-pattern.ts'
import { OnePage } from './one-page.tsx'

/** One piece of evidence, for whoever may know of its matter. */
export function registerOneEvidence(app: App): void {
  app.get(`/evidence/:id{${UUID}}`, (c) => showOne(c, c.req.param('id'), NO_FAULTS))
}

/** The page of one piece of evidence; reading it is an entry in the trail. */
export async function showOne(
  c: PageContext,
  evidenceId: string,
  faults: Faults,
  status: 200 | 422 = 200,
): Promise<Response> {
  const found = await read(c, evidenceId)
  if (!found) return ProblemResponse(c, 'not_found')
  c.header('Cache-Control', 'no-store')
  return c.html(<OnePage {...{ c, faults, ...found }} />, status)
}

interface Found {
  readonly seen: EvidenceSeen
  readonly custody: readonly CustodyStep[]
}

async function read(c: PageContext, evidenceId: string): Promise<Found | undefined> {
  const { actor, now, installation } = c.var
  const keys = installation.caseKeys
  return installation.database.write(actor.trustId, async (db) => {
    const seen = await readEvidence(db, actor, evidenceId, { keys, now })
    return seen && { seen, custody: await custodyOf(db, seen) }
  })
}
