/** What the composition root opens: the database's addresses, the schema, the keys. */
export { type Addresses, openAddresses } from './addresses.ts'
export { type Keys, keyFiles, openKeys } from './keys.ts'
export { prepareDatabase } from './prepare-database.ts'
