import { CONTACT } from './contact.ts'
import { GOVERNANCE } from './governance.ts'
import { IMAGES } from './images.ts'
import { INVESTIGATION } from './investigation.ts'
import { OFFICIAL_POSTS } from './official-posts.ts'
import type { Parameter, ParameterSection, SectionTable } from './parameter.ts'
import { PERSONAL_USE } from './personal-use.ts'
import { REPORTING } from './reporting.ts'

function inSection(section: ParameterSection, table: SectionTable): readonly Parameter[] {
  return table.map((entry) => ({ ...entry, section }))
}

/** Every question that a policy is read for, with the floor beneath it. */
export const PARAMETERS: readonly Parameter[] = [
  ...inSection('governance', GOVERNANCE),
  ...inSection('personal_use', PERSONAL_USE),
  ...inSection('contact', CONTACT),
  ...inSection('official_posts', OFFICIAL_POSTS),
  ...inSection('images', IMAGES),
  ...inSection('reporting', REPORTING),
  ...inSection('investigation', INVESTIGATION),
]

const BY_KEY = new Map(PARAMETERS.map((parameter) => [parameter.key, parameter]))

/** The parameter with this key, or undefined when there is none. */
export function findParameter(key: string): Parameter | undefined {
  return BY_KEY.get(key)
}

/** The parameter with this key. Throws where the code names one that does not exist. */
export function parameterOf(key: string): Parameter {
  const parameter = BY_KEY.get(key)
  if (!parameter) throw new Error(`There is no policy parameter called '${key}'.`)
  return parameter
}
