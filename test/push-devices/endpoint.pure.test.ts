import { describe, expect, test } from 'vitest'
import { isPushService } from '../../workers/push-devices/endpoint.ts'

const SIMULATOR = 'http://127.0.0.1:8788'

describe('an address is posted to', () => {
  test.each([
    'https://fcm.googleapis.com/fcm/send/abc:def',
    'https://updates.push.services.mozilla.com/wpush/v2/gAAAA',
    'https://wns2-par02p.notify.windows.com/w/?token=BQYAAA',
    'https://web.push.apple.com/QOXfPzLx'
  ])('of a browser maker: %s', (address) => {
    expect(isPushService(address, null)).toBe(true)
  })

  test('of the simulator, in development alone', () => {
    expect(isPushService(`${SIMULATOR}/push/1`, SIMULATOR)).toBe(true)
    expect(isPushService(`${SIMULATOR}/push/1`, null)).toBe(false)
  })
})

describe('nobody makes us call', () => {
  test.each([
    'http://fcm.googleapis.com/fcm/send/1',
    'https://fcm.googleapis.com:8443/fcm/send/1',
    'https://somebody@fcm.googleapis.com/fcm/send/1',
    'https://fcm.googleapis.com.evil.example/1',
    'https://evil.example/fcm.googleapis.com',
    'https://notify.windows.com/1',
    'https://evilnotify.windows.com/1',
    'https://push.apple.com.evil.example/1',
    'https://web.push.apple.com.evil.example/1',
    'https://fcm.googleapis.com./fcm/send/1',
    'https://127.0.0.1/1',
    'https://[::1]/1',
    'http://127.0.0.1:8789/1',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'not an address',
    ''
  ])('%s', (address) => {
    expect(isPushService(address, SIMULATOR)).toBe(false)
  })
})
