import { channelsAsked, type PhotoForm } from '../../../../domain/posts/index.ts'
import { Button } from '../../../components/button.tsx'
import { Icon } from '../../../components/icon.tsx'
import { Select } from '../../../components/select.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import { type ComposeView, errorFor } from './compose-view.ts'
import { removedInWords } from './hidden-words.ts'
import { LearnerPicker } from './learner-picker.tsx'
import { SeenInPhoto } from './seen-in-photo.tsx'

export interface PhotoFieldsProps {
  readonly view: ComposeView
  readonly photo: PhotoForm
  readonly number: number
}

/** One photo of a draft with everything that is asked of it. */
export function PhotoFields({ view, photo, number }: PhotoFieldsProps) {
  const key = `photo.${photo.photoId}`
  const known = view.desk.photos.get(photo.photoId)
  return (
    <fieldset class="govuk-fieldset gp-photo-fields" id={key} data-photo={photo.photoId}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Photo {number}</legend>
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
            <Icon name="shield" /> {removedInWords(known?.removed ?? [])}
          </p>
          <Button kind="secondary" name="intent" value={`remove:${photo.photoId}`}>
            Remove<span class="govuk-visually-hidden"> photo {number}</span>
          </Button>
        </div>
      </div>
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
      <WhoIsPictured view={view} photo={photo} name={key} />
    </fieldset>
  )
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
        label="Which device took it?"
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
          I have deleted every copy from the device that took it
        </OneTick>
      </div>
    </>
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
        legend="Who is in this photo?"
        hint={`Tag every ${terms.learner} who can be recognised. Untick to take somebody out.`}
        tagged={photo.pictured.flatMap((id) => learners.get(id) ?? [])}
        search={view.search}
        how="pictured"
        channelCount={asked.length}
        word={terms}
      />
      <OneTick name={`${name}.nobody`} checked={photo.nobodyIdentifiable}>
        Nobody in this photo can be identified
      </OneTick>
    </>
  )
}

interface OneTickProps {
  readonly name: string
  readonly checked: boolean
  readonly hint?: string
  readonly children: string
}

function OneTick({ name, checked, hint, children }: OneTickProps) {
  const hintId = hint ? `${name}-hint` : undefined
  return (
    <div class="govuk-form-group">
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id={name}
            name={name}
            type="checkbox"
            value="yes"
            checked={checked}
            aria-describedby={hintId}
          />
          <label class="govuk-label govuk-checkboxes__label" for={name}>
            {children}
          </label>
          {hint ? (
            <div id={hintId} class="govuk-hint govuk-checkboxes__hint">
              {hint}
            </div>
          ) : null}
        </div>
      </div>
    </div>
  )
}
