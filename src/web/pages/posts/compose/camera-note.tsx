import type { PhotoForm } from '../../../../domain/posts/index.ts'
import { type Camera, cameraName, sameCamera } from '../../../../gate/camera.ts'
import { Button } from '../../../components/button.tsx'
import type { ComposeView } from './compose-view.ts'

interface CameraNoteProps {
  readonly view: ComposeView
  readonly photo: PhotoForm
  readonly number: number
}

/** What a photo says it was taken with, held against the devices on record, and what to do about it. */
export function CameraNote({ view, photo, number }: CameraNoteProps) {
  const camera = view.desk.photos.get(photo.photoId)?.camera
  if (!camera) return null
  const { devices, listedCameras, waitingCameras, devicesRuled } = view.desk.choices
  const isSame = (one: Camera | undefined) => one !== undefined && sameCamera(one, camera)
  const known = devices.filter((one) => isSame(one.camera)).map((one) => `“${one.label}”`)
  const says = `It said that it was taken with “${cameraName(camera)}”`
  if (known.length > 0) {
    return <p class="gp-camera">{`${says}, on record as ${known.join(' or ')}.`}</p>
  }
  if (listedCameras.some(isSame)) {
    return <p class="gp-camera">{`${says}. A device of that make and model is on record.`}</p>
  }
  if (waitingCameras.some(isSame)) {
    return (
      <p class="gp-camera gp-camera--open">
        {`${says}. Yours is on record and waits for its approval; until then its photos cannot go out.`}
      </p>
    )
  }
  return (
    <div class={devicesRuled ? 'gp-camera gp-camera--open' : 'gp-camera'}>
      <p>{`${says}. No device of that make and model is on record.`}</p>
      <PutOnRecord view={view} photo={photo} number={number} camera={camera} />
    </div>
  )
}

function PutOnRecord({
  view,
  photo,
  number,
  camera,
}: CameraNoteProps & { readonly camera: Camera }) {
  const { choices, school } = view.desk
  const chosen = choices.devices.find((one) => one.deviceId === photo.device)
  const keeps = view.keepsDevices === true
  const bare = chosen?.standing === 'school' && !chosen.camera && keeps
  const aside = <span class="govuk-visually-hidden">, photo {number}</span>
  const fresh = new URLSearchParams({ label: cameraName(camera), ...camera })
  return (
    <div class="gp-camera__do">
      {choices.ownDevices ? (
        <Button kind="secondary" name="intent" value={`mine:${photo.photoId}`}>
          This is my own: ask for its approval
          {aside}
        </Button>
      ) : null}
      {bare ? (
        <Button kind="secondary" name="intent" value={`chosen:${photo.photoId}`}>
          {`This is “${chosen.label}”: put that on record`}
          {aside}
        </Button>
      ) : null}
      {keeps ? (
        <a class="govuk-link" href={`/schools/${school.slug}/settings/devices?${fresh}#add`}>
          Put it on record as another device
          {aside}
        </a>
      ) : choices.devicesRuled ? (
        <p class="govuk-hint">
          {`If it is the ${choices.pack.terms.school}’s, ask the media officer or the ${choices.pack.terms.head} to put it on record.`}
        </p>
      ) : null}
    </div>
  )
}
