import { channelsAsked, type PhotoForm } from '../../../../domain/posts/index.ts'
import { Button } from '../../../components/button.tsx'
import { Icon } from '../../../components/icon.tsx'
import { Select } from '../../../components/select.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import { videoRemovedInWords } from '../video/video-words.ts'
import { CameraNote } from './camera-note.tsx'
import { type ComposeView, errorFor } from './compose-view.ts'
import { removedInWords } from './hidden-words.ts'
import { LearnerPicker } from './learner-picker.tsx'
import { OneTick } from './one-tick.tsx'
import { SeenInPhoto } from './seen-in-photo.tsx'
import { VideoFields, WatchedTick } from './video-fields.tsx'

export interface PhotoFieldsProps {
  readonly view: ComposeView
  readonly photo: PhotoForm
  readonly number: number
}

/** How one is spoken of that moves, and one that does not. */
function wordFor({ video }: PhotoForm): 'video' | 'photo' {
  return video ? 'video' : 'photo'
}

/** One photo of a draft, or the video behind it, with everything that is asked of it. */
export function PhotoFields({ view, photo, number }: PhotoFieldsProps) {
  const key = `photo.${photo.photoId}`
  const known = view.desk.photos.get(photo.photoId)
  const { video } = photo
  return (
    <fieldset class="govuk-fieldset gp-photo-fields" id={key} data-photo={photo.photoId}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        {video ? `Video (photo ${number} stands for it)` : `Photo ${number}`}
      </legend>
      <input type="hidden" name="photo" value={photo.photoId} />
      <input type="hidden" name={`${key}.sha256`} value={photo.sha256} />
      <div class="gp-photo-fields__head">
        <SeenInPhoto
          photoId={photo.photoId}
          number={number}
          altText={photo.altText}
          size={{ width: known?.width ?? 4, height: known?.height ?? 3 }}
          sight={known?.sight ?? { kind: 'waiting' }}
        />
        <div>
          <p class="gp-photo-fields__removed">
            <Icon name="shield" /> <Removed view={view} photo={photo} />
          </p>
          <CameraNote view={view} photo={photo} number={number} />
          <Button kind="secondary" name="intent" value={`remove:${photo.photoId}`}>
            Remove
            <span class="govuk-visually-hidden">{video ? ' the video' : ` photo ${number}`}</span>
          </Button>
        </div>
      </div>
      {video ? <VideoFields view={view} photo={photo} video={video} /> : null}
      <Textarea
        name={`${key}.alt`}
        label="What can be seen in it?"
        hint="One sentence for people who cannot see it, without names."
        rows={2}
        value={photo.altText}
        error={errorFor(view, `${key}.alt`)}
      />
      <TextInput
        name={`${key}.credit`}
        label="Who made it, and may the school use it?"
        hint="For example: taken by me, for the school."
        value={photo.credit}
        error={errorFor(view, `${key}.credit`)}
      />
      <DeviceFields view={view} photo={photo} name={key} />
      <SameForAll photo={photo} number={number} />
      <WhoIsPictured view={view} photo={photo} name={key} />
      {video ? <WatchedTick view={view} photo={photo} video={video} /> : null}
    </fieldset>
  )
}

/** What was hidden in the file, of the video where there is one: its still picture was made from it. */
function Removed({ view, photo }: Pick<PhotoFieldsProps, 'view' | 'photo'>) {
  const { photos, videos } = view.desk
  if (photo.video) return <>{videoRemovedInWords(videos.get(photo.video.videoId)?.removed ?? [])}</>
  return <>{removedInWords(photos.get(photo.photoId)?.removed ?? [])}</>
}

interface PartProps {
  readonly view: ComposeView
  readonly photo: PhotoForm
  readonly name: string
}

function DeviceFields({ view, photo, name }: PartProps) {
  const { devices, deviceRule, copyRule, pack } = view.desk.choices
  const mark = (standing: string) => ({ 'data-standing': standing })
  return (
    <>
      <Select
        name={`${name}.device`}
        label={photo.video ? 'Which device filmed it?' : 'Which device took it?'}
        hint={deviceRule}
        value={photo.device}
        items={[
          { value: '', text: 'Choose' },
          ...devices.map((device) => ({
            value: device.deviceId,
            text:
              device.standing === 'approved' ? `${device.label} (yours, approved)` : device.label,
            attributes: mark(device.standing),
          })),
          { value: 'own', text: 'My own phone or camera', attributes: mark('own') },
        ]}
      />
      <div class="gp-photo-fields__copies">
        <OneTick
          name={`${name}.deleted`}
          checked={photo.deletionDeclared}
          hint={`For a device that is not the ${pack.terms.school}’s. ${copyRule}`}
        >
          {`I have deleted every copy from the device that ${photo.video ? 'filmed' : 'took'} it`}
        </OneTick>
      </div>
    </>
  )
}

/** Photos of one occasion mostly have one maker and one device: said once, for those that have none yet. */
function SameForAll({ photo, number }: Omit<PhotoFieldsProps, 'view'>) {
  if (number > 1 || photo.video) return null
  return (
    <div class="gp-photo-fields__same">
      <Button kind="secondary" name="intent" value={`same:${photo.photoId}`}>
        Use both for the other photos
        <span class="govuk-visually-hidden">: who made them, and which device took them</span>
      </Button>
    </div>
  )
}

function WhoIsPictured({ view, photo, name }: PartProps) {
  const { choices, learners } = view.desk
  const { terms } = choices.pack
  const asked = channelsAsked(choices.channels, view.form.channels)
  return (
    <>
      <LearnerPicker
        action={`/posts/${view.post.postId}/edit`}
        target={name}
        legend={`Who is in this ${wordFor(photo)}?`}
        hint={`Tag every ${terms.learner} who can be recognised. Untick to take somebody out.`}
        tagged={photo.pictured.flatMap((id) => learners.get(id) ?? [])}
        search={view.search}
        how="pictured"
        channelCount={asked.length}
        word={terms}
      />
      <OneTick name={`${name}.nobody`} checked={photo.nobodyIdentifiable}>
        {`Nobody in this ${wordFor(photo)} can be identified`}
      </OneTick>
    </>
  )
}
