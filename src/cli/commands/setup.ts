import type { Register } from '../context.ts'
import { register as registerLink } from './setup-link.ts'
import { register as registerSchool } from './setup-school.ts'
import { register as registerTrust } from './setup-trust.ts'

/** `gatepost setup …`: from an empty installation to people who can sign in. */
export const register: Register = (program, context) => {
  const setup = program
    .command('setup')
    .summary('set up a trust and its schools')
    .description('Set up a trust with its first administrator, and each school with its policy.')
    .addHelpText('after', HELP)
  for (const add of [registerTrust, registerSchool, registerLink]) add(setup, context)
}

const HELP = `
Examples:
  gatepost setup trust "Larkfield Trust" --slug larkfield --admin "Robin Teasel" --email robin@larkfield.example
  gatepost setup school "Larkfield Primary" --slug larkfield-primary --trust larkfield --pack maesteg
  gatepost setup link robin@larkfield.example --trust larkfield

The administrator then signs in, puts the school's people on record and gives them their roles.`
