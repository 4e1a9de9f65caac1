/** Endings with which a file opens in a viewer; everything else is handed out as plain bytes. */
const VIEWED = /\.(?:jpe?g|png|gif|webp|heic|mp4|mov|mp3|m4a|wav|pdf)$/i

/** The ending of a name that runs nothing: that of a viewer, or none that anything opens. */
export function inertEnding(name: string): string {
  const [ending = '.bin'] = VIEWED.exec(name) ?? []
  return ending.toLowerCase()
}
