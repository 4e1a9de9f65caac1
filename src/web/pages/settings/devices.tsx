import { z } from 'zod'
import { londonDate } from '../../../domain/london-time.ts'
import { everyone, may, type SchoolName } from '../../../domain/people/index.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import {
  addDevice,
  addDeviceForm,
  approveDevice,
  type DeviceRecord,
  deviceRule,
  devicesOf,
  mayApproveDevice,
  retireDevice,
} from '../../../domain/schools/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolAt } from '../../school-at.ts'
import { DevicesPage, type ShownDevice } from './devices-page.tsx'

const CHANGES = { approve: approveDevice, retire: retireDevice } as const
const DONE = { approve: 'device_approved', retire: 'device_retired' } as const

export function registerDevices(app: App): void {
  app.get('/schools/:slug/settings/devices', async (c) => {
    const { school, problem } = schoolAt(c, 'channel.keep', 'post.draft')
    if (!school) return ProblemResponse(c, problem)
    return show(c, school, begun(c), NO_FAULTS)
  })

  app.post('/schools/:slug/settings/devices', async (c) => {
    const { school, problem } = schoolAt(c, 'channel.keep', 'post.draft')
    if (!school) return ProblemResponse(c, problem)
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) => show(c, school, typed, faults, status)
    const personId = typed.ownedBy === 'person' ? (typed.personId ?? '') : ''
    const parsed = addDeviceForm.safeParse({ ...typed, personId, schoolId: school.schoolId })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      addDevice(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`/schools/${school.slug}/settings/devices?done=device_added`, 303)
  })

  app.post('/schools/:slug/settings/devices/:change{approve|retire}', async (c) => {
    const { school, problem } = schoolAt(c, 'channel.keep', 'post.draft')
    if (!school) return ProblemResponse(c, problem)
    const deviceId = z.uuid().safeParse((await readForm(c)).deviceId)
    if (!deviceId.success) return ProblemResponse(c, 'not_found')
    const change = c.req.param('change') === 'approve' ? 'approve' : 'retire'
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      CHANGES[change](db, actor, { deviceId: deviceId.data }, now),
    )
    if (!result.ok) {
      return refused(c, result, (faults, status) => show(c, school, {}, faults, status))
    }
    return c.redirect(`/schools/${school.slug}/settings/devices?done=${DONE[change]}`, 303)
  })
}

/** A link from a photo brings along what the photo says it was taken with. */
function begun(c: PageContext): Typed {
  const { label = '', make = '', model = '' } = c.req.query()
  return { label, make, model }
}

async function show(
  c: PageContext,
  school: SchoolName,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation } = c.var
  const keeps = may(actor, 'channel.keep', school.schoolId)
  const found = await installation.database.read(actor.trustId, async (db) => {
    const { pack, overrides } = await policyInForce(db, school.schoolId, londonDate(now))
    const rule = deviceRule(pack, overrides)
    const all = await devicesOf(db, school.schoolId)
    const shown = await Promise.all(
      all.map(async (device): Promise<ShownDevice> => {
        const standing = { schoolId: school.schoolId, ownerId: device.owner?.personId ?? '', rule }
        const waits = isWaiting(device)
        const approves = waits && (await mayApproveDevice(db, actor, standing))
        return { ...device, waits, approves, own: device.owner?.personId === actor.personId }
      }),
    )
    return {
      pack,
      rule,
      devices: shown.filter((device) => keeps || device.own || device.approves),
      people: keeps ? await everyone(db) : [],
    }
  })
  const page = { c, school, keeps, typed, faults, ...found }
  return c.html(<DevicesPage {...page} />, status)
}

function isWaiting(device: DeviceRecord): boolean {
  return device.ownedBy === 'person' && device.approved === null && device.retiredOn === null
}
