import { describe, expect, it } from 'vitest';
import { browserName, inBase64 } from './browser.ts';

describe('what a browser calls itself', () => {
  it('names the browser and the system that it runs on', () => {
    const chrome =
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36';
    expect(browserName(chrome)).toBe('Chrome on Linux');
    expect(browserName(`${chrome} Edg/150.0`)).toBe('Edge on Linux');
    expect(browserName('Mozilla/5.0 (Linux; Android 16) Gecko/1 Firefox/140.0')).toBe('Firefox on Android');
    expect(
      browserName(
        'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19 Safari/604',
      ),
    ).toBe('Safari on iOS');
    expect(browserName('curl/8')).toBe('Browser');
  });
});

describe('octets in base64', () => {
  it('are those of addresses, without padding', () => {
    expect(inBase64(new Uint8Array([251, 255, 254, 0]).buffer)).toBe('-__-AA');
    expect(inBase64(null)).toBe('');
  });
});
