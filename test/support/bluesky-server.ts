import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AtpAgent } from '@atproto/api'
import { Secp256k1Keypair } from '@atproto/crypto'
import { PDS } from '@atproto/pds'
import { Database, PlcServer } from '@did-plc/server'
import { freePort } from './running-app.ts'

/** A real server of the AT Protocol, with its own directory of accounts, on this machine alone. */
export interface BlueskyServer {
  readonly origin: string
  /** A new account, as its owner holds it, and an app password that they made for Gatepost. */
  addAccount(name: string): Promise<BlueskyAccount>
  close(): Promise<void>
}

export interface BlueskyAccount {
  readonly handle: string
  readonly did: string
  /** Signed in with the account’s own password, as in the network’s own app. */
  readonly owner: AtpAgent
  readonly appPassword: string
  /** Take the app password back. */
  revoke(): Promise<void>
}

const PASSWORD = 'larch-heron-umbrella'
const NOWHERE = { url: 'https://nowhere.invalid', did: 'did:example:nowhere' }

/** Start both servers; nothing outside this machine is asked. */
export async function startBlueskyServer(): Promise<BlueskyServer> {
  const folder = await mkdtemp(join(tmpdir(), 'gatepost-pds-'))
  const [plcPort, port] = [await freePort(), await freePort()]
  const plc = PlcServer.create({ db: Database.mock(), port: plcPort })
  await plc.start()
  const rotation = await Secp256k1Keypair.create({ exportable: true })
  const pds = await PDS.fromEnv({
    devMode: true,
    hostname: 'localhost',
    port,
    dataDirectory: folder,
    blobstoreDiskLocation: join(folder, 'blobs'),
    recoveryDidKey: rotation.did(),
    plcRotationKeyK256PrivateKeyHex: Buffer.from(await rotation.export()).toString('hex'),
    adminPassword: 'of-the-tests',
    jwtSecret: 'of-the-tests',
    serviceHandleDomains: ['.test'],
    inviteRequired: false,
    disableSsrfProtection: true,
    rateLimitsEnabled: false,
    didPlcUrl: `http://localhost:${plcPort}`,
    bskyAppViewUrl: NOWHERE.url,
    bskyAppViewDid: NOWHERE.did,
    modServiceUrl: NOWHERE.url,
    modServiceDid: NOWHERE.did,
  })
  await pds.start()
  const origin = `http://localhost:${port}`
  return {
    origin,
    addAccount: (name) => addAccount(origin, name),
    async close() {
      await pds.destroy()
      await plc.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function addAccount(origin: string, name: string): Promise<BlueskyAccount> {
  const owner = new AtpAgent({ service: origin })
  const handle = `${name}.test`
  await owner.createAccount({ handle, email: `${name}@larkfield.example`, password: PASSWORD })
  const made = await owner.com.atproto.server.createAppPassword({ name: 'gatepost' })
  return {
    handle,
    did: owner.assertDid,
    owner,
    appPassword: made.data.password,
    revoke: async () => {
      await owner.com.atproto.server.revokeAppPassword({ name: 'gatepost' })
    },
  }
}
