import type { ConcernAction } from '../../../domain/concerns/index.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { ConcernPageProps } from './concern-page.tsx'

/** Close it with the reason, or open it again. */
export function CloseForm({
  school,
  concern,
  typed,
  faults,
  actions,
}: ConcernPageProps & { readonly actions: readonly ConcernAction[] }) {
  const here = `/schools/${school.slug}/concerns/${concern.concernId}`
  if (actions.includes('reopen')) {
    return (
      <form method="post" action={`${here}/reopen`}>
        <Button kind="secondary">Open it again</Button>
      </form>
    )
  }
  if (!actions.includes('close')) return null
  return (
    <Section title="Close it" icon="check" id="close">
      <form method="post" action={`${here}/close`} novalidate>
        <Textarea
          name="reason"
          label="Why it is closed"
          hint="Only those who may know of it read this. It stays, and the reporter can still add to it."
          rows={3}
          value={typed.reason ?? ''}
          error={faults.fields.reason}
        />
        <Button kind="secondary" preventDoubleClick>
          Close it
        </Button>
      </form>
    </Section>
  )
}
