import type { LookedAt, PhotoSight } from '../../../../gate/index.ts'
import { Button } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { MarkedPicture, type PictureMark } from '../../../components/marked-picture.tsx'
import { sightInWords } from '../sight-in-words.ts'
import { marksOf } from './picture-marks.ts'

export interface SeenInPhotoProps {
  readonly photoId: string
  readonly number: number
  readonly altText: string
  readonly size: { readonly width: number; readonly height: number }
  readonly sight: PhotoSight
}

/** A photo with the faces and the writing that were seen in it, each of which can be blurred. */
export function SeenInPhoto({ photoId, number, altText, size, sight }: SeenInPhotoProps) {
  const marks = sight.kind === 'seen' ? marksOf(photoId, sight) : []
  return (
    <div class="gp-seen" data-seen={sight.kind} data-photo-id={photoId} data-number={number}>
      <MarkedPicture
        src={`/photos/${photoId}/thumb`}
        alt={altText || `Photo ${number}`}
        {...size}
        marks={marks}
      />
      <p class="gp-seen__line" role="status">
        {inWords(sight)}
      </p>
      {sight.kind === 'failed' ? (
        <p class="govuk-hint">
          To have it looked through once more, remove it and add it again. Until then a person has
          to look with care.
        </p>
      ) : null}
      {sight.kind === 'seen' && marks.length > 0 ? (
        <Marks photoId={photoId} number={number} marks={marks} sight={sight} />
      ) : null}
    </div>
  )
}

interface MarksProps extends Pick<SeenInPhotoProps, 'photoId' | 'number'> {
  readonly marks: readonly PictureMark[]
  readonly sight: Extract<LookedAt, { kind: 'seen' }>
}

/** More lines than this are folded away: a wall of posters must not push the form off the screen. */
const MOST_OPEN = 6

function Marks({ photoId, number, marks, sight }: MarksProps) {
  const faces = sight.faces.length
  const rows = marks.map((mark, index) => (
    <li id={mark.href.slice(1)} tabindex={-1}>
      <span>{mark.label}</span>
      {mark.kind === 'face' ? (
        <a class="govuk-link" href={`#photo.${photoId}.search`}>
          Tag
          <span class="govuk-visually-hidden">
            {' '}
            who {mark.label} in photo {number} is
          </span>
        </a>
      ) : null}
      <Button kind="secondary" name="intent" value={`blur:${photoId}:${index}`}>
        Blur
        <span class="govuk-visually-hidden">
          {' '}
          {mark.label} in photo {number}
        </span>
      </Button>
    </li>
  ))
  return (
    <>
      <p class="govuk-hint">
        Tag who can be recognised, below; blur whoever must not be. To undo a blur, add the photo
        again.
      </p>
      {rows.length <= MOST_OPEN ? (
        <ul class="gp-seen__marks">{rows}</ul>
      ) : (
        <Details summary="Blur one of them">
          <ul class="gp-seen__marks">{rows}</ul>
        </Details>
      )}
      {faces < 2 ? null : (
        <Button kind="secondary" name="intent" value={`blur:${photoId}:faces`}>
          Blur all {faces} faces
          <span class="govuk-visually-hidden"> in photo {number}</span>
        </Button>
      )}
    </>
  )
}

function inWords(sight: PhotoSight): string {
  if (sight.kind === 'waiting') return 'Being looked through for faces and writing…'
  if (sight.kind === 'failed') return sight.reason
  return sightInWords(sight)
}
