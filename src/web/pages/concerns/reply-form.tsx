import { randomBytes } from 'node:crypto'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { ConcernPageProps } from './concern-page.tsx'

/** Write to the reporter, who reads it with their code. */
export function ReplyForm({ school, concern, typed, faults }: ConcernPageProps) {
  if (concern.reporter === 'comment') return null
  return (
    <Section title="Write to the reporter" icon="comment" id="reply">
      <form
        method="post"
        action={`/schools/${school.slug}/concerns/${concern.concernId}/reply`}
        novalidate
      >
        <input type="hidden" name="once" value={randomBytes(16).toString('base64url')} />
        <Textarea
          name="words"
          label="What they read when they come back with their code"
          hint="Name nobody. It cannot be changed once it is sent."
          rows={4}
          value={typed.words ?? ''}
          error={faults.fields.words}
        />
        <Button kind="secondary" preventDoubleClick>
          Send it to the reporter
        </Button>
      </form>
    </Section>
  )
}
