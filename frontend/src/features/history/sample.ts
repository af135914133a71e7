/** So much of a file shows how it is read. */
const BYTES = 64 * 1024;

/** The beginning of a file up to the end of a line, in base64: its bytes as they are, whatever their encoding. */
export async function sampleOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, BYTES).arrayBuffer());
  const end = file.size > BYTES ? bytes.lastIndexOf(10) + 1 : bytes.length;
  let binary = '';
  for (const byte of bytes.subarray(0, end || bytes.length)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
