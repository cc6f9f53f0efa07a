import { deflateSync, inflateRawSync, inflateSync as unzip } from 'node:zlib';

/**
 * What the PDF library asks of `fflate`, from Node itself, which packs several times as fast as a script does. The bundler puts
 * it in its place.
 */
export const zlibSync = (data: Uint8Array): Uint8Array => deflateSync(data);
export const unzlibSync = (data: Uint8Array): Uint8Array => unzip(data);
export const inflateSync = (data: Uint8Array): Uint8Array => inflateRawSync(data);
