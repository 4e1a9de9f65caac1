import { Button } from '../../../components/button.tsx'
import { Icon } from '../../../components/icon.tsx'
import { WarningText } from '../../../components/warning-text.tsx'
import { type ComposeView, errorFor } from './compose-view.ts'

/** The way to a video: one for a post, on a page of its own, because it is large and asks for more. */
export function VideoSection({ view }: { readonly view: ComposeView }) {
  const { desk, form } = view
  if (form.photos.some((photo) => photo.video)) return null
  const { waitingVideo } = desk
  const error = errorFor(view, 'video')
  return (
    <div
      class={
        error
          ? 'gp-video-way govuk-form-group govuk-form-group--error'
          : 'gp-video-way govuk-form-group'
      }
      id="video"
      tabindex={-1}
    >
      {waitingVideo ? (
        <WarningText>
          The video {waitingVideo.fileName} is not in the post yet: it waits for the picture that
          stands for it.
        </WarningText>
      ) : null}
      {error ? <p class="govuk-error-message">{error}</p> : null}
      <Button kind="secondary" name="intent" value="video">
        <Icon name="photo" /> {waitingVideo ? 'Choose its picture' : 'Add a video'}
      </Button>
    </div>
  )
}
