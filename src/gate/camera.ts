/** What a photo’s own data, or a register of devices, says a picture was taken with. */
export interface Camera {
  /** Empty where only the model is known. */
  readonly make: string
  readonly model: string
}

/**
 * Whether two cameras are of one make and model. Capitals, spaces and signs are of no matter, nor
 * whether the maker stands in the model once more; makers sign with one word or with their firm's
 * whole name. It says nothing of whose it is: two phones of one model are the same here.
 */
export function sameCamera(one: Camera, other: Camera): boolean {
  const [mine, theirs] = [folded(one), folded(other)]
  if (mine.model === '' || mine.model !== theirs.model) return false
  return mine.make === theirs.make || mine.make === '' || theirs.make === ''
}

/** A camera as a person names it: the maker once, then the model. */
export function cameraName({ make, model }: Camera): string {
  const maker = firstWord(make)
  const doubled = maker !== '' && firstWord(model) === maker
  return (doubled ? model : `${make} ${model}`).trim()
}

function folded({ make, model }: Camera): Camera {
  const maker = firstWord(make)
  const said = plain(model)
  const doubled = maker !== '' && said.startsWith(maker) && said !== maker
  return { make: maker, model: doubled ? said.slice(maker.length) : said }
}

function firstWord(text: string): string {
  return plain(text.trim().split(/[\s,_-]+/)[0] ?? '')
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
