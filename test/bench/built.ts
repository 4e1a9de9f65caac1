import { fileURLToPath, pathToFileURL } from 'node:url'

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))

/** The built command line: what schools run. */
export const ENTRY = `${DIST}cli/main.js`

/**
 * A module as it was built. Measuring the sources would count the time that Node takes to read types.
 * @param path the source's path under `src/`, such as `gate/index.ts`
 */
export async function built<Module>(path: string): Promise<Module> {
  return (await import(pathToFileURL(DIST + path.replace(/\.tsx?$/, '.js')).href)) as Module
}
