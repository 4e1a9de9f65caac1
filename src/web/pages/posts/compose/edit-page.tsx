import { savesByItself } from '../../../../domain/posts/index.ts'
import { Button } from '../../../components/button.tsx'
import { ButtonGroup } from '../../../components/button-group.tsx'
import type { PageError } from '../../../components/error-summary.tsx'
import { Section } from '../../../components/section.tsx'
import { StateTag } from '../../../components/state-tag.tsx'
import { WarningText } from '../../../components/warning-text.tsx'
import type { PageContext } from '../../../context.ts'
import { Frame } from '../../../frame.tsx'
import { ChecklistSection, NoteAndSlot } from './before-sending.tsx'
import { CheckResult } from './check-result.tsx'
import type { ComposeView } from './compose-view.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { OwnWordsSection } from './own-words-section.tsx'
import { PhotosSection } from './photos-section.tsx'
import { PreviewSection } from './preview-section.tsx'
import { NamedSection, TextSection } from './text-section.tsx'
import { TrainingNotice } from './training-notice.tsx'
import { WhereItCameFrom } from './where-it-came-from.tsx'
import { WhereSection } from './where-section.tsx'

/** Where the page opens after a check; nowhere when something is wrong, so that its top is seen. */
const CHECKED = 'checked'

export interface EditPageProps {
  readonly c: PageContext
  readonly view: ComposeView
}

/** Where a teacher writes a post: one form, from where it goes to what the gate says of it. */
export function EditPage({ c, view }: EditPageProps) {
  const { post, form, desk } = view
  return (
    <Frame
      c={c}
      title="Write a post"
      heading="Write a post"
      caption={desk.school.name}
      headingTag={<StateTag post={post.state} />}
      breadcrumbs={[{ text: 'Posts', href: '/posts' }]}
      errors={pageErrors(view)}
      islands={['islands/compose.ts']}
    >
      <form
        method="post"
        action={`/posts/${post.postId}/edit`}
        enctype="multipart/form-data"
        novalidate
        class="gp-compose"
        id="compose"
        data-post={post.postId}
        data-saves-by-itself={String(savesByItself(post.state))}
      >
        <input type="hidden" name="revision" value={String(form.revision)} autocomplete="off" />
        <button class="gp-enter" name="intent" value="enter" {...{ tabindex: -1 }}>
          Save
        </button>
        <ConflictNotice view={view} />
        <TakenBackNotice view={view} />
        <TrainingNotice training={view.desk.training} />
        <WhereItCameFrom view={view} />
        <WhereSection view={view} />
        <TextSection view={view} />
        <OwnWordsSection view={view} />
        <Section title="Photos and video" icon="photo">
          <PhotosSection view={view} />
        </Section>
        <NamedSection view={view} />
        <PreviewSection view={view} />
        <ChecklistSection view={view} />
        <NoteAndSlot view={view} />
        <WhatTheGateSays view={view} />
        <SendBar view={view} />
      </form>
    </Frame>
  )
}

/** Said aloud: its author may think that it is still on its way. */
function TakenBackNotice({ view }: { readonly view: ComposeView }) {
  if (!view.takenBack) return null
  return (
    <WarningText>
      Your change took this post back from approval, and it was not sent again. Nobody is deciding
      on it: see to what is said here, then send it.
    </WarningText>
  )
}

/** Everything that is wrong, each line leading to its field. */
function pageErrors(view: ComposeView): PageError[] {
  return [
    ...(view.other
      ? [{ text: 'This post was changed somewhere else; both texts are below', href: '#conflict' }]
      : []),
    ...(view.message ? [{ text: view.message, href: '#findings' }] : []),
    ...view.faults.map((fault) => ({ text: fault.message, href: `#${idOf(fault.field)}` })),
    ...view.notTaken.map((one) => ({ text: `${one.fileName}: ${one.message}`, href: '#photos' })),
  ]
}

/** The id of the control for a fault's field. */
function idOf(field: string): string {
  if (field === 'embargo') return 'embargo.date'
  return field === 'scheduled' ? 'slot.date' : field
}

function WhatTheGateSays({ view }: { readonly view: ComposeView }) {
  const { checked, form, post } = view
  return (
    <Section title="What the gate says" icon="shield" id="findings">
      <div data-check-result id={checked && pageErrors(view).length === 0 ? CHECKED : undefined}>
        {checked ? (
          <CheckResult
            checked={checked}
            text={form.text}
            altTexts={new Map(form.photos.map((photo) => [photo.photoId, photo.altText]))}
            ownWords={new Map(form.variants.map((one) => [one.channelId, one.text]))}
            action={`/posts/${post.postId}/edit`}
            answering={view.answering && { ...view.answering, faults: view.faults }}
          />
        ) : (
          <p class="govuk-body">
            Have it checked against your policy and the consent register before you send it.
          </p>
        )}
      </div>
      <Button
        kind="secondary"
        name="intent"
        value="check"
        attributes={{ formaction: `/posts/${post.postId}/edit#${CHECKED}` }}
      >
        {checked ? 'Check it again' : 'Check it'}
      </Button>
    </Section>
  )
}

function SendBar({ view }: { readonly view: ComposeView }) {
  return (
    <>
      <p class="govuk-hint">{view.desk.choices.route.says}</p>
      <div class="gp-send">
        <p class="gp-send__state" role="status" data-save-state></p>
        <ButtonGroup>
          <Button name="intent" value="submit" preventDoubleClick>
            Send for approval
          </Button>
          <Button kind="secondary" name="intent" value="save">
            {savesByItself(view.post.state) ? 'Save draft' : 'Take back and save'}
          </Button>
        </ButtonGroup>
      </div>
    </>
  )
}
