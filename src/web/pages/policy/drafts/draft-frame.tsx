import type { Child } from 'hono/jsx'
import { POLICY_DRAFT_STATES } from '../../../../vocabulary/policy-draft-states.ts'
import { Tag, type TagColour } from '../../../components/tag.tsx'
import { Frame, type FrameProps } from '../../../frame.tsx'
import { type DraftAt, draftPath } from './draft-at.ts'

interface DraftFrameProps extends Omit<FrameProps, 'title' | 'heading' | 'breadcrumbs'> {
  readonly at: DraftAt
  /** The page within the draft; none for the draft itself. */
  readonly page?: string | undefined
  readonly children?: Child
}

const COLOURS: Readonly<Record<DraftAt['draft']['state'], TagColour>> = {
  writing: 'grey',
  consultation: 'turquoise',
  for_approval: 'yellow',
  approved: 'green',
  noticed: 'green',
  in_force: 'green',
  dropped: 'grey',
}

/** Where a draft stands, as a tag. */
export function DraftTag({ state }: Pick<DraftAt['draft'], 'state'>) {
  const label = POLICY_DRAFT_STATES.find((one) => one.code === state)?.label
  return <Tag colour={COLOURS[state]}>{label}</Tag>
}

/** A page of a draft, with the way back to it. */
export function DraftFrame({ at, page, ...frame }: DraftFrameProps) {
  const { draft, schools } = at
  const title = `Draft: ${draft.pack.title}, ${draft.pack.version}`
  const [school] = schools
  return (
    <Frame
      width="reading"
      {...frame}
      title={page ? `${page}: ${title}` : title}
      heading={page ?? draft.pack.title}
      caption={schools.map((one) => one.name).join(', ')}
      headingTag={page ? undefined : <DraftTag state={draft.state} />}
      breadcrumbs={[
        ...(school
          ? [
              { text: 'Policy', href: `/schools/${school.slug}/policy` },
              { text: 'New versions', href: `/schools/${school.slug}/policy/drafts` },
            ]
          : []),
        ...(page
          ? [{ text: 'Draft', href: draftPath(draft.draftId) }, { text: page }]
          : [{ text: 'Draft' }]),
      ]}
    />
  )
}
