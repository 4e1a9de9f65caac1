import { readFile } from 'node:fs/promises'
import { publicKeyText, readSigningKey } from '../../domain/trail/index.ts'
import { keyFiles } from '../../runtime/index.ts'
import type { Answer, Register } from '../context.ts'

const HELP = `
Print it once and keep it where nobody who runs this server can change it: with the governors, say.
It can check the trail and cannot sign anything.

Examples:
  gatepost trail key
  gatepost trail key > public.pem`

/** `gatepost trail key`: the public key that checks the trail. */
export const register: Register = (trail, context) => {
  trail
    .command('key')
    .summary('print the public key that checks the trail')
    .description('Print the public key of this installation’s trail.')
    .addHelpText('after', HELP)
    .action(
      context.answer(async (): Promise<Answer> => {
        const file = keyFiles(context.config().dataFolder).signing
        const key = readSigningKey(await readFile(file, 'utf8'))
        const publicKey = publicKeyText(key.publicKey)
        return { exitCode: 0, json: { keyId: key.id, publicKey }, text: publicKey.trimEnd() }
      }),
    )
}
