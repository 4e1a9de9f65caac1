import { fileURLToPath, pathToFileURL } from 'node:url'

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))

/** The `gatepost` command as people type it: it looks whether a build is due, then runs. */
export const PROGRAM = fileURLToPath(new URL('../../bin/gatepost.js', import.meta.url))

/**
 * A module as it was built. Measuring the sources would count the time that Node takes to read types.
 * @param path the source's path under `src/`, such as `gate/index.ts`
 */
export async function built<Module>(path: string): Promise<Module> {
  return (await import(pathToFileURL(DIST + path.replace(/\.tsx?$/, '.js')).href)) as Module
}
