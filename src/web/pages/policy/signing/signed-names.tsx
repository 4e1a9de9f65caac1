import type { SignedPerson } from '../../../../domain/acknowledgement/index.ts'
import { versionWords } from '../../../../policy/index.ts'
import { SIGN_OFFS, SIGNING_WAYS } from '../../../../vocabulary/sign-offs.ts'
import { ListRows } from '../../../components/list-rows.tsx'
import { ScrollRegion } from '../../../components/scroll-region.tsx'
import { Table } from '../../../components/table.tsx'
import { TimeText } from '../../../components/time-text.tsx'

interface SignedNamesProps {
  readonly people: readonly SignedPerson[]
}

/** The names of those who have signed, each with its proof: readable on a phone. */
export function SignedRows({ people }: SignedNamesProps) {
  return <ListRows rows={people.map(rowOf)} />
}

/** The names as a table, which paper has the width for. */
export function SignedSheet({ people }: SignedNamesProps) {
  return (
    <ScrollRegion label="Who has signed">
      <Table
        firstCellIsHeader
        head={['Name', 'Position', 'Version', 'When', 'How'].map((text) => ({ text }))}
        rows={people.map((person) => [
          { text: person.name },
          { text: <Position {...person} /> },
          { text: person.label },
          { text: <TimeText at={person.signedOn ?? person.signedAt} /> },
          { text: howOf(person) },
        ])}
      />
    </ScrollRegion>
  )
}

function Position({ position, leftOn }: SignedPerson) {
  return (
    <>
      {position}
      {leftOn ? (
        <>
          , left on <TimeText at={leftOn} />
        </>
      ) : null}
    </>
  )
}

const howOf = ({ way }: SignedPerson) => SIGNING_WAYS.find((one) => one.code === way)?.label ?? way

function Certificates({ name, signatures }: SignedPerson) {
  return (
    <>
      {signatures.map(({ id, signOff }, index) => (
        <>
          {index > 0 ? <br /> : null}
          <a class="govuk-link" href={`/me/signatures/${id}.pdf`}>
            {SIGN_OFFS.find((one) => one.code === signOff)?.label}
            <span class="govuk-visually-hidden">, certificate of {name}</span> (PDF)
          </a>
        </>
      ))}
    </>
  )
}

function rowOf(person: SignedPerson) {
  const { name, label, signedAt, signedOn } = person
  return {
    title: name,
    meta: (
      <>
        <Position {...person} />
        <br />
        {versionWords({ version: label })}, <TimeText at={signedOn ?? signedAt} />,{' '}
        {howOf(person).toLowerCase()}
      </>
    ),
    side: <Certificates {...person} />,
  }
}
