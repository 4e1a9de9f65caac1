import type { DraftSummary } from '../../../../domain/policies/index.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ListRows } from '../../../components/list-rows.tsx'
import { Section } from '../../../components/section.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import { Frame } from '../../../frame.tsx'
import { DocumentForm } from '../binding/document-form.tsx'
import { ReviewNote } from '../review-note.tsx'
import { PhotosForm } from '../scans/photos-form.tsx'
import { ScanList } from '../scans/scan-list.tsx'
import { draftPath } from './draft-at.ts'
import { DraftTag } from './draft-frame.tsx'
import type { DraftListProps } from './list-props.ts'
import { ReviewList } from './review-list.tsx'
import { StartForm } from './start-form.tsx'

/** What is being made of the policy, what calls for it, and how to begin. */
export function DraftListPage(props: DraftListProps) {
  const { c, school, drafts, scans, writes, due, typed, faults } = props
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
      <ScanList scans={scans} />
      {writes && !drafts.some(isUnderWay) ? (
        <Section title="Begin a new version" icon="plus" id="start">
          <StartForm {...props} />
        </Section>
      ) : null}
      {writes && !drafts.some(isUnderWay) ? (
        <Section title="Begin from a document of your own" icon="policy" id="own-document">
          <DocumentForm school={school} typed={typed} faults={faults} />
          <PhotosForm school={school} faults={faults} />
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
