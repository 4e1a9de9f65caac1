import type { Writer } from '../../db/handles.ts'
import { type Camera, cameraName, sameCamera } from '../../gate/index.ts'
import { londonDate } from '../london-time.ts'
import type { Actor } from '../people/index.ts'
import { addDevice, describeDevice } from '../schools/index.ts'
import { draftingChoices } from './queries/drafting-choices.ts'
import { photosOnForm } from './queries/photos-on-form.ts'

/** Which device the camera is that a photo names: one of the author's own, or one on record. */
export interface PutCameraOnRecord {
  readonly schoolId: string
  readonly photoId: string
  readonly as: 'own' | { readonly deviceId: string }
}

/**
 * Put the camera that a photo names on record: as a device of the author's own, which then waits for
 * its approval (maesteg photo.1), or as make and model of a device that has none on record.
 */
export async function putCameraOnRecord(
  db: Writer,
  actor: Actor,
  command: PutCameraOnRecord,
  now: Date,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly message: string }> {
  const { schoolId, photoId, as } = command
  const photo = (await photosOnForm(db, schoolId, [photoId])).get(photoId)
  if (!photo?.camera || photo.addedBy !== actor.personId) {
    return { ok: false, message: 'This photo does not say what it was taken with.' }
  }
  const { camera } = photo
  if (as !== 'own') return describeDevice(db, actor, { ...as, ...camera }, now)
  await oneAtATime(db, actor)
  if (await isOnRecord(db, actor, { schoolId, camera }, now)) return { ok: true }
  const { personId } = actor
  const label = cameraName(camera).slice(0, 100)
  return addDevice(db, actor, { schoolId, label, ...camera, ownedBy: 'person', personId }, now)
}

/** Two pages of one person at once: the second one waits, and then finds what the first one did. */
async function oneAtATime(db: Writer, actor: Actor): Promise<void> {
  await db
    .selectFrom('people')
    .select('person_id')
    .where('person_id', '=', actor.personId)
    .forUpdate()
    .execute()
}

/** A second press, or a second photo, must not put the same phone on record twice. */
async function isOnRecord(
  db: Writer,
  actor: Actor,
  { schoolId, camera }: { readonly schoolId: string; readonly camera: Camera },
  now: Date,
): Promise<boolean> {
  const author = { personId: actor.personId, schoolId }
  const { devices, waitingCameras } = await draftingChoices(db, author, londonDate(now))
  const approved = devices.flatMap((one) => (one.standing === 'approved' ? (one.camera ?? []) : []))
  return [...approved, ...waitingCameras].some((one) => sameCamera(one, camera))
}
