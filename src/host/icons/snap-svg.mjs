/**
 * Fits a drawing on its pixels: edges of rectangles move to whole pixels and their strokes are whole
 * pixels wide, so that lines stay sharp at 20 and 40 pixels, where a plain reduction would blur them.
 */

/** The sizes Office may ask for on the ribbon, by the scaling of the screen. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80];

export const drawings = ['icon', 'icon-insert', 'icon-audit', 'icon-report'];

const GRID = 32;

const number = (attributes, name) => {
  const found = new RegExp(`\\b${name}="([\\d.]+)"`).exec(attributes);
  return found ? Number(found[1]) : 0;
};

function snappedRect(attributes, scale) {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
    number(attributes.replace(/stroke-width="[\d.]+"/, ''), name),
  );
  const stroke = number(attributes, 'stroke-width');
  const pen = stroke === 0 ? 0 : Math.max(1, Math.floor(stroke * scale + 0.49));
  const left = Math.round(x * scale);
  const top = Math.round(y * scale);
  // A rule that is drawn at all is at least one pixel wide.
  const wide = Math.max(1, Math.round((x + width) * scale) - left);
  const high = Math.max(1, Math.round((y + height) * scale) - top);
  const colours = [...attributes.matchAll(/\b(?:fill|stroke)="[^"]*"/g)].map(([found]) => found);
  return `<rect x="${left + pen / 2}" y="${top + pen / 2}" width="${wide - pen}" height="${high - pen}" ${colours.join(' ')}${pen ? ` stroke-width="${pen}"` : ''}/>`;
}

/** @returns the drawing of a 32 × 32 grid as SVG of `size` pixels, everything but rectangles merely scaled */
export function snapSvg(svg, size) {
  const scale = size / GRID;
  const body = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  const drawn = body.replaceAll(/<(rect|path|circle)\s([^>]*?)\/>/g, (whole, kind, attributes) =>
    kind === 'rect'
      ? snappedRect(attributes, scale)
      : `<g transform="scale(${scale})">${whole}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${drawn}</svg>`;
}
