import type { SchoolName } from '../../../domain/people/index.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { NO_FAULTS } from '../../form.ts'
import type { Sent } from './planning-page.tsx'

/** Words for a new template. */
export function TemplateForm({
  school,
  sent,
}: {
  readonly school: SchoolName
  readonly sent: Sent
}) {
  const open = sent.form === 'template'
  const typed = open ? sent.typed : {}
  const { fields } = open ? sent.faults : NO_FAULTS
  return (
    <Details summary="Add a template" open={open}>
      <form method="post" action={`/schools/${school.slug}/planning/templates`} novalidate>
        <TextInput name="name" label="Name" value={typed.name} error={fields.name} />
        <Textarea
          name="text"
          label="Words"
          hint="Put what changes into double braces: {{school}} and {{date}} are filled in by themselves, anything else, like {{who plays}}, is left to the author. No post goes out with a gap in it."
          rows={6}
          value={typed.text}
          error={fields.text}
        />
        <Button preventDoubleClick>Add the template</Button>
      </form>
    </Details>
  )
}
