import type { Observation } from '../../gate/types.ts'
import { SEVERITIES, type Verdict, verdictOf } from '../../vocabulary/verdicts.ts'
import type { Finding } from '../types.ts'
import { judgeAltText } from './alt-text.ts'
import { judgeCloseFaces } from './close-faces.ts'
import { judgeConfidentialTerms } from './confidential-terms.ts'
import { judgeConsent } from './consent-gate.ts'
import { judgeContactDetails } from './contact-details-check.ts'
import type { Judge, JudgeContext } from './context.ts'
import { judgeFailedChecks } from './failed-checks.ts'
import { judgePhotoDeclarations } from './identifiability-declaration.ts'
import { judgeLearnerNames } from './learner-name-check.ts'
import { judgeOpinionsAndPromises } from './opinion-and-promise-check.ts'
import { judgeOtherPeople } from './other-people-check.ts'
import { inOwnWords } from './own-words.ts'
import { judgePasswords } from './password-refusal.ts'
import { judgePhotoCopies } from './photo-copy-declaration.ts'
import { judgePhotoCamera, judgePhotoDevice } from './photo-device-check.ts'
import { judgePhotoSight } from './photo-sight.ts'
import { judgePrivateMatters } from './private-matters.ts'
import { judgeReminder } from './reminder-route.ts'
import { judgeRights } from './rights-and-credit.ts'
import { withAnswers } from './set-aside.ts'
import { judgeUnconfirmedItems } from './unconfirmed-items.ts'
import { judgeVideos } from './videos.ts'
import { judgeWording } from './wording-check.ts'

/** Each control's part; every kind of observation is heard by at least one of them. */
const JUDGES: readonly Judge[] = [
  judgeConsent,
  judgeLearnerNames,
  judgeOtherPeople,
  judgeContactDetails,
  judgePasswords,
  judgeConfidentialTerms,
  judgeWording,
  judgeOpinionsAndPromises,
  judgePrivateMatters,
  judgePhotoDeclarations,
  judgePhotoSight,
  judgeCloseFaces,
  judgePhotoDevice,
  judgePhotoCamera,
  judgePhotoCopies,
  judgeRights,
  judgeAltText,
  judgeVideos,
  judgeFailedChecks,
  judgeReminder,
  judgeUnconfirmedItems,
]

function weight(finding: Finding): number {
  return SEVERITIES.indexOf(finding.severity)
}

/**
 * What one school's policy makes of everything that the gate saw in a draft.
 * @returns findings with their clause, the gravest first, otherwise in the order in which things were seen
 */
export function judge(
  observations: readonly Observation[],
  context: JudgeContext,
): readonly Finding[] {
  const heard = inOwnWords(observations, context.pack.terms)
  const findings = JUDGES.flatMap((one) => one(heard, context))
  const answered = withAnswers(findings, context.setAside ?? [])
  return answered.toSorted((a, b) => weight(b) - weight(a))
}

/** The verdict that these findings come to. */
export function verdictFor(findings: readonly Finding[]): Verdict {
  return verdictOf(findings.map((finding) => finding.severity))
}
