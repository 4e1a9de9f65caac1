import type { SheetPolicy, UnsignedPerson } from '../../../../domain/acknowledgement/index.ts'
import type { SchoolName } from '../../../../domain/people/index.ts'
import { NOT_CONSENT, statementsFor, versionWords } from '../../../../policy/index.ts'
import { PERSON_KINDS } from '../../../../vocabulary/person-kinds.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ScrollRegion } from '../../../components/scroll-region.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { PageContext } from '../../../context.ts'
import { Frame } from '../../../frame.tsx'

interface SheetPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly policy: SheetPolicy
  readonly people: readonly UnsignedPerson[]
}

/** A sheet to print: the words that each kind of adult puts their name to, and a line for each. */
export function SheetPage({ c, school, policy, people }: SheetPageProps) {
  const { pack, overrides, fromDate } = policy
  const kinds = PERSON_KINDS.map((kind) => ({
    ...kind,
    people: people.filter((person) => person.kind === kind.code),
  })).filter((kind) => kind.people.length > 0)
  return (
    <Frame
      c={c}
      title="Sheet to sign"
      heading={pack.title}
      caption={school.name}
      breadcrumbs={[
        { text: 'Signatures', href: `/schools/${school.slug}/policy/signatures` },
        { text: 'Sheet to sign' },
      ]}
      lead={
        <>
          In force since <TimeText at={fromDate} />, {versionWords(pack)}. Read it first: a paper
          copy goes with this sheet.
        </>
      }
    >
      {kinds.length === 0 ? (
        <EmptyState picture="gate_open" title="Everyone has signed" />
      ) : (
        <p class="gp-on-screen">
          Print it with your browser. It is entered afterwards with a scan.
        </p>
      )}
      {kinds.map((kind) => (
        <section class="gp-sheet" aria-labelledby={`sheet-${kind.code}`}>
          <h2 class="govuk-heading-m" id={`sheet-${kind.code}`}>
            {kind.label}
          </h2>
          {statementsFor(pack, kind.code, overrides).statements.map(({ words }) => (
            <p>{words}</p>
          ))}
          <p>{NOT_CONSENT}</p>
          <ScrollRegion label={`Names: ${kind.label}`}>
            <Lines people={kind.people} />
          </ScrollRegion>
        </section>
      ))}
    </Frame>
  )
}

function Lines({ people }: Pick<SheetPageProps, 'people'>) {
  return (
    <table class="govuk-table gp-sheet__lines">
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {['Name', 'Position', 'Signature', 'Day'].map((head) => (
            <th class="govuk-table__header" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {people.map(({ name, position }) => (
          <tr class="govuk-table__row">
            <th class="govuk-table__header" scope="row">
              {name}
            </th>
            <td class="govuk-table__cell">{position}</td>
            <td class="govuk-table__cell" />
            <td class="govuk-table__cell" />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
