import { needsConsent } from '../../../../domain/permissions-asked/index.ts'
import { Button } from '../../../components/button.tsx'
import { Section } from '../../../components/section.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { entryPath } from './address.ts'
import type { PermissionPageProps } from './show-page.tsx'

/** For a child or an adult with learning disabilities: that those responsible for them agreed. */
export function ConsentForm({ school, view, typed, faults }: PermissionPageProps) {
  const { permission, open } = view
  const missing = needsConsent(permission) && permission.consent === null
  if (!missing || permission.state !== 'asked') return null
  const here = entryPath(school.slug, permission.kind, permission.permissionId)
  return (
    <Section
      title="Agreement of parents or those responsible"
      icon="consent"
      lead="Needed before anybody approves."
      id="agreement"
    >
      {open.includes('record_consent') ? (
        <form method="post" action={`${here}/consent`} id="record-consent" novalidate>
          <TextInput
            name="consent"
            label="Who agreed, when, and where is that kept?"
            hint="Such as “Mother, 12 November, form in the office folder”"
            value={typed.consent}
            error={faults.fields.consent}
          />
          <Button kind="secondary">Put it on record</Button>
        </form>
      ) : (
        <p>It is not on record yet. Whoever asked for this puts it down.</p>
      )}
    </Section>
  )
}
