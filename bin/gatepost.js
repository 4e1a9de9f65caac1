#!/usr/bin/env node
/** The `gatepost` command: finds the project's own Node, builds what is stale, then runs. */
import { refuseThisMachine } from '../tools/setup/refuse-this-machine.js'

refuseThisMachine()
const { isBuilt } = await import('../tools/setup/build-stamp.js')
const { buildWhenNeeded } = await import('../tools/setup/build.js')
const { installWhenNeeded } = await import('../tools/setup/install.js')
const { programArgs } = await import('../tools/setup/program.js')
const { requireProjectNode, withPlainErrors } = await import('../tools/setup/project.js')
const { become } = await import('../tools/setup/run.js')

/** Codes 0 to 2 are the commands' own answers. */
const UNAVAILABLE = 69

await withPlainErrors(async () => {
  await installWhenNeeded({ dev: !isBuilt() })
  await buildWhenNeeded('errors')
  become(requireProjectNode(), programArgs(process.argv.slice(2)))
}, UNAVAILABLE)
