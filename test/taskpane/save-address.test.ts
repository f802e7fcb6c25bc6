import * as fc from 'fast-check';
import { saveAddress } from '../../src/taskpane/save-page/save-address';

const PANE = 'https://tongji.example.gov.cn/nianbao/taskpane.html?et=1#now';

describe('the address of the page that saves a file', () => {
  it('carries every byte, the length and the name, in front of no server', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 20_000 }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (bytes, name) => {
          const { hash, origin, pathname, search } = new URL(saveAddress(PANE, bytes, name) ?? '');
          expect([origin, pathname, search]).toEqual([
            'https://tongji.example.gov.cn',
            '/nianbao/save.html',
            '',
          ]);
          const parts = new URLSearchParams(hash.slice(1));
          expect(parts.get('name')).toBe(name);
          expect(parts.get('size')).toBe(String(bytes.length));
          expect(Buffer.from(parts.get('file') ?? '', 'base64url')).toEqual(Buffer.from(bytes));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is none for a file no browser would take in an address', () => {
    expect(saveAddress(PANE, new Uint8Array(299_000), '报告.docx')).not.toBeNull();
    expect(saveAddress(PANE, new Uint8Array(300_001), '报告.docx')).toBeNull();
  });
});
