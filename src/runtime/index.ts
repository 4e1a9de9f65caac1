/** What the composition root and the operator's commands work with: addresses, schema, keys, health. */
export { MigrationError } from '../db/migrate.ts'
export { ServerError } from '../db/server/index.ts'
export { type Addresses, openAddresses } from './addresses.ts'
export type { Check } from './doctor/check.ts'
export { runDoctor } from './doctor/run-doctor.ts'
export { type Keys, keyFiles, openKeys } from './keys.ts'
export { prepareDatabase } from './prepare-database.ts'
