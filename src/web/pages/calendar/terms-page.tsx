import type { SchoolName } from '../../../domain/people/index.ts'
import type { TermRecord } from '../../../domain/planning/index.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { plainDay } from '../../components/time-formats.ts'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'

interface TermsPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly terms: readonly TermRecord[]
  readonly typed: Typed
  readonly faults: Faults
}

/** The terms of a school, and a form for another. */
export function TermsPage({ c, school, terms, typed, faults }: TermsPageProps) {
  const path = `/schools/${school.slug}/terms`
  const date = (name: string, label: string) => (
    <TextInput
      name={name}
      label={label}
      value={typed[name]}
      error={faults.fields[name]}
      attributes={{ type: 'date' }}
    />
  )
  return (
    <Frame
      c={c}
      title="Term dates"
      heading="Term dates"
      caption={school.name}
      lead="Enter each half term by itself: the days between two of them are holidays on the calendar."
      breadcrumbs={[{ text: 'Calendar', href: '/calendar' }]}
      width="reading"
      errors={faults.page}
    >
      {terms.length === 0 ? (
        <EmptyState picture="tray" title="No term is on record">
          <p>The calendar shows bank holidays, and no school holidays, until there is.</p>
        </EmptyState>
      ) : (
        <ListRows
          rows={terms.map((term) => ({
            title: term.name,
            meta: `${plainDay(term.firstDay)} to ${plainDay(term.lastDay)}`,
            side: (
              <form method="post" action={`${path}/remove`}>
                <input type="hidden" name="termId" value={term.termId} />
                <Button kind="secondary">
                  Remove
                  <span class="govuk-visually-hidden">
                    {' '}
                    {term.name}, from {plainDay(term.firstDay)}
                  </span>
                </Button>
              </form>
            ),
          }))}
        />
      )}
      <Section title="Add a half term" icon="plus">
        <form method="post" action={path} novalidate>
          <TextInput
            name="name"
            label="Name"
            hint="For example: Autumn 1"
            value={typed.name}
            error={faults.fields.name}
          />
          <div class="gp-slot">
            {date('firstDay', 'First day')}
            {date('lastDay', 'Last day')}
          </div>
          <Button preventDoubleClick>Add it</Button>
        </form>
      </Section>
    </Frame>
  )
}
