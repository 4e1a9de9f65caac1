import { registerOf } from '../../../../domain/permissions-asked/index.ts'
import { Button } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { Section } from '../../../components/section.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { entryPath } from './address.ts'
import type { PermissionPageProps } from './show-page.tsx'

/** Ending what was approved, at once, and taking back what was not decided yet. */
export function EndForms({ school, view, typed, faults }: PermissionPageProps) {
  const { permission, open } = view
  const here = entryPath(school.slug, permission.kind, permission.permissionId)
  const { end } = registerOf(permission.kind)
  return (
    <>
      {open.includes('end') ? (
        <Section title={end.does} icon="stop" id="end">
          <form method="post" action={`${here}/end`} id="end-permission" novalidate>
            <TextInput
              name="reason"
              id={open.includes('approve') ? 'end-reason' : 'reason'}
              label={end.asks}
              value={typed.reason}
              error={faults.fields.reason}
            />
            <Button kind={permission.kind === 'enquiry' ? 'secondary' : 'warning'}>
              {end.does}
            </Button>
          </form>
        </Section>
      ) : null}
      {open.includes('withdraw') ? (
        <Details summary="Take this back">
          <p>Nobody is asked to decide on it any more. It stays on record.</p>
          <form method="post" action={`${here}/withdraw`}>
            <Button kind="secondary">Take it back</Button>
          </form>
        </Details>
      ) : null}
    </>
  )
}
