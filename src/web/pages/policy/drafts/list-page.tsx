import type { SchoolName } from '../../../../domain/people/index.ts'
import type {
  DraftSummary,
  PolicyVersion,
  ReviewDue,
  ReviewRecord,
} from '../../../../domain/policies/index.ts'
import type { Pack } from '../../../../policy/index.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ListRows } from '../../../components/list-rows.tsx'
import { Section } from '../../../components/section.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { PageContext } from '../../../context.ts'
import type { Faults, Typed } from '../../../form.ts'
import { Frame } from '../../../frame.tsx'
import { DocumentForm } from '../binding/document-form.tsx'
import { ReviewNote } from '../review-note.tsx'
import { draftPath } from './draft-at.ts'
import { DraftTag } from './draft-frame.tsx'
import { ReviewList } from './review-list.tsx'
import { StartForm } from './start-form.tsx'

export interface DraftListProps {
  readonly c: PageContext
  readonly school: SchoolName
  /** The schools for which the reader may write policies. */
  readonly schools: readonly SchoolName[]
  readonly packs: readonly Pack[]
  /** Whether the reader may begin a version here. */
  readonly writes: boolean
  readonly drafts: readonly DraftSummary[]
  readonly versions: readonly PolicyVersion[]
  readonly reviews: readonly ReviewRecord[]
  readonly due: ReviewDue
  readonly typed: Typed
  readonly faults: Faults
}

/** What is being made of the policy, what calls for it, and how to begin. */
export function DraftListPage(props: DraftListProps) {
  const { c, school, drafts, writes, due, typed, faults } = props
  const title = 'New versions'
  return (
    <Frame
      c={c}
      title={title}
      heading={title}
      caption={school.name}
      breadcrumbs={[{ text: 'Policy', href: `/schools/${school.slug}/policy` }, { text: title }]}
      errors={faults.page}
      width="reading"
    >
      <ReviewNote due={due} />
      {drafts.length === 0 ? (
        <EmptyState picture="frames" title="No version is being written">
          <p>The policy in force stays as it is until another takes its place.</p>
        </EmptyState>
      ) : (
        <ListRows rows={drafts.map(rowFor)} />
      )}
      {writes && !drafts.some(isUnderWay) ? (
        <Section title="Begin a new version" icon="plus" id="start">
          <StartForm {...props} />
        </Section>
      ) : null}
      {writes && !drafts.some(isUnderWay) ? (
        <Section title="Begin from a document of your own" icon="policy" id="own-document">
          <DocumentForm school={school} typed={typed} faults={faults} />
        </Section>
      ) : null}
      <ReviewList {...props} />
    </Frame>
  )
}

/** While one version is being made, no other is begun. */
function isUnderWay({ state }: DraftSummary): boolean {
  return state !== 'in_force' && state !== 'dropped'
}

function rowFor({ draftId, summary, state, startedBy, updatedAt, inForceOn }: DraftSummary) {
  return {
    title: summary,
    href: draftPath(draftId),
    meta: (
      <>
        Begun by {startedBy}, last changed <TimeText at={updatedAt} />
        {inForceOn ? (
          <>
            , in force from <TimeText at={inForceOn} />
          </>
        ) : null}
      </>
    ),
    side: <DraftTag state={state} />,
  }
}
