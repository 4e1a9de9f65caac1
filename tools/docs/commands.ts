import type { Command } from 'commander'
import { buildProgram } from '../../src/cli/program.ts'
import { page } from './markdown.ts'

const WIDTH = 90

/** The help of every command, as the program prints it. */
export function commandsDocument(): string {
  const program = buildProgram({}, { out: () => {}, err: () => {}, exit: () => {} })
  const sections = withSubcommands(program).map((command) => {
    return `## ${pathOf(command)}\n\n\`\`\`text\n${helpOf(command)}\n\`\`\``
  })
  return page('Commands', 'src/cli/commands/', sections)
}

function withSubcommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)]
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name()
}

function helpOf(command: Command): string {
  const said: string[] = []
  command.configureOutput({
    writeOut: (text) => said.push(text),
    getOutHelpWidth: () => WIDTH,
    getOutHasColors: () => false,
  })
  command.outputHelp()
  return said.join('').trimEnd()
}
