import type { SignedPerson } from '../../../../domain/acknowledgement/index.ts'
import type { SchoolName } from '../../../../domain/people/index.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Pagination } from '../../../components/pagination.tsx'
import { Select } from '../../../components/select.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { PageContext } from '../../../context.ts'
import { Frame } from '../../../frame.tsx'
import type { AskedOfSigned } from './signed.tsx'
import { SignedRows, SignedSheet } from './signed-names.tsx'

interface SignedPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly query: AskedOfSigned
  readonly people: readonly SignedPerson[]
  readonly more: boolean
  /** Whether the reader sees every name of the school; else those of their own team. */
  readonly everyName: boolean
  readonly now: Date
}

/** Who has signed which version, when and how, with the proof of each. */
export function SignedPage(props: SignedPageProps) {
  const { c, school, query, people, everyName, now } = props
  const signatures = `/schools/${school.slug}/policy/signatures`
  return (
    <Frame
      c={c}
      title="Who has signed"
      heading={everyName ? 'Who has signed' : 'Who has signed, in your team'}
      caption={school.name}
      breadcrumbs={[{ text: 'Signatures', href: signatures }, { text: 'Who has signed' }]}
      lead={
        <>
          As it stood at <TimeText at={now} />. That you read these names is put on the trail.
        </>
      }
    >
      {query.print ? (
        <p class="gp-on-screen">
          Print it with your browser, or{' '}
          <a class="govuk-link" href={addressOf(school, query)}>
            go back to the list
          </a>
          .
        </p>
      ) : (
        <Find {...props} />
      )}
      {people.length === 0 ? <Nobody {...props} /> : <Names {...props} />}
    </Frame>
  )
}

/** The address of the list as it was asked for, with something of it otherwise. */
function addressOf(
  school: SchoolName,
  query: AskedOfSigned,
  other: Readonly<Record<string, string>> = {},
): string {
  const words = new URLSearchParams({ name: query.name, which: query.which, ...other })
  return `/schools/${school.slug}/policy/signatures/signed?${words}`
}

function Find({ school, query }: SignedPageProps) {
  return (
    <form
      class="gp-filters"
      method="get"
      action={`/schools/${school.slug}/policy/signatures/signed`}
    >
      <TextInput name="name" label="Find by name" value={query.name} type="search" />
      <Select
        name="which"
        label="Signatures"
        value={query.which}
        items={[
          { value: 'now', text: 'Of the version in force' },
          { value: 'all', text: 'Of every version, leavers too' },
        ]}
      />
      <Button kind="secondary">Find</Button>
    </form>
  )
}

function Nobody({ query, everyName }: SignedPageProps) {
  const whose = everyName ? 'Nobody' : 'Nobody of your team'
  return (
    <EmptyState picture="people" title={query.name ? 'No such name' : `${whose} has signed yet`}>
      <p>
        {query.name
          ? 'Nobody of that name has signed. Try fewer letters, or every version.'
          : 'As soon as somebody signs, their name stands here with its proof.'}
        {everyName ? null : ' You see the names of those whose line manager you are.'}
      </p>
    </EmptyState>
  )
}

function Names({ school, query, people, more }: SignedPageProps) {
  const { page, print } = query
  const kept = print ? { print } : {}
  const to = (other: number) => ({
    href: addressOf(school, query, { ...kept, page: String(other) }),
  })
  return (
    <>
      {print ? <SignedSheet people={people} /> : <SignedRows people={people} />}
      {print ? null : (
        <p class="gp-on-screen">
          <a class="govuk-link" href={addressOf(school, query, { print: 'yes' })}>
            The list to print
          </a>
        </p>
      )}
      {page > 1 || more ? (
        <Pagination
          landmarkLabel="Names"
          previous={page > 1 ? to(page - 1) : undefined}
          next={more ? to(page + 1) : undefined}
        />
      ) : null}
    </>
  )
}
