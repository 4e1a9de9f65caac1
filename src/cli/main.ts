/** The `gatepost` command. */
import { runCommandLine } from './program.ts'

await runCommandLine(process.argv.slice(2), process.env, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  exit: (code) => {
    process.exitCode = code
  },
})
