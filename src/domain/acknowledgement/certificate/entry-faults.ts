import type { TrailEntry } from '../../trail/index.ts'
import type { CertificateFacts } from './certificate.ts'

/** Each fact of a certificate that the trail's entry does not bear out, in a sentence. */
export function entryFaults(entry: TrailEntry, facts: CertificateFacts): string[] {
  const { seq } = facts.entry
  const said = entry.facts
  const checks: readonly (readonly [boolean, string])[] = [
    [entry.hash === facts.entry.hash, `Entry ${seq} has another hash than the certificate says.`],
    [entry.action === 'policy.signed', `Entry ${seq} is not about a signature.`],
    [
      entry.subject === `policy_version:${facts.policyVersionId}`,
      `Entry ${seq} is about another version of the policy.`,
    ],
    [said.person === facts.personId, `Entry ${seq} is about somebody else’s signature.`],
    [
      [said.sign_offs ?? []].flat().includes(facts.signOff),
      `Entry ${seq} does not tell of this statement.`,
    ],
    [said.text_sha256 === facts.textSha256, `Entry ${seq} names another text of the policy.`],
    [said.way === facts.way, `Entry ${seq} says that it was signed in another way.`],
    [entry.at === facts.signedAt, `Entry ${seq} is of another moment.`],
  ]
  return checks.flatMap(([holds, says]) => (holds ? [] : [says]))
}
