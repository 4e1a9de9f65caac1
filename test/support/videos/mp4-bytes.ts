/** The boxes of an MP4 by hand, for files that no camera would write. */

/** One box of this name around these bytes. */
export function box(name: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, body])
}

/** Where a box of the top level, or of the path under it, has its content. */
export function findBox(file: Buffer, ...path: string[]): { start: number; end: number } {
  let [start, end] = [0, file.length]
  for (const name of path) {
    let found: { start: number; end: number } | undefined
    for (let at = start; at + 8 <= end && !found; at += Math.max(8, file.readUInt32BE(at))) {
      const next = at + file.readUInt32BE(at)
      if (file.toString('latin1', at + 4, at + 8) === name) found = { start: at + 8, end: next }
    }
    if (!found) throw new Error(`There is no box ${name}.`)
    ;({ start, end } = found)
  }
  return { start, end }
}

/** The same with more put at the end of a box of the top level that nothing points behind. */
export function insideBox(file: Buffer, name: string, more: Buffer): Buffer {
  const { start, end } = findBox(file, name)
  const grown = Buffer.concat([file.subarray(0, end), more, file.subarray(end)])
  grown.writeUInt32BE(end - start + 8 + more.length, start - 8)
  return grown
}

/** The same with these bytes in place of those that stand there. */
export function patched(file: Buffer, at: number, bytes: Buffer): Buffer {
  return Buffer.concat([file.subarray(0, at), bytes, file.subarray(at + bytes.length)])
}

/** The same with one number of four bytes changed. */
export function withNumber(file: Buffer, at: number, value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return patched(file, at, bytes)
}
