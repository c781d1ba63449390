/** What a refused call throws inside WPS: no code, only words. */
export class EtError extends Error {
  override readonly name = "Error";
}
