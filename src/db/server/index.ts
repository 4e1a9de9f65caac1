/** The database's own server: started, adopted and stopped with the data folder it belongs to. */
export { claimDataFolder } from './claim-data-folder.ts'
export { connectionUrl } from './connection-url.ts'
export { type Credentials, credentialsFile, openCredentials } from './credentials.ts'
export { type DatabaseServer, type OpenServerOptions, openServer } from './open-server.ts'
export { THROWAWAY_SETTINGS } from './settings.ts'
export { type ConnectionSettings, ServerError, type ServerLog } from './types.ts'
