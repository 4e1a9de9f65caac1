/** What the pages of a video gain where scripts run: progress while it is sent, and a picture out of it. */
import { startFrameChoice } from './video/frame-choice.ts'
import { startVideoUpload } from './video/upload.ts'

const upload = document.querySelector<HTMLFormElement>('[data-video-upload]')
if (upload) startVideoUpload(upload)

const poster = document.querySelector<HTMLFormElement>('[data-poster]')
const video = document.querySelector<HTMLVideoElement>('[data-video]')
if (poster && video) startFrameChoice(poster, video)
