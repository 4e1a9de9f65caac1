import type { SchoolSigning } from '../../../domain/acknowledgement/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { Pagination } from '../../components/pagination.tsx'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import { Table } from '../../components/table.tsx'
import type { PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'

interface TrustSignaturesPageProps {
  readonly c: PageContext
  readonly schools: readonly SchoolName[]
  readonly counts: readonly SchoolSigning[]
  readonly page: number
  readonly more: boolean
}

const NUMBER = new Intl.NumberFormat('en-GB')

/** Signatures by school: as bars for the eye, with the numbers beside them. */
export function TrustSignaturesPage({ c, schools, counts, page, more }: TrustSignaturesPageProps) {
  const all = counts.reduce(
    (sum, one) => ({ bound: sum.bound + one.bound, signed: sum.signed + one.signed }),
    { bound: 0, signed: 0 },
  )
  const to = (other: number) => ({ href: `/signatures?page=${other}` })
  return (
    <Frame
      c={c}
      title="Signatures by school"
      heading="Signatures by school"
      caption={c.var.workplace.trust}
      lead="How many have signed the version that is in force at their school, at this moment."
    >
      <ScrollRegion label="Signatures by school">
        <Table
          caption={`${NUMBER.format(all.signed)} of ${NUMBER.format(all.bound)} have signed`}
          head={[{ text: 'School' }, { text: 'Signed' }, { text: 'Of', numeric: true }]}
          rows={schools.map((school) => row(school, counts))}
        />
      </ScrollRegion>
      <Pagination
        landmarkLabel="Schools"
        previous={page > 1 ? to(page - 1) : undefined}
        next={more ? to(page + 1) : undefined}
      />
    </Frame>
  )
}

function row({ schoolId, name, slug }: SchoolName, counts: readonly SchoolSigning[]) {
  const count = counts.find((one) => one.schoolId === schoolId)
  const school = (
    <a class="govuk-link" href={`/schools/${slug}/policy/signatures`}>
      {name}
    </a>
  )
  if (!count) {
    return [{ text: school }, { text: 'It binds nobody on record.' }, { text: '0', numeric: true }]
  }
  const { bound, signed } = count
  return [
    { text: school },
    {
      text: (
        <span class="gp-read-so-far">
          <progress class="gp-meter" max={bound} value={signed} aria-hidden="true" />
          <span>{NUMBER.format(signed)}</span>
        </span>
      ),
    },
    { text: NUMBER.format(bound), numeric: true },
  ]
}
