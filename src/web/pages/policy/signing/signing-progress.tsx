import type { SigningCount } from '../../../../domain/acknowledgement/index.ts'
import { PERSON_KINDS } from '../../../../vocabulary/person-kinds.ts'
import { Table } from '../../../components/table.tsx'

const NUMBER = new Intl.NumberFormat('en-GB')

/** Who has signed, by kind of adult: as bars for the eye, with the numbers beside them. */
export function SigningProgress({ counts }: { readonly counts: readonly SigningCount[] }) {
  const all = counts.reduce(
    (sum, one) => ({ bound: sum.bound + one.bound, signed: sum.signed + one.signed }),
    { bound: 0, signed: 0 },
  )
  const rows = PERSON_KINDS.flatMap(({ code, label }) => {
    const count = counts.find((one) => one.kind === code)
    return count ? [row(label, count)] : []
  })
  return (
    <Table
      caption={`${NUMBER.format(all.signed)} of ${NUMBER.format(all.bound)} have signed the version in force`}
      head={[{ text: 'Who' }, { text: 'Signed' }, { text: 'Of', numeric: true }]}
      rows={rows}
    />
  )
}

function row(label: string, { bound, signed }: SigningCount) {
  return [
    { text: label },
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
