import { permissionDigest } from '../../../../domain/permissions-asked/index.ts'
import { Button } from '../../../components/button.tsx'
import { Radios } from '../../../components/radios.tsx'
import { Section } from '../../../components/section.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import { entryPath } from './address.ts'
import type { PermissionPageProps } from './show-page.tsx'

/** For whoever decides next: on the very words shown, whose digest travels with the form. */
export function PermissionDecisionForm({ school, view, typed, faults }: PermissionPageProps) {
  const { permission, open } = view
  if (!open.includes('approve')) return null
  const here = entryPath(school.slug, permission.kind, permission.permissionId)
  const vets = permission.steps[permission.step]?.role === null
  return (
    <Section title={vets ? 'Your vetting' : 'Your decision'} icon="check" id="decide">
      <form method="post" action={`${here}/decide`} id="decide-permission" novalidate>
        <input type="hidden" name="contentSha256" value={permissionDigest(permission)} />
        <Radios
          name="outcome"
          legend={vets ? 'Having looked at them, what do you say?' : 'What do you decide?'}
          legendSize="s"
          value={typed.outcome}
          error={faults.fields.outcome}
          items={[
            {
              value: 'approved',
              text: vets ? 'They may take part' : 'Approve',
              hint:
                permission.kind === 'enquiry'
                  ? 'The reply exactly as it stands above.'
                  : 'Exactly what is shown above.',
            },
            {
              value: 'refused',
              text: permission.kind === 'enquiry' ? 'Give no reply' : 'Refuse',
              hint: 'It is over; your reason is kept.',
            },
          ]}
        />
        <Textarea
          name="reason"
          label={vets ? 'What did you look at?' : 'Your words'}
          hint="Needed where you refuse"
          rows={3}
          value={typed.reason}
          error={faults.fields.reason}
        />
        <Button preventDoubleClick>Record it</Button>
      </form>
    </Section>
  )
}
