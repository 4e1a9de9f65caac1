import { randomUUID } from 'node:crypto'
import { attest, channelRecord, digestOfChannel } from '../../src/domain/channels/index.ts'
import { londonDate } from '../../src/domain/london-time.ts'
import { ATTESTATIONS } from '../../src/vocabulary/channel-staff.ts'
import { NOW } from './policy.ts'
import type { PostScene } from './post-scene.ts'
import { addPerson } from './small-trust.ts'

/** The channel as it is on record. */
export async function channelNow(scene: PostScene, channelId: string, now = NOW) {
  const found = await scene.database.read(scene.trustId, (db) => channelRecord(db, channelId, now))
  if (!found) throw new Error('There is no such channel.')
  return found
}

/** The fields of the form that changes a channel, as they are on record. */
export async function channelForm(scene: PostScene, channelId: string) {
  const found = await channelNow(scene, channelId)
  const { name, audience, address, ownerId, purpose, successMeasures, exitPlan } = found
  const { recoveryAddress, passwordLocation, houseRules, youngestAge, staleAfterDays } = found
  const fields = {
    ...{ name, audience, address, ownerId, purpose, successMeasures, exitPlan, recoveryAddress },
    ...{ passwordLocation, houseRules, youngestAge, staleAfterDays },
    opensOn: found.opensOn,
    closesOn: found.closesOn,
  }
  return { channelId, seen: digestOfChannel(fields), ...fields }
}

/** Bring everything of a channel into order, so that nothing is amiss on this day. */
export async function keepWell(scene: PostScene, channelId: string, now = NOW): Promise<void> {
  const people = [
    await addPerson(scene.database, scene, 'media_officer'),
    await addPerson(scene.database, scene, 'author'),
  ]
  const today = londonDate(now)
  await scene.database.write(scene.trustId, async (db) => {
    await db
      .updateTable('schools')
      .set({
        mail_domains: ['larkfield.example'],
        house_rules: 'Be kind.',
        terms_of_use: 'Be fair.',
      })
      .where('school_id', '=', scene.schoolId)
      .execute()
    await db
      .updateTable('channels')
      .set({
        owner_id: scene.head.personId,
        exit_plan: 'Tell its followers and delete it.',
        success_measures: 'Families say that they read it.',
        recovery_address: 'office@larkfield.example',
        password_location: 'The vault of the office',
        registered_on: today,
      })
      .where('channel_id', '=', channelId)
      .execute()
    for (const { personId } of people) {
      for (const part of ['administrator', 'moderator'] as const) {
        await db
          .insertInto('channel_staff')
          .values({
            trust_id: scene.trustId,
            channel_staff_id: randomUUID(),
            channel_id: channelId,
            person_id: personId,
            part,
            from_date: today,
            to_date: null,
            added_by: scene.head.personId,
            ended_by: null,
          })
          .execute()
      }
    }
    for (const { code: kind } of ATTESTATIONS) {
      const setting = kind === 'messages' || kind === 'comments' ? 'nobody' : null
      const seen = 'Looked at it on the network.'
      const done = await attest(db, scene.head, { channelId, kind, setting, seen }, now)
      if (!done.ok) throw new Error(done.message)
    }
  })
}
