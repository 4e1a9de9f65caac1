import { Button } from '../../../components/button.tsx'
import type { ComposeView } from './compose-view.ts'

interface ConflictNoticeProps {
  readonly view: ComposeView
}

/** Two tabs: what the other one saved, beside the form that holds what this one wrote. */
export function ConflictNotice({ view }: ConflictNoticeProps) {
  const { other, form, post } = view
  if (!other) return null
  const { channels } = view.desk.choices
  const nameOf = (id: string) => channels.find((one) => one.id === id)?.name ?? 'one channel'
  const held = new Set(form.photos.map((photo) => photo.photoId))
  const photosThere = other.photos.filter((photo) => !held.has(photo.photoId))
  return (
    <section class="gp-conflict" aria-labelledby="conflict-title" id="conflict">
      <h2 class="govuk-heading-m" id="conflict-title">
        This post was changed somewhere else
      </h2>
      <p class="govuk-body">
        Perhaps in another tab, or on another device. Nothing is lost: what you wrote here is in the
        form below, and what was saved there is shown now. Copy over what you need, then save.
      </p>
      <label class="govuk-label govuk-label--s" for="other-text">
        The text that was saved there
      </label>
      <textarea class="govuk-textarea" id="other-text" rows={6} readonly>
        {other.text.startsWith('\n') ? `\n${other.text}` : other.text}
      </textarea>
      {other.variants.map(({ channelId, text }) => (
        <>
          <label class="govuk-label govuk-label--s" for={`other-${channelId}`}>
            The own words for {nameOf(channelId)} that were saved there
          </label>
          <textarea class="govuk-textarea" id={`other-${channelId}`} rows={4} readonly>
            {text.startsWith('\n') ? `\n${text}` : text}
          </textarea>
        </>
      ))}
      {photosThere.length > 0 ? (
        <>
          <h3 class="govuk-heading-s">Photos that were added there</h3>
          <ul class="gp-conflict__photos">
            {photosThere.map((photo, index) => (
              <li>
                <img
                  src={`/photos/${photo.photoId}/thumb`}
                  alt={photo.altText || `Photo ${index + 1} of the other tab`}
                />
                <Button kind="secondary" name="intent" value={`adopt:${photo.photoId}`}>
                  Add it here too
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href={`/posts/${post.postId}/edit`}>
          Throw away what is in this form and go on with what was saved there
        </a>
      </p>
    </section>
  )
}
