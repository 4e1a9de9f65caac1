import { MAX_PHOTOS } from '../../../../domain/posts/index.ts'
import { MAX_PHOTO_BYTES, PHOTO_REFUSALS } from '../../../../gate/photo/index.ts'
import { Button } from '../../../components/button.tsx'
import { FileUpload } from '../../../components/file-upload.tsx'
import { Icon } from '../../../components/icon.tsx'
import { type ComposeView, errorFor } from './compose-view.ts'
import { PhotoFields } from './photo-fields.tsx'
import { VideoSection } from './video-section.tsx'

interface PhotosSectionProps {
  readonly view: ComposeView
}

/** What the file picker offers; phones then turn their own kinds into one of these. */
const ACCEPT = 'image/jpeg,image/png,image/webp,image/gif,image/avif'

/** Told before such a file is sent. */
const TOO_BIG = PHOTO_REFUSALS.too_big

/** The photos so far, and a way to add more. */
export function PhotosSection({ view }: PhotosSectionProps) {
  const { photos } = view.form
  return (
    <div class="gp-photos" data-photos>
      <div data-photo-list>
        {photos.map((photo, index) => (
          <PhotoFields view={view} photo={photo} number={index + 1} />
        ))}
      </div>
      <div
        class="gp-drop"
        data-drop
        data-most-photos={MAX_PHOTOS}
        data-most-bytes={MAX_PHOTO_BYTES}
        data-too-big={`${TOO_BIG.reason} ${TOO_BIG.mend}`}
      >
        <FileUpload
          name="photos"
          label="Add photos"
          hint={`Up to ${MAX_PHOTOS}, each at most 25 MB. What phones hide in them, such as the place, is taken out.`}
          multiple
          accept={ACCEPT}
          error={photosError(view)}
        />
        <div data-needs-no-script>
          <Button kind="secondary" name="intent" value="upload">
            <Icon name="photo" /> Add them
          </Button>
        </div>
        <ul class="gp-uploads" data-uploads aria-live="polite"></ul>
      </div>
      <VideoSection view={view} />
    </div>
  )
}

function photosError(view: ComposeView) {
  const lines = [
    ...view.notTaken.map((one) => `${one.fileName}: ${one.message}`),
    ...[errorFor(view, 'photos') ?? []].flat(),
  ]
  if (lines.length === 0) return undefined
  return lines.map((line) => <span class="gp-lines">{line}</span>)
}
