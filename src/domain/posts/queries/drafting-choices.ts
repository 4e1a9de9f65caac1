import type { Reader } from '../../../db/handles.ts'
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

/** A device that the school knows and that may take photos for it. */
export interface ListedDevice {
  readonly deviceId: string
  readonly label: string
  readonly standing: 'school' | 'approved'
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
  const short = approvalRoute(pack, 'reminder', overrides)
  return {
    pack,
    channels,
    devices,
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
): Promise<ListedDevice[]> {
  const rows = await db
    .selectFrom('devices')
    .select(['device_id', 'label', 'owned_by'])
    .where('school_id', '=', author.schoolId)
    .where((where) => where.or([where('retired_on', 'is', null), where('retired_on', '>', today)]))
    .where((where) =>
      where.or([
        where('owned_by', '=', 'school'),
        where.and([where('person_id', '=', author.personId), where('approved_on', '<=', today)]),
      ]),
    )
    .orderBy('owned_by', 'desc')
    .orderBy('label')
    .execute()
  return rows.map((row) => ({
    deviceId: row.device_id,
    label: row.label,
    standing: row.owned_by === 'school' ? 'school' : 'approved',
  }))
}
