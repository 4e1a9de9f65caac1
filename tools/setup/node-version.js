/** Old enough syntax to be understood, and to say so, on any Node that knows modules. */
export function refuseOldNode() {
  const version = process.versions.node
  if (Number(version.split('.')[0]) >= 20) return
  console.error(
    `Gatepost needs Node.js 20 or newer to start; this is ${version}. Get a newer one from https://nodejs.org.`,
  )
  process.exit(1)
}
