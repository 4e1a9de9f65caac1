import type { CaseLink, CaseRecord, NamedCase } from '../../../domain/cases/index.ts'
import type { Concern } from '../../../domain/concerns/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { CASE_LINK_WHYS } from '../../../vocabulary/cases.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { concernBoxes } from './concern-boxes.tsx'
import { kindOfMatter } from './labels.ts'

interface LinksPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly record: CaseRecord
  readonly concerns: readonly Concern[]
  readonly cases: readonly NamedCase[]
  readonly typed: Typed
  readonly ticked: readonly string[]
  readonly faults: Faults
}

/** What belongs to a case, the form to put more under it, and what was taken out again. */
export function LinksPage(props: LinksPageProps) {
  const { c, school, record, faults } = props
  const list = `/schools/${school.slug}/cases`
  const now = record.links.filter((link) => !link.endedAt)
  const before = record.links.filter((link) => link.endedAt)
  return (
    <Frame
      c={c}
      title="What belongs to the case"
      heading="What belongs to the case"
      caption={record.reference}
      lead="Nothing merges: each keeps its words, its reporter and those who read it."
      breadcrumbs={[
        { text: 'Cases', href: list },
        { text: record.reference, href: `${list}/${record.caseId}` },
        { text: 'What belongs to it' },
      ]}
      errors={faults.page}
      width="reading"
    >
      {now.length === 0 ? <p>Nothing else belongs to it yet.</p> : null}
      {now.map((link) => (
        <Linked {...props} link={link} />
      ))}
      {record.stage === 'closed' ? null : <LinkForm {...props} />}
      {before.length > 0 ? <TakenOut links={before} /> : null}
    </Frame>
  )
}

const whyLabel = (why: string) => CASE_LINK_WHYS.find(({ code }) => code === why)?.label ?? why

function Linked({
  school,
  record,
  link,
  typed,
  faults,
}: LinksPageProps & { readonly link: CaseLink }) {
  const { label, path } = kindOfMatter(link.kind)
  const here = `/schools/${school.slug}/cases/${record.caseId}/links`
  const mine = typed.form === `end-${link.linkId}`
  return (
    <Card title={label} headingLevel={2}>
      <p>
        {whyLabel(link.why)}. Put here <TimeText at={link.linkedAt} /> by {link.linkedBy}.{' '}
        <a class="govuk-link" href={`/schools/${school.slug}${path}/${link.matterId}`}>
          Read it
        </a>
      </p>
      {record.stage === 'closed' ? null : (
        <Details summary="It does not belong here" open={mine}>
          <form method="post" action={`${here}/end`} novalidate>
            <input type="hidden" name="linkId" value={link.linkId} />
            <TextInput
              name="reason"
              id={`reason-${link.linkId}`}
              label="Why not"
              hint="It stays on record that it belonged here, and why it does not"
              value={mine ? typed.reason : undefined}
              error={mine ? faults.fields.reason : undefined}
            />
            <Button kind="secondary" preventDoubleClick>
              Take it out
            </Button>
          </form>
        </Details>
      )}
    </Card>
  )
}

function LinkForm({ school, record, concerns, cases, typed, ticked, faults }: LinksPageProps) {
  const items = [
    ...concernBoxes(concerns),
    ...(concerns.length > 0 && cases.length > 0 ? [{ divider: 'or another case' }] : []),
    ...cases.map(({ caseId, reference, title }) => ({
      value: caseId,
      text: title ? `${reference}: ${title}` : reference,
    })),
  ]
  if (items.length === 0) {
    return (
      <EmptyState picture="shield" title="There is nothing that could be put here">
        <p>
          Concerns that are closed or part of a case already are not offered. Open a closed one
          again first.
        </p>
      </EmptyState>
    )
  }
  return (
    <Section title="Put more under it" icon="flag">
      <form
        method="post"
        action={`/schools/${school.slug}/cases/${record.caseId}/links`}
        novalidate
      >
        <Checkboxes
          name="matterIds"
          legend="What belongs to it?"
          hint="Tick as many as there are: ten people may have told of one event"
          items={items}
          values={ticked}
          error={faults.fields.matterIds}
        />
        <Radios
          name="why"
          legend="Why?"
          items={CASE_LINK_WHYS.map(({ code, label }) => ({ value: code, text: label }))}
          value={typed.why}
          error={faults.fields.why}
        />
        <Button preventDoubleClick>Put them under this case</Button>
      </form>
    </Section>
  )
}

function TakenOut({ links }: { readonly links: readonly CaseLink[] }) {
  return (
    <Section title="Taken out again" icon="trail">
      <ul class="govuk-list">
        {links.map(({ kind, endedAt, endedBy, reason }) => (
          <li>
            {kindOfMatter(kind).label}, {endedAt ? <TimeText at={endedAt} /> : null} by{' '}
            {endedBy ?? 'somebody'}: {reason ?? 'the key to the reason is not here'}
          </li>
        ))}
      </ul>
    </Section>
  )
}
