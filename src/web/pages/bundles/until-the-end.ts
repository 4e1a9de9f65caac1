/** The pieces, and once after them whether the last one was taken: also where the reader goes away or a piece fails. */
export async function* untilTheEnd(
  pieces: AsyncGenerator<Uint8Array>,
  ended: (whole: boolean) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  let whole = false
  try {
    yield* pieces
    whole = true
  } finally {
    await ended(whole)
  }
}
