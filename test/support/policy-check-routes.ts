import { acceptFault, faultsOf, policyHistory } from '../../src/domain/policies/index.ts'
import type { FormField } from './page-form.ts'
import { NOW } from './policy.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

const at = (world: RouteWorld, path: string) => ({
  path: `/schools/${world.slug}/policy/${path}`,
  as: world.head,
})

const sending = (
  world: RouteWorld,
  path: string,
  form: Readonly<Record<string, string>>,
): Omit<Asked, 'method'> => ({
  ...at(world, path),
  sent: { form: Object.entries(form) as FormField[] },
})

/** The first fault of the policy in force that nobody has answered. */
async function openFault(world: RouteWorld) {
  const found = await world.database.read(world.trustId, (db) => faultsOf(db, world.schoolId, NOW))
  const fault = found.faults.find((one) => one.accepted === undefined)
  if (!fault) throw new Error('Every fault is answered already.')
  return { finding: fault.finding.id, policyVersionId: found.policyVersionId }
}

const REASON = 'The governors mend it in the spring.'

/** The id of a school's newest version of its policy. */
async function newestVersion(
  world: RouteWorld,
  { trustId, schoolId }: Pick<RouteWorld, 'trustId' | 'schoolId'>,
): Promise<string> {
  const [newest] = await world.database.read(trustId, (db) => policyHistory(db, schoolId))
  return newest?.policyVersionId ?? ''
}

/** A fault that is answered already, so that it can be taken up again. */
async function answeredFault(world: RouteWorld) {
  const fault = await openFault(world)
  const command = { ...fault, schoolId: world.schoolId, reason: REASON }
  await world.database.write(world.trustId, (db) => acceptFault(db, world.head, command, NOW))
  return fault
}

/** Forms about a fault that name a version of another school's policy. */
export const POLICY_CHECK_FORMS = {
  'POST /schools/:slug/policy/lint': async (
    world: RouteWorld,
    foreign: Pick<RouteWorld, 'trustId' | 'schoolId'>,
  ) => {
    const fault = { ...(await openFault(world)), reason: REASON }
    return sending(world, 'lint', {
      ...fault,
      policyVersionId: await newestVersion(world, foreign),
    })
  },
  'POST /schools/:slug/policy/lint/reopen': async (
    world: RouteWorld,
    foreign: Pick<RouteWorld, 'trustId' | 'schoolId'>,
  ) => {
    const fault = await answeredFault(world)
    const policyVersionId = await newestVersion(world, foreign)
    return sending(world, 'lint/reopen', { ...fault, policyVersionId })
  },
}

/** Where a policy is looked after. A new address must be added here. */
export const POLICY_CHECK_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /schools/:slug/policy/lint': async (world) => at(world, 'lint'),
  'GET /schools/:slug/policy/lint/answer': async (world) =>
    at(world, `lint/answer?finding=${encodeURIComponent((await openFault(world)).finding)}`),
  'POST /schools/:slug/policy/lint': async (world) =>
    sending(world, 'lint', { ...(await openFault(world)), reason: REASON }),
  'POST /schools/:slug/policy/lint/reopen': async (world) =>
    sending(world, 'lint/reopen', await answeredFault(world)),
  'GET /schools/:slug/policy/coverage': async (world) => at(world, 'coverage'),
  'GET /schools/:slug/policy/compare': async (world) => at(world, 'compare'),
  'POST /schools/:slug/policy/compare': async (world) =>
    sending(world, 'compare', { with: `school:${world.slug}`, text: 'The choir sang.' }),
  'GET /schools/:slug/policy/facts': async (world) => at(world, 'facts'),
  'GET /schools/:slug/policy/facts/entry': async (world) => at(world, 'facts/entry?key=ripa-2000'),
  'POST /schools/:slug/policy/facts': async (world) =>
    sending(world, 'facts', {
      key: '',
      kind: 'related_policy',
      title: 'Data protection policy',
      jurisdiction: 'both',
      value: 'On the school’s drive.',
      source: 'The office',
      url: '',
      evidence: 'P',
      validFrom: '',
      validTo: '',
      parameters: '',
    }),
  'POST /schools/:slug/policy/facts/checked': async (world) =>
    sending(world, 'facts/checked', { key: 'ripa-2000' }),
}
