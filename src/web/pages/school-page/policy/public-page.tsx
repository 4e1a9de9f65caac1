import { type Translation, translationsOf } from '../../../../domain/formats/index.ts'
import { londonDate } from '../../../../domain/london-time.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import type { App, PageContext } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { findSchool } from '../find-school.ts'
import { SchoolFrame } from '../school-frame.tsx'
import { findPolicy, type PolicyAt } from './find-policy.ts'
import { PolicyArticle } from './policy-article.tsx'

/** The policy for everyone: parents, pupils, visitors and whoever is to sign it (no sign-in). */
export function registerPublicPolicy(app: App): void {
  app.get('/s/:slug/policy', async (c) => {
    const found = await findPolicy(c)
    if (!found) return showNone(c)
    const translations = await c.var.installation.database.read(found.trustId, (db) =>
      translationsOf(db, found.school.schoolId),
    )
    c.header('Cache-Control', 'no-cache')
    const large = c.req.query('size') === 'large'
    return c.html(
      <PolicyDocument
        {...found}
        translations={translations}
        large={large}
        today={londonDate(c.var.now)}
      />,
    )
  })
}

interface PolicyDocumentProps extends PolicyAt {
  readonly translations: readonly Translation[]
  readonly large: boolean
  readonly today: string
}

function PolicyDocument(props: PolicyDocumentProps) {
  const { school, policy, large } = props
  return (
    <SchoolFrame school={school} title={policy.pack.title} unlisted={!policy.current || large}>
      <PolicyArticle {...props} />
    </SchoolFrame>
  )
}

/** A school without a policy yet says so; a version that nobody knows is not there. */
async function showNone(c: PageContext): Promise<Response> {
  const found = await findSchool(c)
  if (!found || c.req.query('version') !== undefined) return ProblemResponse(c, 'not_found')
  return c.html(
    <SchoolFrame school={found.school} title="Our policy" heading="Our policy" unlisted>
      <EmptyState picture="frames" title="No policy is in force yet">
        <p>When {found.school.name} puts one in force, it is published here.</p>
      </EmptyState>
    </SchoolFrame>,
  )
}
