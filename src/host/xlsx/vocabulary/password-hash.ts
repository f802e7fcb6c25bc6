/** The 16-bit verifier of sheet and structure protection (ECMA-376 part 1, 18.2.29), as four hex digits. */
export function passwordHash(password: string): string {
  let hash = 0;
  const bytes = [...password].map((character) => {
    const code = character.charCodeAt(0);
    return (code & 0xff) === 0 ? code >> 8 : code & 0xff;
  });
  for (const byte of bytes.reverse()) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= byte;
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= bytes.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, '0');
}
