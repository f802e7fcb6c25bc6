/**
 * office-files: the one guarded reader of zip packages, OLE compound files, XML and the encodings of
 * plain text. Knows bytes, not what they mean; faults are kinds, the sentences are said by who asks.
 */
export { compoundStreams } from './kind/compound-file';
export { fileKind, packageKind } from './kind/file-kind';
export type { FileKind } from './kind/file-kind';
export { decodeText } from './text/decode-text';
export type { DecodedText, TextEncoding } from './text/decode-text';
export { decodeXml } from './xml/decode-xml';
export { relationshipsOf } from './zip/relationships';
export type { Relationship } from './zip/relationships';
export { MalformedXml, xmlTokens } from './xml/tokens';
export type { XmlToken } from './xml/tokens';
export { attributesOf, unescaped } from './xml/attributes';
export { xmlDouble } from './xml/double';
export { openZip } from './zip/open-zip';
export type { Zip } from './zip/open-zip';
export { ZipFault } from './zip/zip-fault';
export type { ZipFaultKind } from './zip/zip-fault';
