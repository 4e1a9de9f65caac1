import { londonDate } from '../../../domain/london-time.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import type { PublicSchool } from '../../../domain/schools/index.ts'
import { approvalRoute, roleWord } from '../../../policy/index.ts'
import { SummaryList } from '../../components/summary-list.tsx'
import type { App } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { findSchool } from './find-school.ts'
import { PublicContacts } from './public-contacts.tsx'
import { SchoolFrame } from './school-frame.tsx'

const MEANS = {
  head: 'Answers for everything the school publishes.',
  deputy_head: 'Looks at posts before they go out.',
  line_manager: 'Looks at posts before they go out.',
  media_officer: 'Publishes for the school.',
  dsl: 'Is there for anyone worried about a child.',
} as const

/** House rules, terms of use, and who is responsible by role (oldchurch 17.1a, 17.7, 17.8). */
export function registerAbout(app: App): void {
  app.get('/s/:slug/house-rules', async (c) => {
    const found = await findSchool(c)
    if (!found) return ProblemResponse(c, 'not_found')
    return c.html(
      <TextPage school={found.school} title="House rules" text={found.school.houseRules} />,
    )
  })

  app.get('/s/:slug/terms', async (c) => {
    const found = await findSchool(c)
    if (!found) return ProblemResponse(c, 'not_found')
    return c.html(
      <TextPage school={found.school} title="Terms of use" text={found.school.termsOfUse} />,
    )
  })

  app.get('/s/:slug/responsible', async (c) => {
    const found = await findSchool(c)
    if (!found) return ProblemResponse(c, 'not_found')
    const { pack, overrides } = await c.var.installation.database.read(found.trustId, (db) =>
      policyInForce(db, found.school.schoolId, londonDate(c.var.now)),
    )
    const approvers = approvalRoute(pack, 'standard', overrides).steps.flatMap((step) => step.anyOf)
    // These two have a part only where the policy gives them one.
    const shown = found.school.rolesHeld.filter(
      (role) => !['deputy_head', 'line_manager'].includes(role) || approvers.includes(role),
    )
    const rows = shown.map((role) => ({
      key: capital(roleWord(role, pack.terms)),
      value: MEANS[role as keyof typeof MEANS] ?? '',
    }))
    return c.html(<ResponsiblePage school={found.school} rows={rows} />)
  })
}

function TextPage(props: {
  readonly school: PublicSchool
  readonly title: string
  readonly text: string
}) {
  return (
    <SchoolFrame school={props.school} title={props.title} heading={props.title}>
      {props.text.split(/\n{2,}/).map((paragraph) => (
        <p class="govuk-body gp-keep-lines">{paragraph}</p>
      ))}
    </SchoolFrame>
  )
}

function ResponsiblePage(props: {
  readonly school: PublicSchool
  readonly rows: readonly { readonly key: string; readonly value: string }[]
}) {
  const { school, rows } = props
  return (
    <SchoolFrame
      school={school}
      title="Who is responsible"
      heading="Who is responsible"
      lead="Roles rather than names: people change, the duty stays."
    >
      <SummaryList rows={rows} />
      <h2 class="govuk-heading-m">How to reach the school</h2>
      {school.publicContacts.length > 0 ? (
        <PublicContacts contacts={school.publicContacts} />
      ) : (
        <p class="govuk-body">Ask at the school office in {school.town}.</p>
      )}
    </SchoolFrame>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
