/** How Node runs this program. */
export const NODE_FLAGS: readonly string[]
/** What Node is given to run the `gatepost` command. */
export function programArgs(args: readonly string[]): string[]
