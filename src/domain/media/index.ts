export { safeFileName } from './safe-file-name.ts'
export {
  isMediaName,
  type MediaStore,
  type NoSpace,
  type OpenedMedia,
  openMediaStore,
  type StoredMedia,
} from './store.ts'
