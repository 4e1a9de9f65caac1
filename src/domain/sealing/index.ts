/** Words that a stolen copy of the database does not tell: encrypted with keys kept outside it. */
export { type Resealed, resealColumns } from './reseal.ts'
export { isSealedWith, openBytes, openText, sealBytes, sealText } from './seal.ts'
export {
  makeSealingKey,
  readSealingKeys,
  type SealingKey,
  type SealingKeys,
} from './sealing-keys.ts'
