/** Boxes over a picture by tapping two corners; without scripts they are typed as numbers. */
import { startCover } from './cover/tap-boxes.ts'

const form = document.querySelector<HTMLFormElement>('[data-cover]')
if (form) startCover(form)
