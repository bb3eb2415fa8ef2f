import * as v from 'valibot'

const base64url = (least: number, most: number) =>
  v.pipe(v.string(), v.minLength(least), v.maxLength(most), v.regex(/^[A-Za-z0-9_-]+$/, 'is geen base64url'))

/** What a browser gives of its subscription (w3.org/TR/push-api): a point of P-256, and 16 bytes. */
export const subscriptionSchema = v.object({
  endpoint: v.pipe(v.string(), v.maxLength(1_000, 'is te lang'), v.url('is geen adres')),
  p256dh: v.pipe(base64url(87, 87), v.regex(/^B/, 'is geen sleutel')),
  auth: base64url(22, 22)
})
export type Subscription = v.InferOutput<typeof subscriptionSchema>
