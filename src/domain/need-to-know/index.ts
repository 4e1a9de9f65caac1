/** Who may know of what is confidential: one rule for concerns, reports and cases alike. */
export { endExclusion, excludePerson, type NewExclusion } from './exclude-person.ts'
export { findMatter, findMatters, type KnownMatter } from './find-matter.ts'
export { letIn, letOut, type NewAccess, reasonOf } from './let-in.ts'
export { type NewMatter, openMatter } from './open-matter.ts'
export { openTo } from './open-to.ts'
export { type OpenedToRole, openToRole } from './open-to-role.ts'
export { rolesThatHear } from './roles-that-hear.ts'
export { whoMayKnow, whoMayKnowEach } from './who-may-know.ts'
