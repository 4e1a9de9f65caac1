import { openChannel } from '../domain/channels/index.ts'
import { londonDate } from '../domain/london-time.ts'
import { type Actor, addPerson, appoint, loadActor } from '../domain/people/index.ts'
import { adoptPack } from '../domain/policies/index.ts'
import { addDevice, foundSchool, HOUSE_RULES, TERMS_OF_USE } from '../domain/schools/index.ts'
import type { DemoTools } from './demo-tools.ts'
import { must } from './must.ts'
import type { DemoSchool } from './schools.ts'

/** A demo school as it stands, with everything that its posts need. */
export interface StandingSchool {
  readonly school: DemoSchool
  readonly schoolId: string
  readonly channels: readonly { readonly channelId: string; readonly network: string }[]
  readonly deviceId: string
  readonly adults: ReadonlyMap<string, Actor>
}

interface SetUp {
  readonly trustId: string
  readonly administrator: Actor
  readonly passwordHash: string
  readonly at: Date
}

/** Found a school, put its policy in force, and give it people, channels and a device. */
export async function setUpSchool(
  installation: DemoTools,
  school: DemoSchool,
  setUp: SetUp,
): Promise<StandingSchool> {
  const { database, packs } = installation
  const { trustId, administrator, at } = setUp
  const pack = packs.get(school.packId)
  if (!pack) throw new Error(`The demo needs the pack "${school.packId}".`)
  return database.write(trustId, async (db) => {
    const schoolId = await foundSchool(
      db,
      trustId,
      {
        ...school,
        houseRules: HOUSE_RULES,
        termsOfUse: TERMS_OF_USE,
        mailDomains: [mailDomain(school)],
        publicContacts: [`office@${mailDomain(school)}`, '01632 960100'],
      },
      at,
    )
    const adoption = { trustId, schoolId, pack, fromDate: londonDate(at) }
    await adoptPack(db, 'system:set-up', adoption, at)
    const adults = new Map<string, Actor>()
    for (const adult of school.adults) {
      const across = adult.roles.some(
        (role) => role === 'trust_officer' || role === 'administrator',
      )
      const { personId } = must(
        await addPerson(
          db,
          administrator,
          {
            schoolId,
            name: adult.name,
            position: adult.position,
            kind: adult.kind ?? 'employee',
            email: mailOf(adult.name, school),
            lineManagerId: (adult.manager && adults.get(adult.manager)?.personId) ?? null,
            passwordHash: setUp.passwordHash,
          },
          at,
        ),
      )
      for (const role of adult.roles) {
        const appointment = {
          personId,
          role,
          schoolId: across ? null : schoolId,
          fromDate: londonDate(at),
        }
        must(await appoint(db, administrator, appointment, at))
      }
      const actor = await loadActor(db, personId, londonDate(at))
      if (actor) adults.set(adult.name, actor)
    }
    const channels = []
    for (const channel of school.channels) {
      const address =
        channel.network === 'hosted' ? '' : `https://${channel.network}.example/${school.slug}`
      const opened = must(
        await openChannel(db, administrator, { schoolId, ...channel, address }, at),
      )
      channels.push({ channelId: opened.channelId, network: channel.network })
    }
    const device = {
      schoolId,
      label: 'School tablet 1',
      ownedBy: 'school',
      personId: null,
    } as const
    const { deviceId } = must(await addDevice(db, administrator, device, at))
    return { school, schoolId, channels, deviceId, adults }
  })
}

/** What stands after the @ of a demo school’s addresses. */
export function mailDomain(school: DemoSchool): string {
  return `${school.slug}.example`
}

/** "Beti Carrow" at glan-brithyll → beti.carrow@glan-brithyll.example */
export function mailOf(name: string, school: DemoSchool): string {
  return `${name.toLowerCase().replaceAll(/[^a-z-]+/g, '.')}@${mailDomain(school)}`
}

/** The first adult of a school who holds a role. */
export function holder(standing: StandingSchool, role: string): Actor {
  const adult = standing.school.adults.find((one) => one.roles.some((held) => held === role))
  const actor = adult && standing.adults.get(adult.name)
  if (!actor) throw new Error(`Nobody at ${standing.school.name} holds the role ${role}.`)
  return actor
}
