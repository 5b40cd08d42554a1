import { describe, expect, it } from 'vitest'
import { codeFrom, deviceName } from './code'

describe('pairing', () => {
  it('theCodeComesOutOfTheAddressOfTheQrPicture', () => {
    expect(codeFrom('#code=12345678')).toBe('12345678')
    expect(codeFrom('#code=1234-5678')).toBe('12345678')
  })

  it('whatIsNotACodeIsLeftOut', () => {
    expect(codeFrom('')).toBeUndefined()
    expect(codeFrom('#code=123')).toBeUndefined()
    expect(codeFrom('#other=12345678')).toBeUndefined()
  })

  it('aPhoneIsNamedByItsSystemAndModel', () => {
    expect(deviceName('Mozilla/5.0 (Linux; Android 14; CAT S62 Pro) AppleWebKit')).toBe('Android CAT S62 Pro')
    expect(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)')).toBe('iPhone')
    expect(deviceName('')).toBe('Phone')
  })
})
