import { Button } from '../../../components/button.tsx'
import { CharacterCount } from '../../../components/character-count.tsx'
import { Details } from '../../../components/details.tsx'
import { InsetText } from '../../../components/inset-text.tsx'
import { Section } from '../../../components/section.tsx'
import { WarningText } from '../../../components/warning-text.tsx'
import { entryPath } from './address.ts'
import type { PermissionPageProps } from './show-page.tsx'

const MOST = 4_000

/** The reply to an enquiry, held until it is approved as it stands. */
export function ReplySection(props: PermissionPageProps) {
  const { view, faults } = props
  const { permission, open } = view
  if (permission.kind !== 'enquiry') return null
  const held = permission.state === 'asked'
  const writes = open.includes('write_reply')
  return (
    <Section title="The reply" icon="comment" id="reply-section">
      {held ? <WarningText>Held: nothing is said before it is approved.</WarningText> : null}
      {permission.reply === null ? (
        <p class="gp-quiet">Nobody has written a reply yet.</p>
      ) : (
        <InsetText>
          {permission.reply.split('\n').map((line) => (
            <p>{line}</p>
          ))}
        </InsetText>
      )}
      {writes && permission.reply === null ? <ReplyForm {...props} /> : null}
      {writes && permission.reply !== null ? (
        <Details summary="Change the reply" open={faults.fields.reply !== undefined}>
          <ReplyForm {...props} />
        </Details>
      ) : null}
    </Section>
  )
}

function ReplyForm({ school, view, typed, faults }: PermissionPageProps) {
  const { permission } = view
  return (
    <form
      method="post"
      action={`${entryPath(school.slug, permission.kind, permission.permissionId)}/reply`}
      id="write-reply"
      novalidate
    >
      <CharacterCount
        name="reply"
        label={permission.reply === null ? 'Write the reply' : 'The new reply'}
        hint={
          permission.state === 'granted'
            ? 'Another wording has to be approved again.'
            : 'Word for word as it will be given.'
        }
        limit={MOST}
        threshold={75}
        rows={5}
        value={typed.reply ?? permission.reply ?? ''}
        error={faults.fields.reply}
      />
      <Button kind="secondary">Keep the reply</Button>
    </form>
  )
}
