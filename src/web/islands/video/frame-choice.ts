/** As wide as the picture that is kept of a photo. */
const MOST = 2048
const QUALITY = 0.92
const UNPLAYABLE =
  'Your browser cannot play this video. Choose a photo or a screenshot of it below.'

/** Lets the author take the picture that the video shows now; it goes up like a file they chose. */
export function startFrameChoice(form: HTMLFormElement, video: HTMLVideoElement): void {
  const part = <Kind extends HTMLElement>(selector: string) => form.querySelector<Kind>(selector)
  const choice = part('[data-frame]')
  const button = part<HTMLButtonElement>('[data-use-frame]')
  const said = part('[data-frame-said]')
  const shown = part<HTMLImageElement>('[data-frame-picture]')
  const picker = part<HTMLInputElement>('input[name=poster]')
  if (!choice || !button || !said || !shown || !picker) return
  choice.hidden = false
  video.addEventListener('error', () => {
    button.hidden = true
    said.textContent = UNPLAYABLE
  })
  button.addEventListener('click', async () => {
    const picture = await pictureOf(video)
    if (!picture) {
      said.textContent = UNPLAYABLE
      return
    }
    const files = new DataTransfer()
    files.items.add(new File([picture], 'video-picture.jpg', { type: 'image/jpeg' }))
    picker.files = files.files
    show(shown, picture)
    said.textContent = 'This picture will stand for the video. Press the button below to keep it.'
  })
  picker.addEventListener('change', () => {
    shown.hidden = true
    said.textContent = ''
  })
}

function show(place: HTMLImageElement, picture: Blob): void {
  URL.revokeObjectURL(place.src)
  place.src = URL.createObjectURL(picture)
  place.alt = 'The picture that you chose'
  place.hidden = false
}

/** @returns undefined where the browser shows no picture of it */
async function pictureOf(video: HTMLVideoElement): Promise<Blob | undefined> {
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) await loaded(video)
  const { videoWidth, videoHeight } = video
  if (videoWidth === 0 || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return undefined
  const scale = Math.min(1, MOST / Math.max(videoWidth, videoHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(videoWidth * scale)
  canvas.height = Math.round(videoHeight * scale)
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/jpeg', QUALITY)
  })
  return blob ?? undefined
}

const PATIENCE_MS = 10_000

/** Of a video that was never played only its length may be there. */
async function loaded(video: HTMLVideoElement): Promise<void> {
  await new Promise<void>((done) => {
    for (const name of ['loadeddata', 'error']) {
      video.addEventListener(name, () => done(), { once: true })
    }
    setTimeout(done, PATIENCE_MS)
    video.preload = 'auto'
    video.load()
  })
}
