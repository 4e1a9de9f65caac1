import type { ReadCertificate } from '../../domain/acknowledgement/index.ts'

/**
 * What came of holding a certificate against a trail, in sentences.
 * @param faults what does not match; undefined where no certificate was given
 */
export function certificateLines(
  read: ReadCertificate | undefined,
  faults: readonly string[] | undefined,
): string[] {
  if (!read || !faults) return []
  const { name, policy, version, school, signedAt, entry } = read.certificate.facts
  if (faults.length > 0) {
    const many = faults.length === 1 ? 'one thing does' : `${faults.length} things do`
    return [`The certificate does NOT hold: ${many} not match.`, ...faults.map((one) => `  ${one}`)]
  }
  return [
    `The certificate holds: entry ${entry.seq} is the signature of ${signedAt} under “${policy}” (version ${version}) of ${school}.`,
    `The trail holds no names. That it was signed by ${name} is what the key of the trail vouches for.`,
  ]
}
