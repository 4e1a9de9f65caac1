import { cameraName, sameCamera } from './camera.ts'
import { observePhoto } from './observe-photo.ts'
import type { DraftPhoto, Observation } from './types.ts'

/**
 * Holds what a photo's own data says of its camera against the devices that may take photos. A
 * photo that says nothing is not suspected of anything, and what is known to be a person's own needs
 * no second word.
 */
export function observeCamera(photo: DraftPhoto): Observation[] {
  const { camera, device, deviceCamera, listedCameras = [] } = photo
  if (!camera || device === 'personal') return []
  const named = cameraName(camera)
  if (!listedCameras.some((listed) => sameCamera(listed, camera))) {
    const reason = `The photo’s own data said that it was taken with “${named}”, and no device of that make and model is on record.`
    return [observePhoto(photo, 'photo_camera', reason, { confidence: 'likely' })]
  }
  if (!deviceCamera || sameCamera(deviceCamera, camera)) return []
  const reason = `The photo’s own data said that it was taken with “${named}”, and the device that was chosen is “${cameraName(deviceCamera)}”.`
  return [observePhoto(photo, 'photo_camera', reason, { confidence: 'possible' })]
}
