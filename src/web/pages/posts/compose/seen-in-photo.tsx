import type { PhotoSight } from '../../../../gate/index.ts'
import { Button } from '../../../components/button.tsx'
import { Icon } from '../../../components/icon.tsx'
import { MarkedPicture, type PictureMark } from '../../../components/marked-picture.tsx'

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
      <div class="gp-seen__said">
        <p class="gp-seen__line" role="status">
          <Icon name="look" /> {inWords(sight)}
        </p>
        {marks.length === 0 ? null : (
          <Marks photoId={photoId} number={number} marks={marks} sight={sight} />
        )}
      </div>
    </div>
  )
}

interface MarksProps extends Pick<SeenInPhotoProps, 'photoId' | 'number' | 'sight'> {
  readonly marks: readonly PictureMark[]
}

function Marks({ photoId, number, marks, sight }: MarksProps) {
  const faces = sight.kind === 'seen' ? sight.faces.length : 0
  return (
    <>
      <p class="govuk-hint">
        Tag who can be recognised, below. Blur whoever must not be. A blur cannot be undone: to go
        back, add the photo again.
      </p>
      <ul class="gp-seen__marks">
        {marks.map((mark, index) => (
          <li id={markId(photoId, index)} tabindex={-1}>
            <span class={`gp-seen__mark gp-seen__mark--${mark.kind}`}>{mark.label}</span>
            <Button kind="secondary" name="intent" value={`blur:${photoId}:${index}`}>
              Blur
              <span class="govuk-visually-hidden">
                {' '}
                {mark.label} in photo {number}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {faces < 2 ? null : (
        <Button kind="secondary" name="intent" value={`blur:${photoId}:faces`}>
          Blur every face<span class="govuk-visually-hidden"> in photo {number}</span>
        </Button>
      )}
    </>
  )
}

function marksOf(photoId: string, sight: Extract<PhotoSight, { kind: 'seen' }>): PictureMark[] {
  const faces = sight.faces.map((face, index) => ({
    kind: 'face' as const,
    box: face.box,
    short: String(index + 1),
    label: face.clear ? `Face ${index + 1}` : `Face ${index + 1}, small or turned away`,
  }))
  const writing = sight.writing.lines.map((line, index) => ({
    kind: 'writing' as const,
    box: line.box,
    short: letter(index),
    label: line.readable
      ? `Writing ${letter(index)}: “${line.text}”`
      : `Writing ${letter(index)}, which could not be read`,
  }))
  return [...faces, ...writing].map((mark, index) => ({
    ...mark,
    href: `#${markId(photoId, index)}`,
  }))
}

function markId(photoId: string, index: number): string {
  return `photo.${photoId}.mark.${index}`
}

/** A, B … Z, AA, AB: faces have figures, so writing has letters. */
function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last
}

function inWords(sight: PhotoSight): string {
  if (sight.kind === 'waiting') return 'Being looked through for faces and writing…'
  if (sight.kind === 'failed') return sight.reason
  const {
    faces,
    writing: { lines },
  } = sight
  if (faces.length === 0 && lines.length === 0) {
    return 'No face and no writing was seen. Look for yourself: small ones can be missed.'
  }
  const seen = [
    counted(faces.length, 'face', 'faces'),
    counted(lines.length, 'line of writing', 'lines of writing'),
  ]
  return `${seen.filter(Boolean).join(' and ')} can be seen. Small ones can be missed.`
}

function counted(count: number, one: string, several: string): string {
  if (count === 0) return ''
  return count === 1 ? `1 ${one}` : `${count} ${several}`
}
