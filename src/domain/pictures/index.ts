export {
  PICTURES_AT_ONCE,
  type PictureCause,
  type PicturesAsked,
  picturesAsked,
  type SettlePictures,
  settlePicturesForm,
} from './forms.ts'
export { type KeepPicture, keepPicture } from './keep-picture.ts'
export { type PictureOut, type PicturesOut, picturesOut } from './pictures-out.ts'
