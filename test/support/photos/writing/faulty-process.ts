/**
 * A process that stands in for the one that reads writing: the first byte of a photo says what goes
 * wrong with it. Otherwise it answers at once, with its own number for a width.
 */
const FAULTS: Readonly<Record<number, () => void>> = {
  1: () => {
    while (performance.now() > 0);
  },
  2: () => process.exit(7),
  3: () => {
    throw new Error('broken')
  },
  4: () => process.abort(),
  5: () => {},
  6: () => process.disconnect(),
}

process.on('message', (photo: Uint8Array) => {
  const fault = FAULTS[photo[0] ?? 0]
  if (fault) return fault()
  const answer = { kind: 'seen', width: process.pid, height: 1, lines: [] }
  process.send?.({ answer, residentMb: photo[0] === 9 ? 5_000 : 50 })
})
