import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { drawings, iconSizes, snapSvg } from '../../src/host/icons/snap-svg.mjs';

const assets = path.join(__dirname, '..', '..', 'assets');
const number = (rect: string, name: string): number =>
  Number(new RegExp(`\\s${name}="([\\d.]+)"`).exec(rect)?.[1] ?? 0);

describe('the icons', () => {
  it.each(drawings.flatMap((drawing) => iconSizes.map((size) => [drawing, size] as const)))(
    '%s is there at %i pixels',
    (drawing, size) => {
      const file = path.join(assets, `${drawing}-${String(size)}.png`);
      expect(existsSync(file)).toBe(true);
      const bytes = readFileSync(file);
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
      // Colour type 6: with transparency, so that it stands on any ribbon.
      expect(bytes[25]).toBe(6);
    },
  );

  it.each(iconSizes)('puts every edge on a whole pixel at %i', (size) => {
    for (const drawing of drawings) {
      const svg = snapSvg(readFileSync(path.join(assets, `${drawing}.svg`), 'utf8'), size);
      const rects = svg.match(/<rect [^>]*>/g) ?? [];
      expect(rects.length).toBeGreaterThan(2);
      for (const rect of rects) {
        const pen = number(rect, 'stroke-width');
        expect(number(rect, 'width')).toBeGreaterThan(0);
        expect(number(rect, 'height')).toBeGreaterThan(0);
        for (const edge of ['x', 'y'])
          expect(number(rect, edge) - pen / 2).toBe(Math.trunc(number(rect, edge) - pen / 2));
        for (const side of ['width', 'height', 'stroke-width'])
          expect(number(rect, side) % 1).toBe(0);
      }
    }
  });
});
