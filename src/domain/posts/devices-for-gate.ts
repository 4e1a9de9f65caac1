import type { Reader } from '../../db/handles.ts'
import type { Camera, DraftPhoto } from '../../gate/index.ts'
import type { PostPhoto } from './content.ts'
import { readCamera } from './read-camera.ts'

/** What the gate is told of the device that took a photo. */
type DeviceSaid = Pick<DraftPhoto, 'device' | 'deviceCamera' | 'listedCameras'>

interface DeviceRow {
  readonly device_id: string
  readonly owned_by: 'school' | 'person'
  readonly approved_on: string | null
  readonly retired_on: string | null
  readonly make: string
  readonly model: string
}

interface KnownDevice {
  readonly standing: DraftPhoto['device']
  readonly camera: Camera | undefined
}

/**
 * A school's devices as the gate wants them: for each photo the standing of the one that its author
 * chose, and make and model of every device that may take photos on a day.
 * @returns asked first for the day, a calendar date in Europe/London
 */
export async function devicesForGate(
  db: Reader,
  schoolId: string,
): Promise<(today: string) => (photo: PostPhoto) => DeviceSaid> {
  const rows = await db
    .selectFrom('devices')
    .select(['device_id', 'owned_by', 'approved_on', 'retired_on', 'make', 'model'])
    .where('school_id', '=', schoolId)
    .execute()
  return (today) => saidOf(rows, today)
}

function saidOf(rows: readonly DeviceRow[], today: string): (photo: PostPhoto) => DeviceSaid {
  const known = new Map(
    rows.map((row): [string, KnownDevice] => {
      const standing = standingOf(row, today)
      return [row.device_id, { standing, camera: readCamera(row.make, row.model) }]
    }),
  )
  const usable = [...known.values()].filter((one) => one.standing !== 'personal')
  const listedCameras = usable.flatMap(({ camera }) => (camera ? [camera] : []))
  return ({ ownDevice, deviceId }) => {
    if (ownDevice) return { device: 'personal', listedCameras }
    const chosen = deviceId ? known.get(deviceId) : undefined
    const deviceCamera = chosen?.camera
    const device = chosen?.standing ?? 'unknown'
    return { device, listedCameras, ...(deviceCamera && { deviceCamera }) }
  }
}

function standingOf(row: DeviceRow, today: string): DraftPhoto['device'] {
  if (row.retired_on !== null && row.retired_on <= today) return 'personal'
  if (row.owned_by === 'school') return 'school'
  return row.approved_on !== null && row.approved_on <= today ? 'approved' : 'personal'
}
