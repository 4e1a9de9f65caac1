import type {
  PaperScan,
  SigningCount,
  UnsignedPerson,
} from '../../../../domain/acknowledgement/index.ts'
import type { SchoolName } from '../../../../domain/people/index.ts'
import { PERSON_KINDS } from '../../../../vocabulary/person-kinds.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ListRows } from '../../../components/list-rows.tsx'
import { Pagination } from '../../../components/pagination.tsx'
import { Section } from '../../../components/section.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { PageContext } from '../../../context.ts'
import type { Faults } from '../../../form.ts'
import { Frame } from '../../../frame.tsx'
import { PaperForm } from './paper-form.tsx'
import { SigningProgress } from './signing-progress.tsx'

export interface SignaturesPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  /** Whether the reader keeps the school’s people, and so sees every name and scan; else their own team. */
  readonly keepsPeople: boolean
  /** Whether the reader may turn this browser into a shared screen. */
  readonly mayOpenKiosk: boolean
  readonly counts: readonly SigningCount[]
  readonly people: readonly UnsignedPerson[]
  readonly more: boolean
  readonly page: number
  /** The newest scans of sheets; none for those who do not keep people. */
  readonly scans: readonly PaperScan[]
  readonly typed: { readonly signedOn: string; readonly chosen: readonly string[] }
  readonly faults: Faults
}

/** How far the school has come with signing its policy, who has not yet, and what to do about it. */
export function SignaturesPage(props: SignaturesPageProps) {
  const { c, school, counts, faults } = props
  return (
    <Frame
      c={c}
      title="Signatures"
      heading="Signatures"
      caption={school.name}
      breadcrumbs={[
        { text: 'Policy', href: `/schools/${school.slug}/policy` },
        { text: 'Signatures' },
      ]}
      errors={faults.page}
      width="reading"
      headingActions={
        <>
          <Button kind="secondary" href={`/schools/${school.slug}/policy/signatures/signed`}>
            Who has signed
          </Button>
          {c.var.workplace.schools.length > 1 ? (
            <Button kind="secondary" href="/signatures">
              Every school
            </Button>
          ) : null}
        </>
      }
    >
      {counts.length === 0 ? (
        <EmptyState picture="gate_open" title="The policy binds nobody on record">
          <p>Put the adults of the school on record, and they are asked to sign.</p>
        </EmptyState>
      ) : (
        <SigningProgress counts={counts} />
      )}
      <Names {...props} />
      {props.mayOpenKiosk && props.people.length > 0 ? <OpenKiosk school={school} /> : null}
      {props.people.length > 0 ? (
        <Section
          title="Enter a paper signature"
          icon="plus"
          id="paper"
          lead="For people who signed a sheet: all of its names at once."
          actions={
            <Button kind="secondary" href={`/schools/${school.slug}/policy/signatures/sheet`}>
              A sheet to print
            </Button>
          }
        >
          <PaperForm {...props} />
        </Section>
      ) : null}
      {props.scans.length > 0 ? <Scans school={school} scans={props.scans} /> : null}
    </Frame>
  )
}

/** The signed sheets on file. */
function Scans({ school, scans }: Pick<SignaturesPageProps, 'school' | 'scans'>) {
  return (
    <Section
      title="Scans of sheets"
      icon="trail"
      id="scans"
      lead="Each download is put on the trail."
    >
      <ListRows
        rows={scans.map(({ scanId, addedAt, format, people }) => ({
          title: (
            <>
              Sheet of <TimeText at={addedAt} />
            </>
          ),
          href: `/schools/${school.slug}/policy/signatures/scans/${scanId}`,
          meta: `${people === 1 ? 'One name' : `${people} names`}, ${format === 'pdf' ? 'PDF' : 'picture'}`,
        }))}
      />
    </Section>
  )
}

/** For staff without an account of their own. */
function OpenKiosk({ school }: Pick<SignaturesPageProps, 'school'>) {
  return (
    <Section
      title="A shared screen"
      icon="person"
      id="kiosk"
      lead="For staff who do not sign in: they find their name, enter the PIN that you made them, read and sign."
    >
      <form method="post" action={`/schools/${school.slug}/kiosk`}>
        <p>
          This browser then opens the pages to sign at and nothing else, until midnight or until it
          is closed. You are signed out on it.
        </p>
        <Button kind="secondary">Open it in this browser</Button>
      </form>
    </Section>
  )
}

function Names({ school, keepsPeople, people, more, page }: SignaturesPageProps) {
  const title = keepsPeople ? 'Not signed yet' : 'Not signed yet, in your team'
  if (people.length === 0) {
    return (
      <Section title={title} icon="person">
        <p>{keepsPeople ? 'Everyone has signed.' : 'Everyone in your team has signed.'}</p>
      </Section>
    )
  }
  const to = (other: number) => ({
    href: `/schools/${school.slug}/policy/signatures?page=${other}`,
  })
  return (
    <Section
      title={title}
      icon="person"
      lead="Each is told at once and reminded after 5, 10 and 15 working days; after 20 their manager is told."
    >
      <ListRows rows={people.map((person) => rowFor(person, school))} />
      <Pagination
        landmarkLabel="Names"
        previous={page > 1 ? to(page - 1) : undefined}
        next={more ? to(page + 1) : undefined}
      />
    </Section>
  )
}

function rowFor(person: UnsignedPerson, school: SchoolName) {
  const kind = PERSON_KINDS.find((one) => one.code === person.kind)?.label
  return {
    title: person.name,
    meta: (
      <>
        {person.position}, {kind?.toLowerCase()}, since <TimeText at={person.boundSince} />
      </>
    ),
    side: (
      <form method="post" action={`/schools/${school.slug}/policy/signatures/pin`}>
        <input type="hidden" name="personId" value={person.personId} />
        <Button kind="secondary">
          Make a PIN<span class="govuk-visually-hidden"> for {person.name}</span>
        </Button>
      </form>
    ),
  }
}
