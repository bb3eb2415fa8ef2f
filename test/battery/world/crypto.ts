import nodeCrypto, {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject
} from 'node:crypto'
import type { Random } from './random.ts'

/**
 * The Web Crypto that the Worker uses, answered at once: Node's own answers from other threads, in an order that no seed repeats.
 * The same algorithms, by the same library.
 */
type Bytes = Uint8Array | ArrayBuffer
interface Gcm {
  iv: Uint8Array
  additionalData: Uint8Array
}
interface Hkdf {
  salt: Uint8Array
  info: Uint8Array
}

const bytes = (value: Bytes) => (value instanceof Uint8Array ? value : new Uint8Array(value))
const copy = (value: Uint8Array) => new Uint8Array(value).buffer
const hmac = (key: KeyObject, data: Bytes) => createHmac('sha256', key).update(bytes(data)).digest()

function encrypt({ iv, additionalData }: Gcm, key: KeyObject, data: Bytes) {
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(additionalData)
  return copy(Buffer.concat([cipher.update(bytes(data)), cipher.final(), cipher.getAuthTag()]))
}

function decrypt({ iv, additionalData }: Gcm, key: KeyObject, data: Bytes) {
  const sealed = bytes(data)
  const end = sealed.byteLength - 16
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(additionalData)
  decipher.setAuthTag(sealed.subarray(end))
  return copy(Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]))
}

const subtle = {
  importKey: async (_form: string, key: Bytes) => createSecretKey(bytes(key)),
  sign: async (_algorithm: unknown, key: KeyObject, data: Bytes) => copy(hmac(key, data)),
  verify: async (_algorithm: unknown, key: KeyObject, signature: Bytes, data: Bytes) => {
    const ours = hmac(key, data)
    const theirs = bytes(signature)
    return ours.byteLength === theirs.byteLength && nodeCrypto.timingSafeEqual(ours, theirs)
  },
  digest: async (_algorithm: unknown, data: Bytes) => copy(createHash('sha256').update(bytes(data)).digest()),
  encrypt: async (algorithm: Gcm, key: KeyObject, data: Bytes) => encrypt(algorithm, key, data),
  decrypt: async (algorithm: Gcm, key: KeyObject, data: Bytes) => decrypt(algorithm, key, data),
  deriveKey: async ({ salt, info }: Hkdf, key: KeyObject) =>
    createSecretKey(new Uint8Array(hkdfSync('sha256', key, salt, info, 32))),
  timingSafeEqual: (a: Bytes, b: Bytes) => nodeCrypto.timingSafeEqual(bytes(a), bytes(b))
}

/** A `crypto` whose chance is the seed's. */
export function cryptoOf(random: Random) {
  const fill = <T extends Uint8Array | Uint32Array>(target: T): T => {
    for (let index = 0; index < target.length; index += 1) target[index] = random.below(4_294_967_296)
    return target
  }
  const randomUUID = () => {
    const hex = Buffer.from(fill(new Uint8Array(16))).toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
  }
  return { subtle, getRandomValues: fill, randomUUID }
}
