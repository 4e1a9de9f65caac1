export type { ByteRange } from './large-files.ts'
export { safeFileName } from './safe-file-name.ts'
export {
  isMediaName,
  isNoSpace,
  type MediaStore,
  NO_SPACE,
  type NoSpace,
  type OpenedMedia,
  openMediaStore,
  type StoredMedia,
} from './store.ts'
