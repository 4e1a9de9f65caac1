import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

const asked =
  (path: string): Prepare =>
  async (world) => ({ path, as: world.dsl, sent: { form: [] } })

/** The forms of the safeguarding trail, as a safeguarding lead may send them. */
export const SAFEGUARDING_TRAIL_FORMS: Readonly<Record<string, Prepare>> = {
  'POST /trail/safeguarding/check': asked('/trail/safeguarding/check'),
  'POST /trail/safeguarding/export': asked('/trail/safeguarding/export'),
}
