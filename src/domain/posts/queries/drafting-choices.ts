import type { Reader } from '../../../db/handles.ts'
import type { Camera } from '../../../gate/index.ts'
import {
  type ApprovalRoute,
  approvalRoute,
  because,
  type ChecklistItem,
  checklistFor,
  type JudgedChannel,
  type Pack,
  resolveParameter,
} from '../../../policy/index.ts'
import { policyInForce } from '../../policies/index.ts'
import { readCamera } from '../read-camera.ts'

/** A device that the school knows and that may take photos for it. */
export interface ListedDevice {
  readonly deviceId: string
  readonly label: string
  readonly standing: 'school' | 'approved'
  /** Its make and model, where they are on record. */
  readonly camera: Camera | undefined
}

/** What an author chooses from and confirms, as the school and its policy have it. */
export interface DraftingChoices {
  readonly pack: Pack
  readonly channels: readonly JudgedChannel[]
  /** The school's devices, then the author's own approved ones. */
  readonly devices: readonly ListedDevice[]
  readonly checklist: readonly ChecklistItem[]
  readonly route: ApprovalRoute
  /** Undefined where the policy sends reminders the same way as every post. */
  readonly shortRoute: ApprovalRoute | undefined
  /** Make and model of the author's own devices that wait for approval. */
  readonly waitingCameras: readonly Camera[]
  /** Make and model of every device that may take photos, whoever's it is. */
  readonly listedCameras: readonly Camera[]
  /** Whether the policy, or the school beyond it, says which devices may take photos. */
  readonly devicesRuled: boolean
  /** Whether a device of one's own can be approved. */
  readonly ownDevices: boolean
  /** What holds for the device that takes photos, and for copies left on it, in words. */
  readonly deviceRule: string
  readonly copyRule: string
}

/** @param today calendar date in Europe/London */
export async function draftingChoices(
  db: Reader,
  author: { readonly personId: string; readonly schoolId: string },
  today: string,
): Promise<DraftingChoices> {
  const { schoolId } = author
  const [{ pack, overrides }, channels, devices] = await Promise.all([
    policyInForce(db, schoolId, today),
    openChannels(db, schoolId),
    devicesOf(db, author, today),
  ])
  const ruleInWords = (key: string) => because(pack, resolveParameter(pack, key, overrides).basis)
  const deviceRule = resolveParameter(pack, 'photo_device', overrides)
  const short = approvalRoute(pack, 'reminder', overrides)
  return {
    pack,
    channels,
    ...devices,
    devicesRuled: deviceRule.basis.kind === 'clause' || deviceRule.basis.kind === 'school',
    ownDevices: deviceRule.value === 'school_or_pre_approved',
    checklist: checklistFor(pack, overrides),
    route: approvalRoute(pack, 'standard', overrides),
    shortRoute: short.kind === 'short' ? short : undefined,
    deviceRule: ruleInWords('photo_device'),
    copyRule: ruleInWords('photo_delete_after_transfer'),
  }
}

async function openChannels(db: Reader, schoolId: string): Promise<JudgedChannel[]> {
  return db
    .selectFrom('channels')
    .select(['channel_id as id', 'name', 'network', 'audience'])
    .where('school_id', '=', schoolId)
    .where('status', '=', 'open')
    .orderBy('name')
    .execute()
}

async function devicesOf(
  db: Reader,
  author: { readonly personId: string; readonly schoolId: string },
  today: string,
): Promise<Pick<DraftingChoices, 'devices' | 'waitingCameras' | 'listedCameras'>> {
  const rows = await db
    .selectFrom('devices')
    .select(['device_id', 'label', 'owned_by', 'person_id', 'approved_on', 'make', 'model'])
    .where('school_id', '=', author.schoolId)
    .where((where) => where.or([where('retired_on', 'is', null), where('retired_on', '>', today)]))
    .orderBy('owned_by', 'desc')
    .orderBy('label')
    .execute()
  const known = rows.map((row) => ({
    deviceId: row.device_id,
    label: row.label,
    standing: row.owned_by === 'school' ? ('school' as const) : ('approved' as const),
    camera: readCamera(row.make, row.model),
    own: row.person_id === author.personId,
    usable: row.owned_by === 'school' || (row.approved_on !== null && row.approved_on <= today),
  }))
  const cameras = (list: typeof known) => list.flatMap(({ camera }) => camera ?? [])
  return {
    devices: known
      .filter((one) => one.usable && (one.standing === 'school' || one.own))
      .map(({ own: _, usable: __, ...device }) => device),
    waitingCameras: cameras(known.filter((one) => one.own && !one.usable)),
    listedCameras: cameras(known.filter((one) => one.usable)),
  }
}
