import { figureKey, hasIndicator, indicator } from '../../catalog';
import type { Filing } from '../../catalog';
import type { Claim } from '../../claims';
import type { PaneClaim } from '../report-services';

const inTemplate = (code: string, filing: Filing): boolean =>
  filing.figures.has(figureKey(code, indicator(code).kind === 'ratio' ? 'pub' : 'cur', 0));

/** Claims with the cell each speaks of; rows an office named itself have no code of their own to go to. */
export const paneClaims = (claims: readonly Claim[], filing: Filing | null): readonly PaneClaim[] =>
  claims.map((claim, at) => {
    const { code } = claim;
    const known = code !== null && hasIndicator(code);
    return {
      ...claim,
      id: `${String(at)}:${String(claim.span.from)}`,
      target:
        known && filing !== null && inTemplate(code, filing)
          ? { code, period: 'cur', row: 0 }
          : null,
    };
  });
