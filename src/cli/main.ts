/** The `gatepost` command. */
import { runCommandLine } from './program.ts'

// A reader may leave before the end, as `head` does. What it did not want to read is no fault, and
// the command still does its whole work.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

await runCommandLine(process.argv.slice(2), process.env, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  exit: (code) => {
    process.exitCode = code
  },
})
