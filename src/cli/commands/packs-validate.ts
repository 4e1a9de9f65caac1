import { formatProblem, packFolders, validatePack } from '../../policy/index.ts'
import type { Answer, Register } from '../context.ts'
import { PACKS_FOLDER } from '../packs.ts'

const HELP = `
Ends with 0 when every pack may be used, 2 when one has something wrong with it.

Examples:
  gatepost packs validate            the packs that came with Gatepost
  gatepost packs validate packs      every pack in a folder`

/** `gatepost packs validate`: whether policy packs hold together. */
export const register: Register = (program, context) => {
  const packs = program
    .command('packs')
    .summary('look after policy packs')
    .description('Look after policy packs.')
  packs
    .command('validate')
    .summary('check policy packs')
    .description('Name everything that is wrong with policy packs, with file, line and clause.')
    .argument('[folder]', 'the folder that holds the packs; those of Gatepost when left out')
    .addHelpText('after', HELP)
    .action(context.answer(async (folder = PACKS_FOLDER): Promise<Answer> => validate(folder)))
}

function validate(root: string): Answer {
  const folders = packFolders(root)
  const problems = folders.flatMap(validatePack)
  const sound = `${folders.length} ${folders.length === 1 ? 'pack holds' : 'packs hold'} together.`
  return {
    exitCode: problems.length > 0 ? 2 : 0,
    json: { packs: folders.length, problems },
    text: problems.length > 0 ? problems.map(formatProblem).join('\n') : sound,
  }
}
