import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Section } from '../../components/section.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { permitPath } from './address.ts'
import type { PermitPageProps } from './permit-page.tsx'

/** Removing the connection, ending before the day, and taking back what was not decided. */
export function PermitEnd({ school, view, typed, faults }: PermitPageProps) {
  const { permit, open, own, holder } = view
  const action = permitPath(school.slug, permit.permitId)
  const who = own ? 'I have' : `I have seen to it for ${holder.name}: they have`
  return (
    <>
      {open.includes('attest') ? (
        <Section title="Remove the connection" icon="stop" id="close">
          <p>
            Leave the group or have it deleted, remove every {permit.place} connection, and take the
            numbers and names off the device. Then say so here.
          </p>
          <form method="post" action={`${action}/attest`} id="attest">
            <Button preventDoubleClick>{who} removed it</Button>
          </form>
        </Section>
      ) : null}
      {open.includes('end') ? (
        <Details summary="End it before its day" open={faults.fields.reason !== undefined}>
          <form method="post" action={`${action}/end`} id="end" novalidate>
            <TextInput
              name="reason"
              label="Why does it end now?"
              value={typed.reason}
              error={faults.fields.reason}
            />
            <Button kind="warning">End it now</Button>
          </form>
        </Details>
      ) : null}
      {open.includes('withdraw') ? (
        <Details summary="Take this back">
          <p>Nobody is asked to decide on it any more. It stays on record.</p>
          <form method="post" action={`${action}/withdraw`} id="withdraw">
            <Button kind="secondary">Take it back</Button>
          </form>
        </Details>
      ) : null}
    </>
  )
}
