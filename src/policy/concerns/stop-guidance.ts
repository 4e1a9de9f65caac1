import type { StopAnswer } from '../../vocabulary/concerns.ts'

/** Whether a file may be handed in at all: after a clear no, and after nothing else (domain-facts M11). */
export function mayHandInFiles(answer: StopAnswer | null): boolean {
  return answer === 'no'
}

/**
 * What to do, and what not to do, about what may be a sexual image of somebody under 18 (gov.uk, sharing
 * nudes and semi-nudes; policy-parameters 9.12).
 */
export const STOP_GUIDANCE: readonly string[] = [
  'Do not look at it again, and do not open it to make sure.',
  'Do not send it to anybody, copy it, print it or take a picture of the screen. It can be a crime, whatever it is for.',
  'Do not delete it, and do not ask anybody to, unless the police or the safeguarding lead say so.',
  'Close it, keep the device safe and switched off, and give it to nobody.',
  'Do not question the child or ask them to show it.',
]
