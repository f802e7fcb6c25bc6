export function libreOfficeVersion(): string | null;
export function convertAll(
  files: readonly string[],
  to: string,
  folder: string,
  options?: { readonly filter?: string; readonly profile?: string; readonly timeout?: number },
): void;
