import { bundleForm, planCaseBundle } from '../../src/domain/bundles/index.ts'
import { openedCase } from './case-scene.ts'
import { NOW } from './policy.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

const FORM = {
  recipient: 'panel',
  to: 'Quillmere, the clerk',
  basis: 'employment',
  reason: 'A hearing about a trophy',
  parts: 'chronology',
  files: 'covered',
}

const caseIn = ({ database, installation, schoolId, dsl }: RouteWorld) =>
  openedCase({ database, keys: installation.caseKeys, schoolId, dsl }, NOW, 'Quillmere')

const pathOf = (world: RouteWorld, caseId: string) =>
  `/schools/${world.slug}/cases/${caseId}/bundle`

/** Bundles of a case. A new address must be added here. */
export const BUNDLE_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /schools/:slug/cases/:id/bundle': async (world) => ({
    path: pathOf(world, await caseIn(world)),
    as: world.dsl,
  }),
  'POST /schools/:slug/cases/:id/bundle/look': async (world) => ({
    path: `${pathOf(world, await caseIn(world))}/look`,
    as: world.dsl,
    sent: { form: Object.entries(FORM) },
  }),
  'POST /schools/:slug/cases/:id/bundle': async (world) => {
    const caseId = await caseIn(world)
    const contents = bundleForm.parse({ ...FORM, parts: [FORM.parts] })
    const asked = { caseId, schoolId: world.schoolId, contents }
    const plan = await world.database.write(world.trustId, (db) =>
      planCaseBundle(db, world.dsl, asked, { keys: world.installation.caseKeys, now: NOW }),
    )
    if (!plan.ok) throw new Error(plan.message)
    const form = Object.entries({ ...FORM, seen: plan.seen })
    return { path: pathOf(world, caseId), as: world.dsl, sent: { form } }
  },
}

/** The names in their forms are those of people whom the case has already. */
export const BUNDLE_FORMS_WITHOUT_IDS: readonly string[] = Object.keys(BUNDLE_ROUTES).filter(
  (route) => route.startsWith('POST '),
)
