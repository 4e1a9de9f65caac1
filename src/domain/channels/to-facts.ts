import { CHANNEL_RULES, type ChannelFacts, type ChannelRule } from '../../policy/index.ts'
import { londonDate } from '../london-time.ts'
import type { newestAttestations, openBreaches, openClosures } from './queries/channel-history.ts'
import type { OpenChannelRow, StaffRow } from './queries/channel-rows.ts'

type Rows<Query extends (...args: never[]) => Promise<readonly unknown[]>> = Awaited<
  ReturnType<Query>
>

interface Parts {
  readonly staff: readonly StaffRow[]
  /** Keys “part person” of those who have the training that their part asks for. */
  readonly trained: ReadonlySet<string>
  readonly attestations: Rows<typeof newestAttestations>
  readonly breaches: Rows<typeof openBreaches>
  readonly closure: Rows<typeof openClosures>[number] | undefined
}

/**
 * Everything by which a channel is judged, from what is stored.
 * @param today calendar date in Europe/London
 */
export function toFacts(row: OpenChannelRow, parts: Parts, today: string): ChannelFacts {
  const { closure, trained } = parts
  return {
    network: row.network,
    audience: row.audience,
    youngestAge: row.youngest_age,
    registeredOn: row.registered_on,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    owner: row.owner_id === null ? 'none' : row.owner_here ? 'present' : 'gone',
    staff: parts.staff.map((one) => toStaff(one, trained, today)),
    recoveryAddress: row.recovery_address,
    mailDomains: row.mail_domains,
    passwordLocation: row.password_location,
    exitPlan: row.exit_plan,
    successMeasures: row.success_measures,
    houseRules: row.has_rules,
    termsOfUse: row.has_terms,
    attestations: parts.attestations.map(({ kind, setting, attested_at }) => ({
      kind,
      setting,
      on: londonDate(attested_at),
    })),
    lastPostOn: row.last_post_at && londonDate(row.last_post_at),
    staleAfterDays: row.stale_after_days,
    closing: closure
      ? {
          since: londonDate(closure.begun_at),
          audienceToldOn: closure.settled_at && londonDate(closure.settled_at),
        }
      : null,
    known: Object.fromEntries(
      parts.breaches.filter(({ rule }) => isRule(rule)).map(({ rule, since }) => [rule, since]),
    ),
  }
}

/** A part ends with the day it was ended, or with the day on which the person left. */
function toStaff(one: StaffRow, trained: ReadonlySet<string>, today: string) {
  const ended = [one.to_date, one.left_on]
    .flatMap((day) => day ?? [])
    .filter((day) => day <= today)
    .sort()
  return {
    part: one.part,
    current: one.here && ended.length === 0 && one.from_date <= today,
    trained: trained.has(`${one.part} ${one.person_id}`),
    endedOn: ended[0] ?? null,
  }
}

function isRule(rule: string): rule is ChannelRule {
  return CHANNEL_RULES.some(({ code }) => code === rule)
}
