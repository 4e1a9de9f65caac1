/** Say at once when this computer cannot run Gatepost, in syntax that any Node with modules reads. */
export function refuseThisMachine() {
  if (process.platform === 'win32') {
    console.error(
      'Gatepost runs on Linux and macOS. On Windows, start it inside WSL (wsl --install).',
    )
    process.exit(1)
  }
  const version = process.versions.node
  if (Number(version.split('.')[0]) >= 20) return
  console.error(
    `Gatepost needs Node.js 20 or newer to start; this is ${version}. Get a newer one from https://nodejs.org.`,
  )
  process.exit(1)
}
