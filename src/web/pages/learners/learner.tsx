import {
  type ConsentFile,
  keepWording,
  readConsentFile,
  wordingsOf,
} from '../../../domain/consent/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import { postsOfLearner } from '../../../domain/posts/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, NO_FAULTS, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { UUID } from '../../uuid-pattern.ts'
import type { FormOnPage } from './learner-forms.ts'
import { LearnerPage } from './learner-page.tsx'

export const PATH = `/learners/:id{${UUID}}` as const

/** One learner's page. Opening it is an entry of the trail. */
export function registerLearner(app: App): void {
  app.get(PATH, (c) => showLearner(c, c.req.param('id')))
}

export interface ShownLearner {
  readonly typed?: Typed
  readonly faults?: Faults
  /** The form that was sent and comes back. */
  readonly form?: FormOnPage
  /** A link that was just made; it is shown this once. */
  readonly link?: { readonly contactId: string; readonly address: string; readonly expiresAt: Date }
}

/** The page of a learner, also as the answer to a form that was refused. */
export async function showLearner(
  c: PageContext,
  learnerId: string,
  shown: ShownLearner = {},
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation } = c.var
  const found = await installation.database.write(actor.trustId, async (db) => {
    const file: ConsentFile | { ok: false; kind: string } = await readConsentFile(
      db,
      actor,
      learnerId,
      now,
    )
    if (!file.ok) return file
    const { schoolId } = file.learner
    const { pack } = await policyInForce(db, schoolId, londonDate(now))
    const today = await keepWording(db, { trustId: actor.trustId, schoolId }, now)
    const used = await wordingsOf(db, schoolId)
    const earlier = used.filter((one) => one.wordingId !== today.wordingId)
    const posts = await postsOfLearner(db, learnerId)
    return { ok: true as const, file, posts, terms: pack.terms, wordings: [today, ...earlier] }
  })
  if (!found.ok) return ProblemResponse(c, found.kind === 'forbidden' ? 'forbidden' : 'not_found')
  const page = (
    <LearnerPage
      c={c}
      file={found.file}
      posts={found.posts}
      terms={found.terms}
      wordings={found.wordings}
      typed={shown.typed ?? {}}
      faults={shown.faults ?? NO_FAULTS}
      form={shown.form}
      link={shown.link}
    />
  )
  return c.html(page, status)
}
