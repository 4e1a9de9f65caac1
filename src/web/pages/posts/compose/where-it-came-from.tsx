import { InsetText } from '../../../components/inset-text.tsx'
import type { ComposeView } from './compose-view.ts'

interface WhereItCameFromProps {
  readonly view: ComposeView
}

/** Why a post that was sent before is open for writing, and what a change does to it. */
export function WhereItCameFrom({ view }: WhereItCameFromProps) {
  switch (view.post.state) {
    case 'draft':
    case 'changes_requested':
      return <ChangesAsked view={view} />
    case 'held':
      return (
        <InsetText>
          This post was held back: somebody in it may no longer be used. See below what the gate
          says, mend it, and send it again.
        </InsetText>
      )
    case 'lapsed':
      return (
        <InsetText>
          The time that this post was to go out has passed. Choose another one, or none, and send it
          again.
        </InsetText>
      )
    default:
      return (
        <InsetText>
          This post is no longer a draft. If you save a change, it comes back to you and every
          approval has to be given again.
        </InsetText>
      )
  }
}

function ChangesAsked({ view }: WhereItCameFromProps) {
  const { changesAsked } = view.desk
  if (!changesAsked) return null
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>{changesAsked.by} asked for changes:</strong>
      </p>
      <p class="govuk-body gp-keep-lines">{changesAsked.reason}</p>
    </InsetText>
  )
}
