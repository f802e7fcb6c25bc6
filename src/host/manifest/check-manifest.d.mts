export interface ManifestProblem {
  readonly rule: string;
  readonly message: string;
}
export function checkManifest(
  text: string,
  surroundings: {
    readonly icon: (path: string) => Buffer | null;
    readonly pages: readonly string[];
    readonly locales: readonly string[];
    readonly functions: readonly string[];
  },
): readonly ManifestProblem[];
