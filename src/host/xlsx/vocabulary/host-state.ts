/**
 * What the format has no place for, or only one no other program keeps, stands in a custom XML part
 * of our own: the add-in's settings, and the custom properties and calculation switch of sheets.
 */
export const STATE_NAMESPACE = 'urn:nianbao:host-state';

export interface SheetState {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly calculates: boolean;
}

export interface HostState {
  readonly settings: readonly (readonly [string, unknown])[];
  readonly sheets: readonly SheetState[];
}
