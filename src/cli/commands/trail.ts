import type { Register } from '../context.ts'
import { register as registerExport } from './trail-export.ts'
import { register as registerKey } from './trail-key.ts'
import { register as registerVerify } from './trail-verify.ts'

/** `gatepost trail …`: hand the trail out, and prove it anywhere. */
export const register: Register = (program, context) => {
  const trail = program
    .command('trail')
    .summary('export and verify the trail')
    .description(
      'Hand out the record of everything that was done, and prove that nobody changed it.',
    )
    .addHelpText('after', HELP)
  for (const add of [registerExport, registerVerify, registerKey]) add(trail, context)
}

const HELP = `
Examples:
  gatepost trail key > public.pem                              once, kept somewhere else
  gatepost trail export --trust larkfield --out larkfield.jsonl
  gatepost trail verify larkfield.jsonl --key public.pem       on any computer`
