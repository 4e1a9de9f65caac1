import type { WhoReads } from '../../../domain/concerns/index.ts'
import { authorityOfficer } from '../../../policy/index.ts'
import { InsetText } from '../../components/inset-text.tsx'

const LONG_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const day = (date: string) => LONG_DAY.format(new Date(`${date}T12:00:00Z`))

/** Whom to ring outside the school, after that was chosen or where nobody at the school could read it. */
export function RingInstead({
  reads,
  chosen,
}: {
  readonly reads: WhoReads
  readonly chosen: boolean
}) {
  const { says } = authorityOfficer(reads.pack.jurisdiction)
  return (
    <InsetText id="ring">
      <p>
        <strong>
          {chosen
            ? 'Nothing was sent to the school.'
            : 'Nobody at this school can read a report just now, so there is no form here.'}
        </strong>
      </p>
      <p>{says}</p>
      {reads.officers.map(({ name, phone, hours, lastVerified }) => (
        <p>
          {name}: <strong>{phone}</strong>
          {hours === '' ? '' : `, ${hours}`}.{' '}
          {lastVerified ? `The school last verified this on ${day(lastVerified)}.` : ''}
        </p>
      ))}
      <p>In danger, ring the police on 999. About a crime that is over, ring 101.</p>
      <p>
        Under 19? Childline listens to you, free and at any time:{' '}
        <a class="govuk-link" href="tel:08001111">
          0800 1111
        </a>
        .
      </p>
      {chosen ? (
        <p>
          What you wrote is still below, if you want to send it to somebody at the school after all.
        </p>
      ) : null}
    </InsetText>
  )
}
